import sharp from "sharp";

/** A sheet of screenshots beside each other, as they stand in `site/gallery/`. */
export interface Sheet {
  file: string;
  /** In CSS pixels. */
  screen: { width: number; height: number };
  /** How wide each of them stands there. */
  width: number;
}

const GAP = 20;
const CORNER = 18;
const GROUND = "#d9d2c2";

/** Lays screenshots side by side, with round corners, and writes the sheet as WebP. */
export async function laySheet({ file, screen, width }: Sheet, shots: Buffer[]): Promise<void> {
  const height = Math.round((width * screen.height) / screen.width);
  const mask = Buffer.from(
    `<svg width="${width}" height="${height}"><rect width="${width}" height="${height}" rx="${CORNER}"/></svg>`,
  );
  const round = shots.map((shot) =>
    sharp(shot)
      .resize(width, height)
      .composite([{ input: mask, blend: "dest-in" }])
      .png()
      .toBuffer(),
  );
  const size = { width: shots.length * (width + GAP) + GAP, height: height + 2 * GAP };
  await sharp({ create: { ...size, channels: 3, background: GROUND } })
    .composite(
      (await Promise.all(round)).map((input, index) => ({ input, left: GAP + index * (width + GAP), top: GAP })),
    )
    .webp({ quality: 72, effort: 6 })
    .toFile(new URL(`../../site/gallery/${file}.webp`, import.meta.url).pathname);
  console.log(`${file}.webp`);
}
