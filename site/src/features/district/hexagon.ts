import { labelLines } from "./label-lines.ts";

/** The width of a tile in the drawing's units. */
export const SIZE = 48;
const LINE = 11;
/** From the middle of a line of letters to the line they stand on. */
const BASELINE = 3.5;

/** A six-sided tile on its point around the origin; its stroke, four units wide, rounds the corners and leaves a gap of two. */
export const HEXAGON = "M0-24.2 21 -12.1V12.1L0 24.2-21 12.1V-12.1Z";

export interface Lettering {
  line: string;
  x: number;
  y: number;
}

/** A name in the middle of a tile. */
export const labelAt = (name: string, { x, y }: { x: number; y: number }): Lettering[] => {
  const lines = labelLines(name);
  const first = y + BASELINE - ((lines.length - 1) * LINE) / 2;
  return lines.map((line, index) => ({ line, x, y: Math.round((first + index * LINE) * 10) / 10 }));
};
