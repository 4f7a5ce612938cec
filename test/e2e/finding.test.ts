import { type Product, skuOf, tellProduct } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import { productStore } from "@etalase/dynamo";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { placeWords } from "../../site/src/features/place/words.ts";
import { searchWords } from "../../site/src/features/search/words.ts";
import { seenWords } from "../../site/src/features/seen/words.ts";
import { smallPhone, type TestSite, testSite, until } from "../support/browser.ts";
import { openShop, TENANT } from "../support/cloud.ts";
import { aProduct } from "../support/shop-fixture.ts";

const words = searchWords("id");
const here = placeWords("id");
const cause = { actor: "vendor" as const, now: Date.parse("2026-11-24T01:00:00.000Z") };

let site: TestSite;
let context: BrowserContext;
let page: Page;
let failures: string[];

beforeAll(async () => {
  site = await testSite();
  const { shop } = await openShop(site, [5]);
  await sell(shop, { name: "Kerupuk Bawang Keriting", price: 15_000, halal: true, category: "kue-camilan" });
  await sell(shop, { name: "Kerupuk Ikan Tenggiri", price: 32_000, category: "hasil-laut", madeToOrderDays: 2 });
  await sell(shop, { name: "Keripik Singkong Pedas", price: 12_000, halal: true, category: "kue-camilan" });
  await site.cloud.idle();
});
afterAll(() => site.close());

beforeEach(async () => {
  ({ context, page, failures } = await smallPhone(site));
});
afterEach(async () => {
  expect(failures).toEqual([]);
  await context.close();
});

async function sell(shop: Shop, changes: Partial<Product>): Promise<void> {
  const product = aProduct(shop, changes);
  const stock = { sku: skuOf(product.id), quantity: 9, low: 3 };
  await productStore(site.target.tableOf).addProduct(
    TENANT,
    product,
    [stock],
    tellProduct(shop, undefined, product, cause),
  );
}

const field = () => page.getByRole("combobox", { name: words.label });
const status = () => page.getByRole("status");
const names = () => page.locator("[data-part=products] .card-name").allTextContents();
const shown = (what: string, wanted: string[]) =>
  until(`${what}: ${wanted.join(", ")}`, async () => JSON.stringify(await names()) === JSON.stringify(wanted));
const query = () => decodeURIComponent(new URL(page.url()).search);

it("finds while one types, whatever the spelling, and says how many", async () => {
  await page.goto(site.at("/cari/"));
  await field().pressSequentially("krupuk");
  await until(
    "the count is told",
    async () => (await status().textContent()) === `${words.products(2)} ${words.forWords} “krupuk”`,
  );
  expect(new Set(await names())).toEqual(new Set(["Kerupuk Bawang Keriting", "Kerupuk Ikan Tenggiri"]));
  expect(query()).toBe("?q=krupuk");
  await field().fill("krpuk bawng");
  await shown("letters may be wrong", ["Kerupuk Bawang Keriting"]);
  await until("it says so", async () => (await status().textContent())?.startsWith(words.readings.alike) === true);
});

it("filters and sorts in the address, which goes back and forth and can be shared", async () => {
  await page.goto(site.at("/cari/?q=krupuk"));
  await page.getByLabel(words.sort).selectOption("termahal");
  await shown("the dearest first", ["Kerupuk Ikan Tenggiri", "Kerupuk Bawang Keriting"]);
  await page.locator("label.pill", { hasText: words.halal }).click();
  await shown("halal only", ["Kerupuk Bawang Keriting"]);
  expect(query()).toBe("?q=krupuk&halal=1&urut=termahal");
  await page.goBack();
  await shown("as before", ["Kerupuk Ikan Tenggiri", "Kerupuk Bawang Keriting"]);
  expect(await page.getByLabel(words.halal).isChecked()).toBe(false);
  await page.goForward();
  await shown("halal again", ["Kerupuk Bawang Keriting"]);
  await page.reload();
  await shown("the same from its address", ["Kerupuk Bawang Keriting"]);
  await page.getByRole("button", { name: words.remove(words.halal) }).click();
  await shown("without the filter", ["Kerupuk Ikan Tenggiri", "Kerupuk Bawang Keriting"]);
});

