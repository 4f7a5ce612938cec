import type { Emoji } from "../emoji.ts";
import type { Motif } from "../motifs.ts";
import type { Pen } from "../pen.ts";

/** What a drawing may be told. Each drawing says which of these it heeds. */
export interface Look {
  /** Its main colour. */
  tint: string;
  /** A second colour: lid, ribbon, filling. */
  accent: string;
  /** What the label shows. */
  label?: Emoji;
  motif?: Motif;
}

/** A thing drawn in a box of 400 by 400, standing on its lower edge. */
export interface Drawing {
  draw: (pen: Pen, look: Look) => string;
  /** Half the width of what touches the ground. */
  foot: number;
  look: Look;
}

/** A paper label with the label's emoji and, for words, quiet lines: fonts differ between machines. */
export function paperLabel(pen: Pen, label: Emoji, x: number, y: number, width: number, height: number): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const paper = pen.linear(
    [0, 0, 1, 0],
    [
      [0, "#f1e4cb"],
      [0.3, "#fffaf0"],
      [1, "#dcc9a6"],
    ],
  );
  const picture = Math.min(width * 0.66, height * 0.56);
  const line = (at: number, share: number) =>
    `<rect x="${x - (width * share) / 2}" y="${top + height * at}" width="${width * share}" height="${height * 0.055}" rx="${height * 0.027}" fill="#7b5b3d" opacity=".75"/>`;
  return (
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="${width * 0.07}" fill="${paper}"/>` +
    `<rect x="${left + 5}" y="${top + 5}" width="${width - 10}" height="${height - 10}" rx="${width * 0.05}" fill="none" stroke="#b88f5a" stroke-width="2" opacity=".6"/>` +
    pen.emoji(label, x, top + height * 0.38, picture) +
    line(0.74, 0.6) +
    line(0.85, 0.4)
  );
}
