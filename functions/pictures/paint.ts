import { fileURLToPath } from "node:url";
import { HEIGHT, type Lettering, type Photo, type SharedPicture, WIDTH } from "@etalase/site/sharing";
import sharp, { type OverlayOptions } from "sharp";
import { drawable } from "./drawable.ts";

/** Handed to the text engine as a file: where functions run there are no fonts and no configuration for them. */
const fontfile = fileURLToPath(new URL("plus-jakarta-sans.ttf", import.meta.url));
const FAMILY = "Plus Jakarta Sans";

/** Messengers fetch pictures on the sharer's mobile data. */
const MOST_BYTES = 60_000;
const QUALITIES = [72, 62, 52, 42, 30, 18, 8];

/** Reads a file of the tenant's media folder. */
export type Media = (path: string) => Promise<Uint8Array | undefined>;

const PAINTED = { raw: { width: WIDTH, height: HEIGHT, channels: 3 } } as const;

/** Paints a page's picture as JPEG, 1200 by 630 pixels and at most 60 kB. */
export async function paint({ ground, photos, words }: SharedPicture, media: Media): Promise<Buffer> {
  const layers = await Promise.all([...photos.map((photo) => placed(photo, media)), ...words.map(lettered)]);
  const painted = await sharp(await groundOf(ground), PAINTED)
    .composite(layers.filter((layer) => layer !== undefined))
    .removeAlpha()
    .raw()
    .toBuffer();
  return fitting(painted);
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

/** As good as it can be; leaves and sand photographed sharply need the low end. */
async function fitting(pixels: Buffer): Promise<Buffer> {
  let jpeg = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    jpeg = await sharp(pixels, PAINTED).jpeg({ quality, progressive: true }).toBuffer();
    if (jpeg.length <= MOST_BYTES) break;
  }
  return jpeg;
}

async function placed({ path, x, y, width, height }: Photo, media: Media): Promise<OverlayOptions | undefined> {
  const file = await media(path);
  if (!file) return undefined;
  const { data, info } = await sharp(file)
    .resize(width, height, { fit: "cover" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { input: data, raw: info, left: x, top: y };
}

async function lettered(lettering: Lettering): Promise<OverlayOptions | undefined> {
  const text = drawable(lettering.text);
  if (text === "") return undefined;
  const { x, y, height, stands } = lettering;
  const { data, info } = await fittingText(text, lettering);
  return { input: data, raw: info, left: x, top: stands === "top" ? y : y + height - info.height };
}

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