it("has the other filters in a sheet on a phone", async () => {
  await page.goto(site.at("/cari/?q=ke"));
  await page.getByRole("button", { name: words.filters, exact: true }).click();
  await page.getByLabel(words.most).fill("13000");
  await page.getByRole("button", { name: words.show }).click();
  await shown("the cheap", ["Keripik Singkong Pedas"]);
  expect(query()).toBe("?q=ke&sampai=13000");
  await page.getByRole("button", { name: words.clear }).first().click();
  await until("all are back", async () => (await names()).length > 1);
});

it("is worked with the keyboard: arrows through suggestions, Enter takes one, Escape closes them", async () => {
  await page.goto(site.at("/cari/"));
  await field().focus();
  await until("the words are there", async () => {
    await field().fill("keri");
    return page.getByRole("option", { name: "keripik" }).isVisible();
  });
  await page.keyboard.press("ArrowDown");
  const active = await field().getAttribute("aria-activedescendant");
  expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("Escape");
  expect(await page.getByRole("listbox").isVisible()).toBe(false);
  expect(await field().inputValue()).toBe("keri");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await shown("what was taken", ["Keripik Singkong Pedas"]);
  await page.goto(site.at("/cari/"));
  await page.getByRole("button", { name: "keripik" }).click();
  await shown("what was searched before", ["Keripik Singkong Pedas"]);
});

it("helps when nothing is found: which filter to drop, and where else to look", async () => {
  await page.goto(site.at("/cari/?q=keripik&dari=90000"));
  await page.getByRole("heading", { name: words.nothing }).waitFor();
  await page.getByRole("heading", { name: words.browseCategories }).waitFor();
  await page.getByRole("button", { name: /\(1\)/ }).click();
  await shown("without the price", ["Keripik Singkong Pedas"]);
});

it("knows the shopper's village once it was chosen, on this device only", async () => {
  await page.goto(site.at("/cari/?q=kerupuk&kirim=antar"));
  await page.getByRole("button", { name: here.choose }).click();
  await page.getByRole("dialog").getByLabel(here.district).selectOption({ label: "Kronjo" });
  await page.getByRole("button", { name: here.save }).click();
  await page.getByRole("heading", { name: words.nothing }).waitFor();
  await page.getByRole("button", { name: here.near("Kronjo") }).click();
  await page.getByRole("dialog").getByLabel(here.district).selectOption({ label: "Panongan" });
  await page.getByLabel(here.village).selectOption("Ciakar");
  await page.getByRole("button", { name: here.save }).click();
  await page.getByRole("button", { name: here.near("Ciakar") }).waitFor();
  await until("the shop's courier comes here", async () => (await names()).length === 2);
});

it("finds the village by the phone's location when asked to, and says so when it is elsewhere", async () => {
  await context.grantPermissions(["geolocation"], { origin: site.at("/") });
  await context.setGeolocation({ latitude: -6.91, longitude: 107.6 });
  await page.goto(site.at("/cari/"));
  await page.getByRole("button", { name: here.choose }).click();
  await page.getByRole("button", { name: here.locate }).click();
  await page.getByText(here.farAway).waitFor();
  await context.setGeolocation({ latitude: -6.28, longitude: 106.52 });
  await page.getByRole("button", { name: here.locate }).click();
  await until(
    "the nearest is chosen",
    async () =>
      (await page
        .locator("[data-part=district]")
        .evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text)) === "Panongan",
  );
});

it("remembers what was looked at, without its price", async () => {
  await page.goto(site.at("/cari/?q=singkong"));
  await page.getByText("Keripik Singkong Pedas").click();
  await page.getByRole("heading", { level: 1, name: "Keripik Singkong Pedas" }).waitFor();
  await page.goto(site.at("/cari/"));
  const shelf = page.locator("seen-shelf");
  await shelf.getByText("Keripik Singkong Pedas").waitFor();
  expect(await shelf.textContent()).not.toContain("12.000");
  await shelf.getByRole("button", { name: seenWords("id").forget }).click();
  expect(await shelf.isVisible()).toBe(false);
});

it("leads to categories and kecamatan where scripts do not run", async () => {
  const plain = await site.browser.newContext({ javaScriptEnabled: false });
  const silent = await plain.newPage();
  await silent.goto(site.at("/cari/"));
  expect(await silent.locator("noscript").innerText()).toBe(words.noScript);
  expect(await silent.locator(".quick").isVisible()).toBe(false);
  await silent.getByRole("link", { name: "Hasil Laut & Olahan Ikan" }).click();
  await silent.getByText("Kerupuk Ikan Tenggiri").waitFor();
  await plain.close();
});
