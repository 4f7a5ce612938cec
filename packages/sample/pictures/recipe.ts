import type { DrawingName } from "./drawings/index.ts";
import type { Emoji } from "./emoji.ts";
import type { Ground } from "./grounds.ts";
import type { Motif } from "./motifs.ts";

interface Placing {
  /** Share of the place's usual size; 1 unless told. */
  scale?: number;
  /** Degrees, clockwise. */
  turn?: number;
}

/** One thing on the table: an emoji, or a drawing with its colours, label and motif. */
export type Thing = (
  | { emoji: Emoji }
  | { drawing: DrawingName; tint?: string; accent?: string; label?: Emoji; motif?: Motif }
) &
  Placing;

/** A still life: up to four things on a ground, the first one largest. The seed settles every small irregularity. */
export interface PictureRecipe {
  ground: Ground;
  seed: number;
  things: Thing[];
}

/** An emoji on the table. */
export function emoji(name: Emoji, placing: Placing = {}): Thing {
  return { emoji: name, ...placing };
}

/** A still life; its seed comes from what it shows, so that the same recipe always gives the same picture. */
export function still(ground: Ground, ...things: Thing[]): PictureRecipe {
  return { ground, seed: hash(JSON.stringify([ground, things])), things };
}

/** A drawn thing: its drawing's name and what differs from the drawing's own look. */
export function drawn(
  drawing: DrawingName,
  look: { tint?: string; accent?: string; label?: Emoji; motif?: Motif } & Placing = {},
): Thing {
  return { drawing, ...look };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
