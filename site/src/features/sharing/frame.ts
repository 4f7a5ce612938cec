import type { DistrictCode } from "@etalase/domain/tenant";
import { dyes } from "../../styles/dyes.ts";
import { dyeOf } from "../district/face.ts";
import { motifTile } from "../district/motif.ts";
import { type Box, colours, HEIGHT, type Lettering, WIDTH } from "./picture.ts";

/** The right side is for photographs or a map, the left for words above a border of the motif. */
export const SIDE: Box = { x: WIDTH - HEIGHT, y: 0, width: HEIGHT, height: HEIGHT };
const MARGIN = 56;
const COLUMN = { x: MARGIN, width: SIDE.x - MARGIN - 40 };
const BORDER: Box = { x: 0, y: 534, width: SIDE.x, height: HEIGHT - 534 };

export const dyeFor = (code: DistrictCode): { ink: string; soft: string } => dyes[dyeOf(code)].light;

/** A motif as a pattern of an SVG, some times its size on a page. */
export function motifPattern(
  id: string,
  code: DistrictCode,
  { colour, scale, strength }: { colour: string; scale: number; strength: number },
): string {
  const { width, height, viewBox, stroke, body } = motifTile(code);
  const size = `width="${width * scale}" height="${height * scale}"`;
  return (
    `<pattern id="${id}" ${size} patternUnits="userSpaceOnUse">` +
    `<svg ${size} viewBox="${viewBox}" fill="none" stroke="${colour}" stroke-width="${stroke}" stroke-opacity="${strength}">` +
    `${body}</svg></pattern>`
  );
}

/** The marketplace's sign, from its favicon's drawing, at the head of the column. */
const SIGN =
  `<g transform="translate(${MARGIN} 48) scale(1.5)"><rect width="32" height="32" rx="9" fill="${colours.leaf}"/>` +
  '<path d="M8 16h16v9H8z" fill="none" stroke="#fbf7ef" stroke-width="1.8" stroke-linejoin="round"/>' +
  `<path d="M12.5 20.5 16 17.8l3.5 2.7-3.5 2.7z" fill="${colours.mango}"/>` +
  `<path d="M8.5 7H12l-.6 6.5a2.8 2.8 0 0 1-5.6 0zM16 7h4l.7 6.5a2.8 2.8 0 0 1-4.7 0z" fill="${colours.mango}"/>` +
  '<path d="M12 7h4v6.5a2.4 2.4 0 0 1-4.6 0zM20 7h3.5l2.7 6.5a2.8 2.8 0 0 1-5.5 0z" fill="#fbf7ef"/></g>';

const rectangle = ({ x, y, width, height }: Box, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

/** Photographs cover the side. */
const PLAIN = { defs: "", side: "" };

/** The drawing under all pictures: paper, sign, the border of a district's motif, and whatever a kind of picture has on its side. */
export function frame(code: DistrictCode, { defs, side }: { defs: string; side: string } = PLAIN): string {
  const { ink, soft } = dyeFor(code);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">` +
    `<defs>${motifPattern("border", code, { colour: soft, scale: 2.5, strength: 0.35 })}${defs}</defs>` +
    rectangle({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, colours.paper) +
    SIGN +
    rectangle(BORDER, ink) +
    rectangle(BORDER, "url(#border)") +
    `${side}</svg>`
  );
}

/** The side where there are no photographs. */
export function motifSide(code: DistrictCode): { defs: string; side: string } {
  const { ink, soft } = dyeFor(code);
  return {
    defs: motifPattern("side", code, { colour: ink, scale: 4, strength: 0.4 }),
    side: rectangle(SIDE, soft) + rectangle(SIDE, "url(#side)"),
  };
}

export interface Told {
  /** The marketplace, beside its sign. */
  place: string;
  title: string;
  /** What stands under the title, in the dye's colour, and what stands under that. */
  by: string;
  of: string;
}

/** The words of the column. */
export function column(code: DistrictCode, { place, title, by, of }: Told): Lettering[] {
  const small = { x: COLUMN.x, width: COLUMN.width, weight: 500, stands: "top" } as const;
  return [
    {
      ...small,
      text: place,
      x: MARGIN + 64,
      width: COLUMN.width - 64,
      y: 58,
      height: 34,
      size: 24,
      colour: colours.ink,
    },
    { ...COLUMN, text: title, y: 120, height: 264, size: 62, weight: 800, colour: colours.ink, stands: "bottom" },
    { ...small, text: by, y: 410, height: 44, size: 32, weight: 700, colour: dyeFor(code).ink },
    { ...small, text: of, y: 460, height: 36, size: 25, colour: colours.muted },
  ];
}
