import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type PageAddress } from "@etalase/domain/page";
import { pictureOf, type SharedPicture } from "@etalase/site/sharing";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { fixtureStore } from "../../site/test-support/fixture-store.ts";
import { drawable } from "./drawable.ts";
import { type Media, paint } from "./paint.ts";

const PRODUCT = "/panongan/anyaman-ciakar/topi-bambu-capio/";
const NONE: Media = async () => undefined;

/** Noise, which no compression makes smaller. */
const photograph = await sharp({
  create: {
    width: 640,
    height: 640,
    channels: 3,
    background: "#888",
    noise: { type: "gaussian", mean: 128, sigma: 60 },
  },
})
  .avif({ quality: 60, effort: 0 })
  .toBuffer();

async function picture(address: PageAddress): Promise<SharedPicture> {
  const found = await pictureOf(fixtureStore(), address);
  if (!found) throw new Error(`no picture for ${address}`);
  return found;
}

/** How many pixels of a box differ clearly between two pictures. */
async function changedIn(box: { x: number; y: number; width: number; height: number }, one: Buffer, other: Buffer) {
  const cut = (jpeg: Buffer) =>
    sharp(jpeg).extract({ left: box.x, top: box.y, width: box.width, height: box.height }).greyscale().raw().toBuffer();
  const [a, b] = await Promise.all([cut(one), cut(other)]);
  return a.filter((value, index) => Math.abs(value - (b[index] ?? 0)) > 60).length;
}

describe("the picture of a page", () => {
  it.each(["/", "/panongan/", "/panongan/anyaman-ciakar/", PRODUCT, "/panongan/anyaman-ciakar/bakul-nasi/"] as const)(
    "%s has the measures that messengers want, and at most 60 kB",
    async (address) => {
      const jpeg = await paint(await picture(address), async () => photograph);
      expect(await sharp(jpeg).metadata()).toMatchObject({ width: 1200, height: 630, format: "jpeg" });
      expect(jpeg.length).toBeLessThanOrEqual(60_000);
    },
  );

  it("shows every one of its words", async () => {
    const whole = await picture(PRODUCT);
    const painted = await paint(whole, NONE);
    for (const lettering of whole.words) {
      const without = await paint({ ...whole, words: whole.words.filter((each) => each !== lettering) }, NONE);
      expect(await changedIn(lettering, painted, without), lettering.text).toBeGreaterThan(lettering.text.length * 20);
    }
  });

  it("shows the photograph", async () => {
    const whole = await picture(PRODUCT);
    const [photo] = whole.photos;
    if (!photo) throw new Error("no photograph");
    expect(
      await changedIn(photo, await paint(whole, async () => photograph), await paint(whole, NONE)),
    ).toBeGreaterThan(10_000);
  });

  it("is the same where there is no font and no word of where fonts are", async () => {
    const script = `
      import { paint } from ${JSON.stringify(import.meta.resolve("./paint.ts"))};
      const chunks = await process.stdin.toArray();
      process.stdout.write(await paint(JSON.parse(Buffer.concat(chunks).toString()), async () => undefined));`;
    const child = promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "buffer",
      env: { PATH: process.env["PATH"], FONTCONFIG_FILE: "/nowhere/fonts.conf", HOME: "/nowhere" },
    });
    const whole = await picture(PRODUCT);
    child.child.stdin?.end(JSON.stringify(whole));
    const { stdout } = await child;
    expect(stdout.equals(await paint(whole, NONE))).toBe(true);
  });

  it("keeps the longest names in their boxes", async () => {
    const whole = await picture(PRODUCT);
    const [place, title, ...rest] = whole.words;
    if (!place || !title) throw new Error("no title");
    for (const text of ["Wajik ".repeat(15), "Keripik".repeat(13).slice(0, 90)]) {
      const painted = await paint({ ...whole, words: [place, { ...title, text }, ...rest] }, NONE);
      const empty = await paint({ ...whole, words: [place, ...rest] }, NONE);
      expect(
        await changedIn({ x: title.x + title.width, y: title.y, width: 40, height: title.height }, painted, empty),
      ).toBe(0);
      expect(await changedIn({ ...title, y: title.y - 30, height: 30 }, painted, empty)).toBe(0);
      expect(await changedIn(title, painted, empty)).toBeGreaterThan(2_000);
    }
  });

  it("takes markup in a name for words", async () => {
    const whole = await picture(PRODUCT);
    const hostile = {
      ...whole,
      words: whole.words.map((each) => ({ ...each, text: `</span><b size="9000">&amp;\u0000\u202e` })),
    };
    expect((await paint(hostile, NONE)).length).toBeLessThanOrEqual(60_000);
  });
});

it("describes no picture for a page that is not there", async () => {
  for (const address of ["/tidak-ada/", "/panongan/tidak-ada/", "/panongan/anyaman-ciakar/tidak-ada/"] as const)
    expect(await pictureOf(fixtureStore(), address)).toBeUndefined();
});

it("describes the same picture whatever a product costs and however many there are", async () => {
  const { products } = await import("../../site/test-support/catalogue.ts");
  const dearer = fixtureStore({ products: products.map((product) => ({ ...product, price: product.price + 1_000 })) });
  for (const address of ["/panongan/anyaman-ciakar/", PRODUCT] as const)
    expect(await pictureOf(dearer, address)).toEqual(await picture(address));
});

it.each([
  ["Kue “Lapis”  Legit 🎂", "Kue “Lapis” Legit"],
  ["Ḥalāl & Ṭayyib", "Halal & Tayyib"],
  ["Kopi\u202etsubor\u2066", "Kopitsubor"],
  ["Crème brûlée", "Crème brûlée"],
  ["中文", ""],
])("draws of %s what the font has", (text, drawn) => {
  expect(drawable(text)).toBe(drawn);
});
