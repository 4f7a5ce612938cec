import sharp, { type Sharp } from "sharp";
import { composeGround, composeThings, SIDE } from "./compose.ts";
import type { Ground } from "./grounds.ts";
import type { PictureRecipe } from "./recipe.ts";

export const PICTURE_WIDTHS = [320, 640, 960];

const RAW = { raw: { width: SIDE, height: SIDE, channels: 3 } } as const;

interface Encoding {
  /** Where a picture is too heavy for its width at the first quality, the next one is tried. */
  qualities: number[];
  effort: number;
  maxBytes: number;
}

/** A card and the inline first picture of a page get the encoder's care; effort 2 on the larger two would cost 0.3 s. */
const AVIF = [52, 44, 36, 28];
const WEBP = [74, 62, 50, 38, 26];
const ENCODINGS: Record<number, { avif: Encoding; webp: Encoding }> = {
  320: {
    avif: { qualities: AVIF, effort: 2, maxBytes: 5_500 },
    webp: { qualities: WEBP, effort: 2, maxBytes: 12_000 },
  },
  640: {
    avif: { qualities: AVIF, effort: 0, maxBytes: 24_000 },
    webp: { qualities: WEBP, effort: 0, maxBytes: 36_000 },
  },
  960: {
    avif: { qualities: AVIF, effort: 0, maxBytes: 45_000 },
    webp: { qualities: WEBP, effort: 0, maxBytes: 60_000 },
  },
};

export interface Drawn {
  avif: Buffer;
  /** For phones that do not read AVIF. */
  webp: Buffer;
}

/**
 * Draws a square still life and encodes it in each of PICTURE_WIDTHS: as AVIF of at most 5.5 KB at 320 and 45 KB at 960, as WebP of at most 60 KB.
 * The same recipe gives the same pictures. About 0.2 s of one core.
 */
export async function drawPicture(recipe: PictureRecipe): Promise<Map<number, Drawn>> {
  const [ground, things] = await Promise.all([groundPixels(recipe.ground), composeThings(recipe)]);
  const pixels = await sharp(ground, RAW)
    .composite([{ input: Buffer.from(things) }])
    .removeAlpha()
    .raw()
    .toBuffer();
  const entries = Object.entries(ENCODINGS).map(async ([width, { avif, webp }]) => {
    const resized = sharp(pixels, RAW).resize(Number(width));
    const files = await Promise.all([
      lightEnough(avif, (quality, effort) => resized.clone().avif({ quality, effort, chromaSubsampling: "4:2:0" })),
      lightEnough(webp, (quality, effort) => resized.clone().webp({ quality, effort })),
    ]);
    return [Number(width), { avif: files[0], webp: files[1] }] as const;
  });
  return new Map(await Promise.all(entries));
}

async function lightEnough(
  { qualities, effort, maxBytes }: Encoding,
  encode: (quality: number, effort: number) => Sharp,
): Promise<Buffer> {
  let file = Buffer.alloc(0);
  for (const quality of qualities) {
    file = await encode(quality, effort).toBuffer();
    if (file.length <= maxBytes) break;
  }
  return file;
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
