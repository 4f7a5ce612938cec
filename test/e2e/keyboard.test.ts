import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { orderWords } from "../../site/src/features/order/words.ts";
import { DESKTOP, productPath, sharedSite, type TestSite, until } from "../support/browser.ts";
import { openShop } from "../support/cloud.ts";

// With the keyboard alone.

let site: TestSite;
let vendor: Awaited<ReturnType<typeof openShop>>;
let page: Page;
beforeAll(async () => {
  site = await sharedSite();
  vendor = await openShop(site, [40]);
  page = await site.browser.newPage({ viewport: DESKTOP });
});
afterAll(() => site.close());

/** Goes on with the tabulator until something of that role and name has the focus, and shows it. */
async function tabTo(role: "button" | "link" | "textbox" | "radio", name: string) {
  const wanted = page.getByRole(role, { name }).first();
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press("Tab");
    if (!(await wanted.evaluate((element) => element === document.activeElement))) continue;
    const { outlineStyle, boxShadow } = await wanted.evaluate((element) => {
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return { outlineStyle, boxShadow };
    });
    expect(`${outlineStyle} ${boxShadow}`, `the focus on ${name} is seen`).not.toBe("none none");
    return;
  }
  throw new Error(`the keyboard does not come to the ${role} ${name}`);
}

it("a shopper orders", async () => {
  await page.goto(site.at(productPath(vendor.shop, vendor.products[0])));
  await page.evaluate(() => localStorage.clear());
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#isi");
  await tabTo("button", "Tambah ke keranjang");
  await page.keyboard.press("Enter");
  await page.reload();
  await tabTo("link", "Keranjang");
  await page.keyboard.press("Enter");
  await page.waitForURL(/keranjang/);
  await until("the cart is priced", () => page.getByRole("button", { name: "Pesan sekarang" }).isEnabled());
  await tabTo("textbox", "Nama lengkap");
  await page.keyboard.type("Siti Aminah");
  await tabTo("textbox", "Nomor WhatsApp");
  await page.keyboard.type("0812 3456 7890");
  await tabTo("button", "Pesan sekarang");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/pesanan\/[0-9a-f-]{36}\//);
  await tabTo("button", orderWords("id").steps.claim);
  await page.keyboard.press("Enter");
  await page.getByText(orderWords("id").claimed).first().waitFor();
});
