import { darker, lighter } from "../colour.ts";
import type { Pen } from "../pen.ts";

export const BAMBOO = { tint: "#d8ad63", accent: "#7a4a24" };

/** Two strips over, two under, each a little rounded: the plaiting of the north coast's bamboo. */
export function plait(pen: Pen, colour: string, size = 22, transform = ""): string {
  const [half, strip] = [size / 2, size / 2 - 1.5];
  const across = pen.linear(
    [0, 0, 0, 1],
    [
      [0, darker(colour, 0.1)],
      [0.35, lighter(colour, 0.38)],
      [1, darker(colour, 0.34)],
    ],
  );
  const along = pen.linear(
    [0, 0, 1, 0],
    [
      [0, colour],
      [0.35, lighter(colour, 0.18)],
      [1, darker(colour, 0.42)],
    ],
  );
  const bar = (x: number, y: number, fill: string) =>
    `<rect x="${x}" y="${y}" width="${strip}" height="${strip}" rx="2" fill="${fill}"/>`;
  return pen.tile(
    size,
    size,
    `<rect width="${size}" height="${size}" fill="${darker(colour, 0.6)}"/>${bar(0.7, 0.7, across)}${bar(half + 0.7, 0.7, along)}${bar(0.7, half + 0.7, along)}${bar(half + 0.7, half + 0.7, across)}`,
    transform,
  );
}

/** Light from the left, shade to the right, over any shape. */
export const sideLight = (pen: Pen) =>
  pen.linear(
    [0, 0, 1, 0],
    [
      [0, "#fff3d6", 0.42],
      [0.35, "#fff3d6", 0.05],
      [0.65, "#2a160c", 0.14],
      [1, "#2a160c", 0.5],
    ],
  );
