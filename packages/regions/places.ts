import tangerang from "./kab-tangerang.json" with { type: "json" };

interface Place {
  postalCode: string;
  lat: number;
  lng: number;
  knownFor?: string[];
}

const places = new Map<string, Place>(Object.entries(tangerang.districts));

/** A postal code to suggest for a district: data sets disagree, so let people overwrite it. Known for 3603 only. */
export function postalHint(districtCode: string): string | undefined {
  return places.get(districtCode)?.postalCode;
}

/** The middle of a district in degrees (WGS 84), good for a sketch, not for a border. Known for 3603 only. */
export function centroidOf(districtCode: string): { lat: number; lng: number } | undefined {
  const place = places.get(districtCode);
  return place && { lat: place.lat, lng: place.lng };
}

/** What a district is documented to make, in Indonesian; empty where nothing is, and for regencies other than 3603. */
export const knownFor = (districtCode: string): string[] => places.get(districtCode)?.knownFor ?? [];
