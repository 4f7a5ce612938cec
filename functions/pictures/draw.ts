import { PICTURE_WIDTHS, type PictureFormat, type PictureWidth, type UploadRefusal } from "@etalase/domain/product";
import sharp, { type OutputInfo, type Sharp } from "sharp";
import { kindOf } from "./whole.ts";

/** More would not fit into the function's memory once unpacked; a file of a few kilobytes can say that it is so large. */
const MOST_PIXELS = 25_000_000;
/** Less would be blurred on every phone. */
const LEAST_SIDE = 200;
const LARGEST_SIDE = Math.max(...PICTURE_WIDTHS);

export interface DrawnFile {
  width: PictureWidth;
  format: PictureFormat;
  body: Buffer;
}

export type Drawing = { colour: string; files: DrawnFile[] } | { refused: UploadRefusal };

/** Bytes: the smallest comes inside the product's page, the others over mobile data. */
const MOST_BYTES: Record<PictureWidth, Record<PictureFormat, number>> = {
  320: { avif: 5_500, webp: 12_000 },
  640: { avif: 24_000, webp: 36_000 },
  960: { avif: 45_000, webp: 60_000 },
};
/** Sand and leaves need the low end; what is still too heavy then is drawn softer. */
const QUALITIES = { avif: [52, 44, 36, 28, 20], webp: [74, 62, 50, 38, 26, 16] } as const;
const SOFTER = [1, 2, 4];

// One picture at a time: several at once would need the memory of several.
sharp.cache(false);

/**
 * Draws an uploaded picture anew as squares of every width. Nothing of the file itself is kept: neither where and when it was taken nor whatever else was hidden in it.
 */
export async function drawUpload(file: Uint8Array): Promise<Drawing> {
  if (!kindOf(file)) return { refused: "not_a_picture" };
  try {
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return { refused: "too_many_pixels" };
    if (Math.min(width, height) < LEAST_SIDE) return { refused: "too_small" };
    const square = await sharp(file, { limitInputPixels: MOST_PIXELS, sequentialRead: true })
      .autoOrient()
      .resize(LARGEST_SIDE, LARGEST_SIDE, { fit: "cover" })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { colour: await colourOf(square), files: await filesOf(square) };
  } catch {
    // What the library cannot read is nothing to show, and nothing to try again.
    return { refused: "not_a_picture" };
  }
}

type Square = { data: Buffer; info: OutputInfo };
const opened = ({ data, info: { width, height, channels } }: Square): Sharp =>
  sharp(data, { raw: { width, height, channels } });

async function filesOf(square: Square): Promise<DrawnFile[]> {
  const files: DrawnFile[] = [];
  for (const width of PICTURE_WIDTHS) {
    const resized = opened(square).resize(width);
    const most = MOST_BYTES[width];
    const effort = width === 320 ? 2 : 0;
    const avif = (from: Sharp, quality: number) => from.avif({ quality, effort, chromaSubsampling: "4:2:0" });
    const webp = (from: Sharp, quality: number) => from.webp({ quality, effort: 2 });
    files.push({ width, format: "avif", body: await lightEnough(resized, avif, QUALITIES.avif, most.avif) });
    files.push({ width, format: "webp", body: await lightEnough(resized, webp, QUALITIES.webp, most.webp) });
  }
  return files;
}

async function lightEnough(
  picture: Sharp,
  encode: (from: Sharp, quality: number) => Sharp,
  qualities: readonly number[],
  most: number,
): Promise<Buffer> {
  let file = Buffer.alloc(0);
  for (const blur of SOFTER)
    for (const quality of blur === 1 ? qualities : qualities.slice(-1)) {
      const from = blur === 1 ? picture.clone() : picture.clone().blur(blur);
      file = await encode(from, quality).toBuffer();
      if (file.length <= most) return file;
    }
  return file;
}

async function colourOf(square: Square): Promise<string> {
  const [red = 0, green = 0, blue = 0] = await opened(square).resize(1, 1).raw().toBuffer();
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
