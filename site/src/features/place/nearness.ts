/** Degrees (WGS 84). */
export interface Point {
  lat: number;
  lng: number;
}

const KILOMETRES_PER_DEGREE = 111.2;

/** Kilometres between two points of one regency, where the earth is flat enough. */
export function distance(a: Point, b: Point): number {
  const shrink = Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  return KILOMETRES_PER_DEGREE * Math.hypot(a.lat - b.lat, (a.lng - b.lng) * shrink);
}

/** The positions of places, the nearest first; those whose middle is not known come last, in their own order. */
export const nearestFirst = (to: Point, places: readonly (Point | undefined)[]): number[] =>
  places
    .map((place, at) => ({ at, far: place ? distance(to, place) : Number.POSITIVE_INFINITY }))
    .toSorted((a, b) => (a.far === b.far ? a.at - b.at : a.far - b.far))
    .map(({ at }) => at);

/** `-6.2,106.5` as a point; undefined for anything else. */
export function pointOf(text: string | undefined): Point | undefined {
  const [lat, lng] = (text ?? "").split(",").map(Number);
  return text && lat !== undefined && lng !== undefined && Number.isFinite(lat + lng) ? { lat, lng } : undefined;
}
