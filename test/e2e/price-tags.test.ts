import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { tagWords } from "../../site/src/features/print-tag/words.ts";
import * as catalogue from "../../site/test-support/catalogue.ts";
import { fixtureStore } from "../../site/test-support/fixture-store.ts";
import { HOST, showSite } from "../../site/test-support/in-browser.ts";
import { modulesOf, readQr } from "../../site/test-support/read-qr.ts";
import { openBrowser, PHONE } from "../support/browser.ts";

const MILLIMETRE = 96 / 25.4;
const [shop] = catalogue.shops;
const [hat] = catalogue.products;
const products = Array.from({ length: 12 }, (_, index) => ({
  ...(hat ?? never()),
  id: `prd_01J80000000000000000000${String(index).padStart(3, "0")}`,
  slug: `topi-${index}`,
  name: `Topi Bambu Nomor ${String(index).padStart(2, "0")}`,
  ...(index === 1 ? { price: 12_500_000 } : {}),
}));
function never(): never {
  throw new Error("no product");
}

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: PHONE, colorScheme: "dark" });
  await showSite(page, fixtureStore({ products }));
});
afterAll(() => browser?.close());

/** How many sheets come out of the printer. */
const sheets = async () =>
  (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

/** Prices that take more than a line, or more room than their tag has. */
const broken = () =>
  page.locator(".tag-price").evaluateAll((prices) =>
    prices.flatMap((price) => {
      const words = document.createRange();
      words.selectNode(price.firstChild ?? price);
      const isWide = words.getBoundingClientRect().right > price.getBoundingClientRect().right + 1;
      return words.getClientRects().length > 1 || isWide ? [price.textContent] : [];
    }),
  );

it("a vendor prints tags ten to a sheet, each of its true size, white by night too, and leaves out what was unticked", async () => {
  await page.goto(`${HOST}/label/${shop.districtSlug}/${shop.slug}/`);
  await page.getByRole("img", { name: tagWords("id").code("Topi Bambu Nomor 11") }).waitFor();
  expect(await sheets()).toBe(2);
  expect(await broken()).toEqual([]);
  for (const number of ["03", "04"])
    await page.getByRole("checkbox", { name: tagWords("id").included(`Topi Bambu Nomor ${number}`) }).uncheck();
  expect(await sheets()).toBe(1);

  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: Math.round(190 * MILLIMETRE), height: 1000 });
  expect(await page.locator(".tag:visible").count()).toBe(10);
  expect(await broken()).toEqual([]);
  const tag = page.locator(".tag article").first();
  const { width = 0, height = 0 } = (await tag.boundingBox()) ?? {};
  expect([Math.round(width / MILLIMETRE), Math.round(height / MILLIMETRE)]).toEqual([95, 54]);
  expect(await tag.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe("rgb(255, 255, 255)");
  expect(await page.getByRole("button").count()).toBe(0);
});

it("whoever scans a tag comes to the product", async () => {
  const code = page.locator("tag-code").first();
  const address = await code.getAttribute("data-address");
  expect(address).toBe(`${catalogue.tenant.origin}/${shop.districtSlug}/${shop.slug}/topi-0/`);
  expect(readQr(modulesOf(await code.innerHTML()))).toBe(address);
});
