import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PICTURE_CACHE } from "@etalase/cli";
import type { Figure } from "./report.ts";
import { startMarketplace } from "./site/marketplace.ts";

const BUILT = ["site/dist", "dist"].map((folder) => fileURLToPath(new URL(`../../${folder}/`, import.meta.url)));
const ASIDE = `${PICTURE_CACHE.replace(/\/$/, "")}-aside`;

/** `npm start` on what `npm ci` left: nothing built, no picture drawn; then once more on the state that it kept. */
export async function startFigures(data: string): Promise<Figure[]> {
  for (const folder of BUILT) await rm(folder, { recursive: true, force: true });
  if (existsSync(PICTURE_CACHE) && !existsSync(ASIDE)) await rename(PICTURE_CACHE, ASIDE);
  try {
    return [...(await one("first start, pictures drawn", data, 90)), ...(await one("second start", data, 10))];
  } finally {
    // What was drawn before is the same, and whole even where this run was cut off.
    if (existsSync(ASIDE)) {
      await rm(PICTURE_CACHE, { recursive: true, force: true });
      await rename(ASIDE, PICTURE_CACHE);
    }
  }
}

async function one(name: string, data: string, most: number): Promise<Figure[]> {
  const marketplace = await startMarketplace(data);
  await marketplace.stop();
  const { seconds, peakMegabytes } = marketplace;
  return [
    { name, value: seconds, unit: "s", takes: seconds, bar: { most } },
    ...(peakMegabytes === undefined
      ? []
      : [{ name: `${name}: most memory at once`, value: peakMegabytes, unit: "MB" }]),
  ];
}
