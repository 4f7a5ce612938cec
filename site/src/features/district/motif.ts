import type { DistrictCode } from "@etalase/domain/tenant";
import { type Family, type FamilyName, families } from "./motif-families.ts";

/** What a place is known for decides its family where that is documented; elsewhere the code does. */
const KNOWN_FOR: Record<DistrictCode, FamilyName> = {
  "360301": "weave", // Balaraja: bamboo hats
  "360303": "openWeave", // Tigaraksa: bamboo hats
  "360307": "sisik", // Kronjo: fish
  "360308": "waves", // Mauk: the north coast
  "360310": "sisik", // Sukadiri: milkfish
  "360313": "waves", // Teluknaga: milkfish of Muara
  "360318": "openWeave", // Cikupa: bamboo hats
  "360319": "weave", // Panongan: bamboo hats
  "360320": "kawung", // Legok: batik
  "360322": "openWeave", // Pagedangan: bamboo hats
};

const all: readonly Family[] = Object.values(families);

/** The smallest tile, in CSS pixels; the scale tells districts of one family apart. */
const SMALLEST = 0.7;
const SCALES = 9;

/** A district's motif before it is drawn: one tile that repeats without a seam, with its size in CSS pixels. */
export interface MotifTile {
  width: number;
  height: number;
  viewBox: string;
  stroke: number;
  body: string;
}

export function motifTile(code: DistrictCode): MotifTile {
  const number = Number(code.slice(-2));
  const known = KNOWN_FOR[code];
  const family = (known ? families[known] : all[(number * 7) % all.length]) ?? families.kawung;
  const { width, height, body } = family(number % 4);
  const scale = SMALLEST + (number % SCALES) * 0.07;
  const size = (length: number) => Number((length * scale).toFixed(1));
  return {
    width: size(width),
    height: size(height),
    viewBox: `0 0 ${width} ${height}`,
    stroke: 1.5 + (number % 3) * 0.2,
    body,
  };
}

/**
 * A district's motif, drawn from its code, at most 900 bytes of SVG. Only its strokes are opaque, so that it serves as a mask over any colour.
 */
export function motif(code: DistrictCode): string {
  const { width, height, viewBox, stroke, body } = motifTile(code);
  return (
    `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}' viewBox='${viewBox}' ` +
    `fill='none' stroke='black' stroke-width='${stroke}'>${body}</svg>`
  );
}

/** The motif as a CSS value. */
export const motifUrl = (code: DistrictCode): string =>
  `url("data:image/svg+xml,${motif(code).replaceAll("<", "%3C").replaceAll(">", "%3E")}")`;
