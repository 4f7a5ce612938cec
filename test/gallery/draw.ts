import type { Browser } from "playwright-core";
import sharp from "sharp";
import { openBrowser } from "../support/browser.ts";

/** Draws the pictures of `site/gallery/` from a running marketplace with its sample: `node test/gallery/draw.ts [http://localhost:8080]`. */
const [origin = "http://localhost:8080"] = process.argv.slice(2);

type Scheme = "light" | "dark";
interface Row {
  file: string;
  pages: [address: string, scheme: Scheme][];
  /** In CSS pixels, and how wide it stands in the picture. */
  screen: { width: number; height: number };
  width: number;
}

const PHONE = { screen: { width: 360, height: 760 }, width: 330 };
const DESKTOP = { screen: { width: 1280, height: 900 }, width: 860 };
const GAP = 20;
const CORNER = 18;
const GROUND = "#d9d2c2";
const SHOP = "/panongan/topi-bambu-ciakar-lestari/";
const all = (scheme: Scheme, ...addresses: string[]): Row["pages"] => addresses.map((address) => [address, scheme]);

const ROWS: Row[] = [
  {
    file: "phone-day",
    pages: all("light", "/", "/kronjo/", SHOP, `${SHOP}tudung-belenong/`, "/kategori/hasil-laut/"),
    ...PHONE,
  },
  {
    file: "phone-night",
    pages: all(
      "dark",
      "/",
      "/legok/",
      "/legok/batik-kampung-kemuning/",
      `${SHOP}topi-peradah-petani/`,
      "/cari/?q=bandeng",
    ),
    ...PHONE,
  },
  { file: "desktop", pages: all("light", "/", `${SHOP}tudung-belenong/`), ...DESKTOP },
  {
    file: "desktop-kecamatan",
    pages: [
      ["/panongan/", "light"],
      [SHOP, "dark"],
    ],
    ...DESKTOP,
  },
];

const browser = await openBrowser();
for (const row of ROWS) await draw(browser, row);
await browser.close();

async function draw(from: Browser, { file, pages, screen, width }: Row): Promise<void> {
  const height = Math.round((width * screen.height) / screen.width);
  const mask = Buffer.from(
    `<svg width="${width}" height="${height}"><rect width="${width}" height="${height}" rx="${CORNER}"/></svg>`,
  );
  const shots: Buffer[] = [];
  for (const [address, colorScheme] of pages) {
    const page = await from.newPage({ viewport: screen, colorScheme, deviceScaleFactor: 2 });
    await page.goto(origin + address, { waitUntil: "networkidle" });
    const shot = await page.screenshot();
    await page.close();
    shots.push(
      await sharp(shot)
        .resize(width, height)
        .composite([{ input: mask, blend: "dest-in" }])
        .png()
        .toBuffer(),
    );
  }
  const size = { width: shots.length * (width + GAP) + GAP, height: height + 2 * GAP };
  await sharp({ create: { ...size, channels: 3, background: GROUND } })
    .composite(shots.map((input, index) => ({ input, left: GAP + index * (width + GAP), top: GAP })))
    .webp({ quality: 72, effort: 6 })
    .toFile(new URL(`../../site/gallery/${file}.webp`, import.meta.url).pathname);
  console.log(`${file}.webp`);
}
