import { createRequire } from "node:module";
import sharp from "sharp";

const resolve = createRequire(import.meta.url).resolve;

/** The emoji used in the pictures, by what they show, with their file in @lobehub/fluent-emoji-3d. */
const FILES = {
  banana: "1f34c",
  beans: "1fad8",
  bee: "1f41d",
  blossom: "1f33c",
  books: "1f4da",
  bouquet: "1f490",
  bread: "1f35e",
  broom: "1f9f9",
  bubbles: "1fae7",
  butter: "1f9c8",
  cactus: "1f335",
  cake: "1f382",
  camera: "1f4f7",
  carrot: "1f955",
  cherryBlossom: "1f338",
  chestnut: "1f330",
  chili: "1f336-fe0f",
  chocolate: "1f36b",
  coconut: "1f965",
  coffee: "2615",
  cookie: "1f36a",
  crab: "1f980",
  croissant: "1f950",
  cucumber: "1f952",
  cupcake: "1f9c1",
  doughnut: "1f369",
  drill: "1fa9b",
  duck: "1f986",
  dumpling: "1f95f",
  egg: "1f95a",
  fish: "1f41f",
  garlic: "1f9c4",
  gift: "1f381",
  ginger: "1fada",
  heart: "1f49a",
  herb: "1f33f",
  hibiscus: "1f33a",
  honey: "1f36f",
  ice: "1f9ca",
  ironTools: "1f6e0-fe0f",
  leaves: "1f343",
  lemon: "1f34b",
  lettuce: "1f96c",
  lightBulb: "1f4a1",
  mango: "1f96d",
  moon: "1f319",
  mushroom: "1f344",
  needle: "1faa1",
  olive: "1fad2",
  onion: "1f9c5",
  orange: "1f34a",
  oyster: "1f9aa",
  peanuts: "1f95c",
  pepper: "1fad1",
  pineapple: "1f34d",
  potato: "1f954",
  pottedPlant: "1fab4",
  ribbon: "1f380",
  rice: "1f33e",
  riceBowl: "1f35a",
  salt: "1f9c2",
  scissors: "2702-fe0f",
  seedling: "1f331",
  shrimp: "1f990",
  soap: "1f9fc",
  spiralShell: "1f41a",
  squid: "1f991",
  sunflower: "1f33b",
  sweetPotato: "1f360",
  teddy: "1f9f8",
  thread: "1f9f5",
  tomato: "1f345",
  wood: "1fab5",
  wrench: "1f527",
  yarn: "1f9f6",
} as const;

export type Emoji = keyof typeof FILES;

/** Emoji are brighter than things in a warm room, and some have colours that no such thing has: degrees of hue to turn. */
const SATURATION = 0.84;
const HUES: Partial<Record<Emoji, number>> = {
  chili: 22,
  crab: 32,
  squid: 44,
  tomato: 14,
  carrot: 10,
  chocolate: 14,
  shrimp: 8,
};

/** An emoji as a PNG data address, and where in its square it stands, as shares of the square. */
export interface EmojiImage {
  href: string;
  bottom: number;
  /** Middle and half the width of what touches the ground. */
  footX: number;
  foot: number;
}

const images = new Map<Emoji, Promise<EmojiImage>>();

export function loadEmoji(emoji: Emoji): Promise<EmojiImage> {
  const known = images.get(emoji);
  if (known) return known;
  const image = readEmoji(resolve(`@lobehub/fluent-emoji-3d/assets/${FILES[emoji]}.webp`), HUES[emoji] ?? 0);
  images.set(emoji, image);
  return image;
}

async function readEmoji(file: string, hue: number): Promise<EmojiImage> {
  const picture = sharp(file).ensureAlpha();
  const [png, alpha] = await Promise.all([
    picture.clone().modulate({ saturation: SATURATION, hue }).png({ compressionLevel: 1 }).toBuffer(), // the SVG renderer does not read WebP
    picture.clone().extractChannel(3).raw().toBuffer({ resolveWithObject: true }),
  ]);
  return { href: `data:image/png;base64,${png.toString("base64")}`, ...standing(alpha.data, alpha.info.width) };
}

/** Looks for the lowest rows that are not transparent. */
function standing(alpha: Buffer, size: number): Omit<EmojiImage, "href"> {
  const solid = (x: number, y: number) => (alpha[y * size + x] ?? 0) > 128;
  const columns = Array.from({ length: size }, (_, i) => i);
  const bottom = columns.findLast((y) => columns.some((x) => solid(x, y))) ?? size - 1;
  const touching = columns.filter((x) =>
    columns.slice(bottom - Math.round(size * 0.09), bottom + 1).some((y) => solid(x, y)),
  );
  const [left, right] = [touching[0] ?? 0, touching.at(-1) ?? size - 1];
  return { bottom: (bottom + 1) / size, footX: (left + right) / 2 / size, foot: (right - left) / 2 / size };
}
