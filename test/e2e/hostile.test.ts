import { Paragraph } from "@etalase/domain/person";
import { type Product, ProductPublished, skuOf } from "@etalase/domain/product";
import { type Shop, ShopVerified } from "@etalase/domain/shop";
import { productStore, shopStore } from "@etalase/dynamo";
import { addPerson } from "@etalase/functions/people";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signInWords } from "../../site/src/features/dasbor/session/words.ts";
import { PHONE, productPath, shopPath, type TestSite, testSite } from "../support/browser.ts";
import { codeSentTo, TENANT } from "../support/cloud.ts";
import { HOSTILE_STRINGS } from "../support/hostile-strings.ts";
import { standsWrongly, watchDeeds } from "../support/inert.ts";
import { aProduct, aShop, orderFor, place } from "../support/shop-fixture.ts";

const AT_ONCE = 20;
const cause = { actor: "vendor" as const, now: Date.parse("2026-11-24T01:00:00.000Z") };
const batches = Array.from({ length: HOSTILE_STRINGS.length / AT_ONCE }, (_, index) =>
  HOSTILE_STRINGS.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
);

interface Stall {
  shop: Shop;
  product: Product;
  order: string;
}

let site: TestSite;
let page: Page;
let deeds: string[];
let stalls: Stall[];
let vendor: { phone: string };

beforeAll(async () => {
  site = await testSite();
  stalls = await Promise.all(batches.map(openStall));
  vendor = { phone: "+6281290010991" };
  const memberships = stalls.map(({ shop }) => ({ tenant: TENANT, role: "owner" as const, shop: shop.id }));
  await addPerson(site.target.people, { phone: vendor.phone, name: "Ibu Sarmi", memberships });
  await site.cloud.idle();
  page = await site.browser.newPage({ viewport: PHONE });
  deeds = watchDeeds(page, site.cloud.url);
});
afterAll(() => site.close());

/** A shop, its product and an order of it, every field of which holds a batch of texts: whole and in any length, as if no schema had done more than tidy them. */
async function openStall(typed: readonly string[], index: number): Promise<Stall> {
  const texts = typed.map((text) => Paragraph(10_000).parse(text)).filter(Boolean);
  const [line, lines] = [texts.join(" "), texts.join("\n\n")];
  const { tableOf } = site.target;
  const shop = aShop({
    slug: `toko-${index}`,
    name: line,
    owner: { name: line, phone: "+6281290010001" },
    about: lines,
    story: lines,
    address: line,
    hours: line,
  });
  const product = aProduct(shop, {
    slug: `barang-${index}`,
    name: line,
    unit: line,
    description: lines,
    attributes: Object.fromEntries(texts.filter((text) => !(text in Object.prototype)).map((text) => [text, text])),
  });
  const at = { district: shop.district, districtSlug: shop.districtSlug, slug: shop.slug };
  await shopStore(tableOf).addShop(TENANT, shop, ShopVerified.of(at, cause));
  const event = ProductPublished.of({ shop: at, slug: product.slug, category: product.category }, cause);
  await productStore(tableOf).addProduct(TENANT, product, [{ sku: skuOf(product.id), quantity: 9, low: 3 }], event);
  const wanted = orderFor(shop, [product]);
  const buyer = {
    ...wanted.buyer,
    name: line,
    ...(wanted.buyer.address ? { address: { ...wanted.buyer.address, street: line, landmark: line } } : {}),
  };
  const order = crypto.randomUUID();
  await place(
    site.target,
    TENANT,
    { ...wanted, buyer, shops: wanted.shops.map((part) => ({ ...part, note: lines })) },
    order,
  );
  return { shop, product, order };
}

async function isInert(address: string, shows?: () => Promise<unknown>) {
  deeds.length = 0;
  await page.goto(site.at(address));
  await shows?.();
  expect([address, ...deeds, ...(await standsWrongly(page, site.cloud.url))]).toEqual([address]);
}

describe("two hundred hostile texts in every field", () => {
  it("are only words on a shop's page, which carries one seal", async () => {
    for (const { shop } of stalls) {
      await isInert(shopPath(shop));
      expect(await page.locator("main .checked").count()).toBe(1);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator("h1").evaluate((heading) => getComputedStyle(heading).unicodeBidi)).toBe("isolate");
    }
  });

  it("are only words on a product's page, in both languages, and in a cart", async () => {
    for (const [index, { shop, product }] of stalls.entries()) {
      const address = productPath(shop, product);
      await isInert(index % 2 ? address : `/en${address}`);
      if (index < 6) await page.locator("add-to-cart button").click();
    }
    await isInert("/keranjang/", () => page.locator("[data-shop] input[type=radio]").first().waitFor());
  });

  it("are only words on shelves and in a search", async () => {
    for (const address of ["/", "/panongan/", "/kategori/kerajinan-bambu/", "/en/panongan/"]) await isInert(address);
    await isInert("/cari/");
    for (const words of ["script", "<img src=x onerror=alert(1)>"])
      await isInert(`/cari/?q=${encodeURIComponent(words)}`, () =>
        page.locator("[data-part=status]").filter({ hasText: words }).waitFor(),
      );
  });

  it("are only words on an order's page", async () => {
    for (const { order } of stalls) await isInert(`/pesanan/${order}/`, () => page.locator("article.order").waitFor());
    await isInert("/pesanan/");
  });

  it("are only words in the vendor's workplace", async () => {
    const words = signInWords("id");
    await page.goto(site.at("/dasbor/"));
    await page.getByLabel(words.phone).fill(vendor.phone);
    await page.getByRole("button", { name: words.send }).click();
    await page.getByLabel(words.code).waitFor();
    await site.cloud.idle();
    await page.getByLabel(words.code).fill(codeSentTo(site.cloud, vendor.phone));
    await page.getByRole("button", { name: words.signIn, exact: true }).click();
    await page.locator("article.vendor-order").waitFor();
    const choice = page.locator(".screen select").first();
    for (const { shop } of stalls) {
      deeds.length = 0;
      await choice.selectOption(shop.id);
      await page.locator("article.vendor-order").waitFor();
      expect([...deeds, ...(await standsWrongly(page, site.cloud.url))]).toEqual([]);
    }
    await isInert("/dasbor/#produk", () => page.locator(".product-row").waitFor());
  });

  it("did not stop a single effect of what they came with", () => {
    expect(site.cloud.queues.list().filter(({ dead, visible }) => dead && visible > 0)).toEqual([]);
  });
});
