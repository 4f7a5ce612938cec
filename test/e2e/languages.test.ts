import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkoutWords } from "../../site/src/features/checkout/words.ts";
import { signInWords } from "../../site/src/features/dasbor/session/words.ts";
import { orderWords } from "../../site/src/features/order/words.ts";
import { productWords } from "../../site/src/features/product/words.ts";
import { catalogues, onlyIn, tokens } from "../../site/test-support/catalogues.ts";
import { spoken } from "../../site/test-support/spoken.ts";
import { productPath, smallPhone, type TestSite, testSite, until } from "../support/browser.ts";
import { caller, openShop, TENANT } from "../support/cloud.ts";

let site: TestSite;
let vendor: Awaited<ReturnType<typeof openShop>>;
let page: Page;
let failures: string[];
let indonesian: ReadonlySet<string>;

beforeAll(async () => {
  site = await testSite();
  vendor = await openShop(site, [9]);
  ({ page, failures } = await smallPhone(site));
  const districts = await (await fetch(site.at("/data/districts.json"))).text();
  const names = [
    districts,
    "Kabupaten Tangerang",
    "pengaduan@contoh.id",
    JSON.stringify([vendor.shop, vendor.products]),
  ];
  indonesian = onlyIn("id", await catalogues(), names);
});
afterAll(() => site.close());

/** What the page says in English that is Indonesian. */
async function slips(): Promise<string[]> {
  const said = spoken(await page.evaluate(() => document.documentElement.outerHTML));
  return said
    .filter(({ language, text }) => language === "en" && tokens(text).some((token) => indonesian.has(token)))
    .map(({ text }) => text);
}

describe("who reads English", () => {
  it("orders, follows the order and is written to in English", async () => {
    const [words, product] = [checkoutWords("en"), productWords("en")];
    await page.goto(site.at(`/en${productPath(vendor.shop, vendor.products[0])}`));
    await page.getByRole("button", { name: product.add }).click();
    await page.goto(site.at("/en/keranjang/"));
    const order = page.getByRole("button", { name: words.order, exact: true });
    await until("the cart is priced", () => order.isEnabled());
    await order.click();
    await page.locator("[aria-invalid=true]").first().waitFor();
    expect(await slips()).toEqual([]);
    await page.getByLabel(words.name, { exact: true }).fill("Siti Aminah");
    await page.getByLabel(words.phone, { exact: true }).fill("0812 3456 7890");
    await order.click();
    await page.waitForURL(/\/en\/pesanan\/[0-9a-f-]{36}\//);
    await page.getByText(orderWords("en").states.pending_payment).first().waitFor();
    expect(await slips()).toEqual([]);
    await site.cloud.idle();
    const [told] = site.cloud.outbox.list().filter(({ subject }) => subject === "shopper_order_placed");
    expect(told?.raw).toMatchObject({ template: { language: { code: "en" } } });
    expect(told?.text).toContain(new URL(page.url()).pathname);
  });

  it("comes to the same order in the other language, and back", async () => {
    const { pathname } = new URL(page.url());
    await page.locator("footer a[data-language]").click();
    await page.waitForURL(site.at(pathname.replace("/en/", "/")));
    await page.getByText(orderWords("id").states.pending_payment).first().waitFor();
    await page.locator("footer a[data-language]").click();
    await page.waitForURL(site.at(pathname));
  });

  it("keeps a search over a change of language", async () => {
    await page.goto(site.at("/cari/?q=topi"));
    await page.locator("footer a[data-language]").click();
    await page.waitForURL(site.at("/en/cari/?q=topi"));
    await page.locator(".card").first().waitFor();
    expect(await slips()).toEqual([]);
  });

  it.each([
    "/en/",
    "/en/panongan/",
    "/en/balaraja/",
    "/en/kategori/kerajinan-bambu/",
    "/en/keranjang/",
    "/en/pesanan/",
    "/en/404/",
  ])("finds no Indonesian on %s once its scripts have run", async (address) => {
    await page.goto(site.at(address), { waitUntil: "networkidle" });
    expect(await slips()).toEqual([]);
  });

  it("signs in as a vendor with a code in English, and is told in English what is wrong", async () => {
    const words = signInWords("en");
    await page.goto(site.at("/en/dasbor/"));
    await page.getByLabel(words.phone).fill("0811");
    await page.getByRole("button", { name: words.send }).click();
    await page.getByRole("alert").waitFor();
    expect(await slips()).toEqual([]);
    await page.getByLabel(words.phone).fill(vendor.phone);
    await page.getByRole("button", { name: words.send }).click();
    await page.getByLabel(words.code).waitFor();
    expect(await slips()).toEqual([]);
    await site.cloud.idle();
    const [code] = site.cloud.outbox
      .list()
      .filter(({ to, subject }) => to === vendor.phone && subject === "sign_in_code");
    expect(code?.raw).toMatchObject({ template: { language: { code: "en" } } });
    expect(failures).toEqual([]);
  });
});

it("the API names wrong fields in the language asked for", async () => {
  const call = caller(site.cloud, TENANT);
  const ask = async (language: string) => {
    const { body } = await call("POST", "/checkouts", { body: { buyer: {} }, key: crypto.randomUUID(), language });
    return (body["errors"] as unknown as { message: string }[])[0]?.message;
  };
  expect(await ask("en-GB,en;q=0.9")).toBe("This is missing or of the wrong kind.");
  expect(await ask("id-ID")).toBe("Isian ini belum ada atau jenisnya salah.");
});
