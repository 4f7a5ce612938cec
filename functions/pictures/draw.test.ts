import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { PICTURE_WIDTHS } from "@etalase/domain/product";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawUpload } from "./draw.ts";

const plain = (width: number, height: number, background = "#c08040") =>
  sharp({ create: { width, height, channels: 3, background } });
const noise = (side: number) =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });
const photograph = await plain(1_200, 900).jpeg().toBuffer();
const [png, webp, gif] = await Promise.all([
  plain(300, 300).png().toBuffer(),
  plain(300, 300).webp().toBuffer(),
  plain(300, 300).gif().toBuffer(),
]);
const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>alert(1)</script></svg>',
);

const drawn = async (file: Uint8Array) => {
  const drawing = await drawUpload(file);
  if ("refused" in drawing) throw new Error(drawing.refused);
  return drawing;
};

describe("an uploaded picture", () => {
  it("is drawn as squares of every width, light enough for the page and for mobile data, even sand", async () => {
    const { files } = await drawn(await noise(1_000).jpeg({ quality: 90 }).toBuffer());
    expect(files.map(({ width, format }) => `${width}.${format}`)).toEqual(
      PICTURE_WIDTHS.flatMap((width) => [`${width}.avif`, `${width}.webp`]),
    );
    for (const { width, format, body } of files) {
      const meta = await sharp(body).metadata();
      expect(meta).toMatchObject({ width, height: width, format: format === "avif" ? "heif" : "webp" });
      if (width === 320 && format === "avif") expect(body.length).toBeLessThanOrEqual(5_500);
      expect(body.length).toBeLessThanOrEqual(60_000);
    }
  });

  it("keeps nothing of where and when it was taken, and stands upright", async () => {
    const placed = await plain(600, 400)
      .composite([{ input: await plain(600, 100, "#0000ff").png().toBuffer(), top: 0, left: 0 }])
      .withExif({ IFD0: { Copyright: "rahasia" }, IFD3: { GPSLatitude: "6/1 12/1 0/1" } })
      .jpeg()
      .toBuffer();
    // Turned by a quarter, as phones write it down.
    const { files } = await drawn(await sharp(placed).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    for (const { body } of files) {
      expect((await sharp(body).metadata()).exif).toBeUndefined();
      expect(body.includes("rahasia")).toBe(false);
    }
    const first = files.find(({ format }) => format === "webp");
    const [, , blue] = await sharp(first?.body).extract({ left: 310, top: 160, width: 1, height: 1 }).raw().toBuffer();
    expect(blue).toBeGreaterThan(200);
  });

  it("has the colour that fills its place until it comes", async () => {
    expect((await drawn(await plain(300, 300, "#204060").png().toBuffer())).colour).toMatch(/^#[12][0-9a-f]4[0-9a-f]6/);
  });

  it.each([
    ["a drawing in markup", svg],
    ["markup that calls itself a picture", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), svg])],
    ["a page behind a photograph", Buffer.concat([photograph, Buffer.from("<script>alert(1)</script>")])],
    ["an archive behind a photograph", Buffer.concat([photograph, Buffer.from("PK\u0003\u0004"), Buffer.alloc(64)])],
    ["a page behind a PNG", Buffer.concat([png, Buffer.from("<html>")])],
    ["something behind a WebP", Buffer.concat([webp, Buffer.from("x")])],
    ["a moving GIF", gif],
    ["half a photograph", Buffer.concat([photograph.subarray(0, 600), Buffer.from([0xff, 0xd9])])],
    ["nothing", Buffer.alloc(0)],
    ["noughts", Buffer.alloc(5_000)],
  ])("%s is refused", async (_, file) => {
    expect(await drawUpload(file)).toEqual({ refused: "not_a_picture" });
  });

  it("too small to be shown is refused", async () => {
    expect(await drawUpload(await plain(120, 900).png().toBuffer())).toEqual({ refused: "too_small" });
  });

  it("draws the largest that is taken, and refuses a bomb, within 512 MB", async () => {
    const script = `
      import sharp from "sharp";
      import { drawUpload } from ${JSON.stringify(import.meta.resolve("./draw.ts"))};
      const make = (width, height) => sharp({ create: { width, height, channels: 3, background: "#c08040" } });
      const largest = await drawUpload(await make(5000, 5000).jpeg().toBuffer());
      const bombs = [await make(16000, 16000).png({ compressionLevel: 9 }).toBuffer(), await make(5001, 5000).webp().toBuffer()];
      const refused = [];
      for (const bomb of bombs) refused.push((await drawUpload(bomb)).refused);
      console.log(JSON.stringify({ files: largest.files?.length, refused, peak: process.resourceUsage().maxRSS / 1024 }));`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
      cwd: import.meta.dirname,
    });
    const { files, refused, peak } = JSON.parse(stdout) as { files: number; refused: string[]; peak: number };
    expect(files).toBe(PICTURE_WIDTHS.length * 2);
    expect(refused).toEqual(["too_many_pixels", "too_many_pixels"]);
    expect(peak).toBeLessThan(512);
  });
});
