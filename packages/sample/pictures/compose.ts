import type { Look } from "./drawings/drawing.ts";
import { type DrawingName, drawings } from "./drawings/index.ts";
import { type Emoji, type EmojiImage, loadEmoji } from "./emoji.ts";
import { drawGround, type Ground } from "./grounds.ts";
import { newPen, type Pen } from "./pen.ts";
import type { PictureRecipe, Thing } from "./recipe.ts";

/** Width and height of a picture in its own units, which are the pixels of the largest one. */
export const SIDE = 960;

/** Where things stand, for one to four of them: middle of the foot and width, in units of the picture. */
const PLACES: Place[][] = [
  [],
  [{ x: 472, y: 852, size: 690 }],
  [
    { x: 392, y: 820, size: 630 },
    { x: 752, y: 886, size: 340 },
  ],
  [
    { x: 448, y: 800, size: 600 },
    { x: 784, y: 860, size: 300 },
    { x: 176, y: 906, size: 270 },
  ],
  [
    { x: 430, y: 788, size: 575 },
    { x: 786, y: 816, size: 305 },
    { x: 160, y: 892, size: 262 },
    { x: 612, y: 926, size: 240 },
  ],
];

interface Place {
  x: number;
  y: number;
  size: number;
}

/** The things and their shadows as SVG on nothing. */
export async function composeThings({ seed, things }: PictureRecipe): Promise<string> {
  const images = await loadEmojiOf(things);
  const imageOf = (emoji: Emoji): EmojiImage => {
    const image = images.get(emoji);
    if (!image) throw new Error(`The emoji ${emoji} is drawn but was not announced by a thing`);
    return image;
  };
  const pen = newPen(seed, (emoji) => imageOf(emoji).href);
  const places = PLACES[things.length] ?? [];
  const placed = things
    .map((thing, i) => ({ thing, place: settle(pen, thing, places[i]) }))
    .toSorted((a, b) => a.place.y - b.place.y)
    .map(({ thing, place }) => drawThing(pen, thing, place, imageOf));
  return page(pen, placed.join(""));
}

/** The wall and table of a ground as SVG. */
export function composeGround(ground: Ground): string {
  const pen = newPen(0, () => "");
  return page(pen, drawGround(pen, ground));
}

function page(pen: Pen, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"><defs>${pen.definitions()}</defs>${body}</svg>`;
}

/** The place of one thing, moved and sized by a hair so that no two pictures stand alike. */
function settle(pen: Pen, thing: Thing, place: Place | undefined): Place & { turn: number } {
  if (!place) throw new Error("A still life holds one to four things");
  const nudge = (by: number) => (pen.random() - 0.5) * 2 * by;
  return {
    x: place.x + nudge(16),
    y: place.y + nudge(8),
    size: place.size * (thing.scale ?? 1) * (1 + nudge(0.03)),
    turn: (thing.turn ?? 0) + ("emoji" in thing ? nudge(5) : 0),
  };
}

function drawThing(
  pen: Pen,
  thing: Thing,
  { x, y, size, turn }: Place & { turn: number },
  imageOf: (emoji: Emoji) => EmojiImage,
): string {
  if ("emoji" in thing) {
    const image = imageOf(thing.emoji);
    const footX = x + (image.footX - 0.5) * size;
    const shade = shadow(pen, footX, y, Math.max(image.foot, 0.2) * size);
    return shade + pen.emoji(thing.emoji, x, y + (0.5 - image.bottom) * size, size, turn);
  }
  const { draw, foot, look } = drawings[thing.drawing];
  const scale = size / 400;
  const body = draw(pen, { ...look, ...lookOf(thing) });
  const at = `rotate(${turn} ${x} ${y}) translate(${x - size / 2} ${y - size}) scale(${scale})`;
  return `${shadow(pen, x, y, foot * scale)}<g transform="${at}">${body}</g>`;
}

function lookOf({ tint, accent, label, motif }: Extract<Thing, { drawing: DrawingName }>): Partial<Look> {
  return { ...(tint && { tint }), ...(accent && { accent }), ...(label && { label }), ...(motif && { motif }) };
}

/** A tight dark line where a thing touches the table and a wide soft shade to the right, away from the light. */
function shadow(pen: Pen, x: number, y: number, half: number): string {
  const soft = pen.radial(
    [0.5, 0.5, 0.5],
    [
      [0, "#2a160c", 0.42],
      [0.55, "#2a160c", 0.2],
      [1, "#2a160c", 0],
    ],
  );
  const tight = pen.radial(
    [0.5, 0.5, 0.5],
    [
      [0, "#1d0e06", 0.7],
      [0.6, "#1d0e06", 0.45],
      [1, "#1d0e06", 0],
    ],
  );
  return (
    `<ellipse cx="${x + half * 0.4}" cy="${y - half * 0.02}" rx="${half * 1.75}" ry="${half * 0.42}" fill="${soft}"/>` +
    `<ellipse cx="${x + half * 0.05}" cy="${y - 2}" rx="${half * 1.14}" ry="${half * 0.15 + 6}" fill="${tight}"/>`
  );
}

async function loadEmojiOf(things: readonly Thing[]): Promise<Map<Emoji, EmojiImage>> {
  const names = things.flatMap((thing): Emoji[] => {
    if ("emoji" in thing) return [thing.emoji];
    return thing.drawing === "shelf" ? ["pottedPlant"] : thing.label ? [thing.label] : [];
  });
  return new Map(await Promise.all(names.map(async (name) => [name, await loadEmoji(name)] as const)));
}
