import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import { drawnWhole, openPhone, seeScreens, shopperBuys, signIn } from "./people.ts";
import { laySheet } from "./sheet.ts";

/**
 * Draws the pictures of `site/gallery/` from a running marketplace that was just begun with its sample: `node test/gallery/draw.ts [http://localhost:8080]`. A shopper buys, so that the
 * vendor has something to do.
 */
const [origin = "http://localhost:8080"] = process.argv.slice(2);

type Scheme = "light" | "dark";
type Seen = [address: string, scheme: Scheme];

const PHONE = { screen: { width: 360, height: 760 }, width: 330 };
const DESKTOP = { screen: { width: 1280, height: 900 }, width: 860 };
const SHOP = "/panongan/topi-bambu-ciakar-lestari/";
const VENDOR = { phone: "+6281290010001", at: "/dasbor/" };
const OFFICER = { phone: "+6281290023603", at: "/dinas/" };
const all = (scheme: Scheme, ...addresses: string[]): Seen[] => addresses.map((address) => [address, scheme]);

const SHEETS = [
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
  {
    file: "phone-more",
    pages: all("light", "/cari/?q=keripik", "/koleksi/oleh-oleh/", "/disukai/", `/label${SHOP}`, "/en/panongan/"),
    ...PHONE,
  },
  { file: "desktop", pages: all("light", "/", `${SHOP}tudung-belenong/`), ...DESKTOP },
  { file: "desktop-kecamatan", pages: [["/panongan/", "light"] as Seen, [SHOP, "dark"] as Seen], ...DESKTOP },
];

const browser = await openBrowser();
try {
  for (const { pages, ...sheet } of SHEETS) await laySheet(sheet, await shotsOf(browser, pages, sheet.screen));
  await laySheet(...(await drawn("phone-buying", (page, take) => shopperBuys(page, origin, take))));
  await laySheet(
    ...(await drawn("phone-vendor", async (page, take) => {
      await signIn(page, origin, VENDOR);
      const screens = ["pesanan", "produk", "stok", "ringkasan", "pemberitahuan"];
      await seeScreens(page, origin, { at: VENDOR.at, screens }, take);
    })),
  );
  await laySheet(
    ...(await drawn("phone-dinas", async (page, take) => {
      await signIn(page, origin, OFFICER);
      await seeScreens(page, origin, { at: OFFICER.at, screens: ["", "pengaturan"] }, take);
    })),
  );
} finally {
  await browser.close();
}

async function shotsOf(from: Browser, pages: Seen[], viewport: { width: number; height: number }): Promise<Buffer[]> {
  const shots: Buffer[] = [];
  for (const [address, colorScheme] of pages) {
    const page = await from.newPage({ viewport, colorScheme, deviceScaleFactor: 2 });
    await page.goto(origin + address);
    await drawnWhole(page);
    shots.push(await page.screenshot());
    await page.close();
  }
  return shots;
}

type Take = (page: Page) => Promise<void>;

/** What one person sees on their phone, step by step. */
async function drawn(file: string, act: (page: Page, take: Take) => Promise<void>) {
  const page = await openPhone(browser, PHONE.screen);
  const shots: Buffer[] = [];
  await act(page, async (shown) => {
    await drawnWhole(shown);
    shots.push(await shown.screenshot());
  });
  await page.close();
  return [{ file, ...PHONE }, shots] as const;
}
