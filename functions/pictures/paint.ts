import { fileURLToPath } from "node:url";
import { HEIGHT, type Lettering, type Photo, type SharedPicture, WIDTH } from "@etalase/site/sharing";
import sharp from "sharp";
import { drawable } from "./drawable.ts";

/** Handed to the text engine as a file: where functions run there are no fonts and no configuration for them. */
const fontfile = fileURLToPath(new URL("plus-jakarta-sans.ttf", import.meta.url));
const FAMILY = "Plus Jakarta Sans";

/** Messengers fetch pictures on the sharer's mobile data. */
const MOST_BYTES = 60_000;
/** Each with the least share of the best one's bytes that it was seen to have. The last is written whatever it has. */
const QUALITIES = [
  [72, 1],
  [62, 0.76],
  [52, 0.62],
  [42, 0.5],
  [30, 0.35],
  [18, 0.18],
  [8, 0],
] as const;

/** Reads a file of the tenant's media folder. */
export type Media = (path: string) => Promise<Uint8Array | undefined>;

const PAINTED = { raw: { width: WIDTH, height: HEIGHT, channels: 3 } } as const;

/** Paints a page's picture as JPEG, 1200 by 630 pixels and at most 60 kB. */
export async function paint({ ground, photos, words }: SharedPicture, media: Media): Promise<Buffer> {
  const canvas = Buffer.from(await groundOf(ground));
  for (const photo of photos) await place(canvas, photo, media);
  for (const lettering of words) await letter(canvas, lettering);
  return fitting(canvas);
}

/** A district's pictures share their grounds, which cost more than all the rest. */
const GROUNDS = 6;
const grounds = new Map<string, Promise<Buffer>>();

function groundOf(svg: string): Promise<Buffer> {
  const known = grounds.get(svg) ?? sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  grounds.delete(svg);
  grounds.set(svg, known);
  for (const oldest of [...grounds.keys()].slice(0, -GROUNDS)) grounds.delete(oldest);
  return known;
}

/** As good as it can be; leaves and sand photographed sharply need the low end. What is sure to be too large is not written. */
async function fitting(pixels: Buffer): Promise<Buffer> {
  let jpeg = Buffer.alloc(0);
  let best = 0;
  for (const [quality, share] of QUALITIES) {
    if (best * share > MOST_BYTES) continue;
    jpeg = await sharp(pixels, PAINTED).jpeg({ quality, progressive: true }).toBuffer();
    if (jpeg.length <= MOST_BYTES) return jpeg;
    best ||= jpeg.length;
  }
  return jpeg;
}

// Layers are laid on row by row here: sharp's own way works on every pixel of the picture, in floating point, however small a layer is.

async function place(canvas: Buffer, { path, x, y, width, height }: Photo, media: Media): Promise<void> {
  const file = await media(path);
  if (!file) return;
  const photo = await sharp(file)
    .resize(width, height, { fit: "cover" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer();
  for (let row = 0; row < height; row++)
    photo.copy(canvas, at(x, y + row), row * width * COLOURS, (row + 1) * width * COLOURS);
}

async function letter(canvas: Buffer, lettering: Lettering): Promise<void> {
  const text = drawable(lettering.text);
  if (text === "") return;
  const { x, y, height, stands } = lettering;
  const { data, info } = await fittingText(text, lettering);
  const top = stands === "top" ? y : y + height - info.height;
  for (let row = 0; row < info.height; row++)
    blend(canvas, at(x, top + row), data.subarray(row * info.width * 4), info.width);
}

/** Lays a row of pixels that are transparent in part upon the canvas. */
function blend(canvas: Buffer, from: number, pixels: Buffer, count: number): void {
  for (let pixel = 0; pixel < count; pixel++) {
    const opacity = (pixels[pixel * 4 + 3] ?? 0) / 255;
    if (opacity === 0) continue;
    for (let colour = 0; colour < COLOURS; colour++) {
      const under = canvas[from + pixel * COLOURS + colour] ?? 0;
      canvas[from + pixel * COLOURS + colour] = Math.round(
        under + ((pixels[pixel * 4 + colour] ?? 0) - under) * opacity,
      );
    }
  }
}

const COLOURS = 3;
const at = (x: number, y: number): number => (y * WIDTH + x) * COLOURS;

/** At its size if that fits the box, else as large as it can be. */
async function fittingText(text: string, { width, height, size, weight, colour }: Lettering) {
  const marked = `<span foreground="${colour}" weight="${weight}">${escaped(text)}</span>`;
  const set = {
    text: marked,
    font: `${FAMILY} ${size}`,
    fontfile,
    width,
    rgba: true,
    wrap: "word-char",
    spacing: -8,
  } as const;
  const natural = await sharp({ text: { ...set, dpi: 72 } })
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (natural.info.height <= height && natural.info.width <= width) return natural;
  return sharp({ text: { ...set, height } })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] ?? "");
