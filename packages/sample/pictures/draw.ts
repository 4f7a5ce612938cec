import sharp from "sharp";
import { composeGround, composeThings, SIDE } from "./compose.ts";
import type { Ground } from "./grounds.ts";
import type { PictureRecipe } from "./recipe.ts";

export const PICTURE_WIDTHS = [320, 640, 960];

const RAW = { raw: { width: SIDE, height: SIDE, channels: 3 } } as const;

/** Where an AVIF is too heavy for its width at the first quality, the next one is tried. */
const QUALITIES = [52, 44, 36, 28];

/** A card and the inline first picture of a page get the encoder's care; effort 2 on the larger two would cost 0.3 s. */
const ENCODINGS: Record<number, { effort: number; maxBytes: number }> = {
  320: { effort: 2, maxBytes: 6_144 },
  640: { effort: 0, maxBytes: 24_000 },
  960: { effort: 0, maxBytes: 45_000 },
};

/**
 * Draws a square still life and encodes it as AVIF in each of PICTURE_WIDTHS (at most 6 KB at 320, 45 KB at 960).
 * The same recipe gives the same pictures. About 0.15 s of one core.
 */
export async function drawPicture(recipe: PictureRecipe): Promise<Map<number, { avif: Buffer }>> {
  const [ground, things] = await Promise.all([groundPixels(recipe.ground), composeThings(recipe)]);
  const pixels = await sharp(ground, RAW)
    .composite([{ input: Buffer.from(things) }])
    .removeAlpha()
    .raw()
    .toBuffer();
  const entries = PICTURE_WIDTHS.map(async (width) => [width, { avif: await encode(pixels, width) }] as const);
  return new Map(await Promise.all(entries));
}

/** A ground takes as long to draw as what stands on it, and a dozen serve all pictures. */
const grounds = new Map<Ground, Promise<Buffer>>();

function groundPixels(ground: Ground): Promise<Buffer> {
  const known = grounds.get(ground);
  if (known) return known;
  const pixels = sharp(Buffer.from(composeGround(ground)))
    .removeAlpha()
    .raw()
    .toBuffer();
  grounds.set(ground, pixels);
  return pixels;
}

async function encode(pixels: Buffer, width: number): Promise<Buffer> {
  const { effort = 0, maxBytes = Number.POSITIVE_INFINITY } = ENCODINGS[width] ?? {};
  const resized = sharp(pixels, RAW).resize(width);
  let avif = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    avif = await resized.clone().avif({ quality, effort, chromaSubsampling: "4:2:0" }).toBuffer();
    if (avif.length <= maxBytes) break;
  }
  return avif;
}
