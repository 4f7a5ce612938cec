import { darker, lighter } from "./colour.ts";
import type { Emoji } from "./emoji.ts";

/** A colour at a place along a gradient, with its opacity: `[0.5, "#ffffff", 0.3]`. */
export type Stop = [at: number, colour: string, opacity?: number];

/** Draws SVG for one picture: hands out paints, keeps their definitions, and rolls the same dice for the same seed. */
export interface Pen {
  linear(direction: [x1: number, y1: number, x2: number, y2: number], stops: Stop[]): string;
  radial(centre: [cx: number, cy: number, r: number], stops: Stop[]): string;
  /** A repeating tile as a paint. */
  tile(width: number, height: number, body: string, transform?: string): string;
  /** The body, visible only inside the shape. */
  inside(shape: string, body: string): string;
  /** A round body lit from the upper left. */
  round(colour: string): string;
  /** The side of something standing and round: bright left of the middle, dark to the right. */
  barrel(colour: string): string;
  emoji(emoji: Emoji, x: number, y: number, size: number, turn?: number): string;
  random(): number;
  definitions(): string;
}

/** The renderer takes long over many small tiles: a few large ones hold several copies each. */
const TILE_SIDE = 120;

export function newPen(seed: number, emojiHref: (emoji: Emoji) => string): Pen {
  const definitions: string[] = [];
  const random = dice(seed);
  const define = (tag: string, attributes: string, body: string): string => {
    const id = `d${definitions.length}`;
    definitions.push(`<${tag} id="${id}" ${attributes}>${body}</${tag}>`);
    return `url(#${id})`;
  };
  const linear: Pen["linear"] = ([x1, y1, x2, y2], stops) =>
    define("linearGradient", `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"`, stops.map(stop).join(""));
  const radial: Pen["radial"] = ([cx, cy, r], stops) =>
    define("radialGradient", `cx="${cx}" cy="${cy}" r="${r}"`, stops.map(stop).join(""));
  return {
    linear,
    radial,
    random,
    tile: (width, height, body, transform = "") => {
      const [across, down] = [Math.ceil(TILE_SIDE / width), Math.ceil(TILE_SIDE / height)];
      const copies = Array.from(
        { length: across * down },
        (_, i) => `<g transform="translate(${(i % across) * width} ${Math.floor(i / across) * height})">${body}</g>`,
      );
      return define(
        "pattern",
        `width="${width * across}" height="${height * down}" patternUnits="userSpaceOnUse" patternTransform="${transform}"`,
        copies.join(""),
      );
    },
    inside: (shape, body) => `<g clip-path="${define("clipPath", "", shape)}">${body}</g>`,
    round: (colour) =>
      radial(
        [0.34, 0.28, 0.85],
        [
          [0, lighter(colour, 0.55)],
          [0.45, colour],
          [1, darker(colour, 0.42)],
        ],
      ),
    barrel: (colour) =>
      linear(
        [0, 0, 1, 0],
        [
          [0, darker(colour, 0.2)],
          [0.28, lighter(colour, 0.35)],
          [0.6, colour],
          [1, darker(colour, 0.38)],
        ],
      ),
    emoji: (emoji, x, y, size, turn = 0) =>
      `<image href="${emojiHref(emoji)}" x="${x - size / 2}" y="${y - size / 2}" width="${size}" height="${size}"` +
      ` transform="rotate(${turn} ${x} ${y})"/>`,
    definitions: () => definitions.join(""),
  };
}

function stop([at, colour, opacity = 1]: Stop): string {
  return `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
}

/** Mulberry32: small, fast, and the same on every machine. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
