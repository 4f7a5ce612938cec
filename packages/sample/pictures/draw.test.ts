import sharp from "sharp";
import { expect, it } from "vitest";
import { drawPicture, PICTURE_WIDTHS, shops } from "../index.ts";
import { drawn, emoji, still } from "./recipe.ts";

const pictures = shops.flatMap((shop) => shop.products.map(({ picture }) => picture));

it("draws a square picture in every width, light enough for mobile data", async () => {
  for (const recipe of pictures.filter((_, i) => i % 12 === 0)) {
    const drawing = await drawPicture(recipe);
    expect([...drawing.keys()]).toEqual(PICTURE_WIDTHS);
    for (const [width, { avif, webp }] of drawing) {
      expect(await sharp(avif).metadata()).toMatchObject({ width, height: width, format: "heif" });
      expect(await sharp(webp).metadata()).toMatchObject({ width, height: width, format: "webp" });
      expect(webp.length).toBeLessThanOrEqual(60 * 1024);
    }
    expect(drawing.get(320)?.avif.length).toBeLessThanOrEqual(5_500);
    expect(drawing.get(960)?.avif.length).toBeLessThanOrEqual(45 * 1024);
  }
});

it("keeps the heaviest weave within 5.5 KB at 320 pixels", async () => {
  const weave = still(
    "lumut",
    drawn("tray", { scale: 1.1 }),
    drawn("besek", { scale: 1.3 }),
    drawn("mat", { scale: 1.3 }),
  );
  expect((await drawPicture(weave)).get(320)?.avif.length).toBeLessThanOrEqual(5_500);
});

it("draws the same recipe the same way, and another one otherwise", async () => {
  const [first, again, other] = await Promise.all(
    [hatAndRice(), hatAndRice(), still("bata", drawn("cone"), emoji("rice"))].map(drawPicture),
  );
  expect(first?.get(320)?.avif.equals(again?.get(320)?.avif ?? Buffer.alloc(0))).toBe(true);
  expect(first?.get(320)?.avif.equals(other?.get(320)?.avif ?? Buffer.alloc(0))).toBe(false);
});

it("gives every product a picture of its own", () => {
  expect(new Set(pictures.map((picture) => JSON.stringify(picture))).size).toBe(pictures.length);
});

it("refuses a table laid for five", async () => {
  const crowd = still("laut", ...Array.from({ length: 5 }, () => emoji("rice")));
  await expect(drawPicture(crowd)).rejects.toThrow("one to four things");
});

function hatAndRice() {
  return still("laut", drawn("cone"), emoji("rice"));
}
