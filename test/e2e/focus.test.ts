import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PHONE, productPath, sharedSite, shopPath, type TestSite, until } from "../support/browser.ts";
import { openShop } from "../support/cloud.ts";

let site: TestSite;
let vendor: Awaited<ReturnType<typeof openShop>>;
let page: Page;

beforeAll(async () => {
  site = await sharedSite();
  vendor = await openShop(site, [9, 3]);
  page = await site.browser.newPage({ viewport: PHONE, reducedMotion: "reduce" });
});
afterAll(() => site.close());

/** Of what has the focus: its name where something that stands fast on the screen hides all of it, or undefined. */
const hidden = () =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const shares = [0.1, 0.5, 0.9];
    const points = shares.flatMap((x) => shares.map((y) => [left + width * x, top + height * y] as const));
    const isSeen = points.some(([x, y]) => {
      const over = document.elementFromPoint(x, y);
      return (
        over !== null && (focused.contains(over) || over.contains(focused) || over.closest("label")?.contains(focused))
      );
    });
    return isSeen ? undefined : focused.outerHTML.slice(0, 120);
  });

/** Each with what is there once its script has run. */
const PAGES: [string, () => string, string?][] = [
  ["home", () => "/"],
  ["a kecamatan", () => "/panongan/"],
  ["a shop", () => shopPath(vendor.shop)],
  ["a product", () => productPath(vendor.shop, vendor.products[0])],
  ["a search", () => "/cari/?q=topi", ".card"],
  ["the vendor's sign-in", () => "/dasbor/", "input[type=tel]"],
];

it.each(PAGES)(
  "on %s the keyboard goes all the way round, and what has the focus is never hidden",
  async (_name, address, ready = "h1") => {
    await page.goto(site.at(address()));
    await page.locator(ready).first().waitFor();
    const found: string[] = [];
    let last = "";
    for (let steps = 0; steps < 200; steps++) {
      await page.keyboard.press("Tab");
      const covered = await hidden();
      if (covered) found.push(covered);
      last = await page.evaluate(() => document.activeElement?.localName ?? "");
      if (steps > 0 && last === "body") break;
    }
    expect(found).toEqual([]);
    expect(last, "the focus leaves the page at its end").toBe("body");
  },
);

it("a dialog keeps the focus until it is closed, and gives it back", async () => {
  await page.goto(site.at(productPath(vendor.shop, vendor.products[0])));
  await page.getByRole("button", { name: "Tambah ke keranjang" }).click();
  await page.goto(site.at("/keranjang/"));
  const chat = page.locator("button[data-chat]");
  await until("the cart is priced", () => page.getByRole("button", { name: "Pesan sekarang" }).isEnabled());
  await chat.focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  for (let steps = 0; steps < 12; steps++) {
    await page.keyboard.press("Tab");
    // The browser's own controls are reached from a dialog too; the page behind it is not.
    expect(
      await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null,
      ),
    ).toBe(true);
  }
  await page.keyboard.press("Escape");
  await until("the focus is back", () => chat.evaluate((button) => button === document.activeElement));
});
