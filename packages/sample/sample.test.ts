import { parseQris, withAmount } from "@etalase/qris";
import { findRegency, postalHint, type Regency } from "@etalase/regions";
import { isValidPhoneNumber } from "libphonenumber-js";
import { beforeAll, describe, expect, it } from "vitest";
import { categories, reviews, SAMPLE_NOTICE, shops } from "./index.ts";

const products = shops.flatMap((shop) => shop.products);

describe("the sample shops", () => {
  let regency: Regency;
  beforeAll(async () => {
    regency = await findRegency("3603");
  });

  it("say that they are invented", () => expect(SAMPLE_NOTICE).toMatch(/^Data contoh/));

  it("begin with the bamboo hats of Panongan", () => {
    expect(shops[0]).toMatchObject({ districtCode: "360319", owner: { phone: "+6281290010001" } });
    expect(shops[0]?.products[0]?.category).toBe("kerajinan-bambu");
  });

  it("stand in every district, in villages that belong to it", () => {
    expect(shops.length).toBeGreaterThanOrEqual(64);
    expect(new Set(shops.map(({ districtCode }) => districtCode))).toEqual(
      new Set(regency.districts.map(({ code }) => code)),
    );
    for (const { name, districtCode, villageCode } of shops) {
      const villages = regency.districts.find(({ code }) => code === districtCode)?.villages ?? [];
      expect(
        villages.map(({ code }) => code),
        name,
      ).toContain(villageCode);
    }
  });

  it("have slugs, phones and codes of their own", () => {
    expect(repeated(shops.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(shops.map(({ owner }) => owner.phone))).toEqual([]);
    expect(repeated(shops.map(({ qris }) => qris))).toEqual([]);
    for (const { slug, owner } of shops) {
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(owner.phone).toMatch(/^\+6281290010\d{3}$/);
      expect(isValidPhoneNumber(owner.phone)).toBe(true);
      expect(owner.email ?? "x@contoh.example").toMatch(/@contoh\.example$/);
    }
  });

  it("can be paid by a static code in their own name that no bank knows", () => {
    for (const { name, qris, districtCode } of shops) {
      const code = parseQris(qris);
      expect(code).toMatchObject({
        method: "static",
        merchant: { name: name.toUpperCase(), postalCode: postalHint(districtCode) },
        accounts: [{ domain: "COM.CONTOH.WWW" }],
        warnings: [],
      });
      expect(parseQris(withAmount(qris, 12_500)).amount).toBe(12_500);
    }
  });

  it("deliver at whole fees to districts that exist, cheapest at home", () => {
    const known = new Set(regency.districts.map(({ code }) => code));
    for (const { districtCode, delivery } of shops) {
      if (!delivery.courier) continue;
      const { fees } = delivery.courier;
      expect(Object.keys(fees).filter((code) => !known.has(code))).toEqual([]);
      expect(Object.values(fees).every((fee) => Number.isInteger(fee) && fee > 0)).toBe(true);
      expect(fees[districtCode]).toBe(Math.min(...Object.values(fees)));
    }
    expect(shops.every(({ delivery }) => delivery.pickup || delivery.courier)).toBe(true);
  });
});

describe("the sample products", () => {
  it("are at least 210, some sold out, some nearly", () => {
    expect(products.length).toBeGreaterThanOrEqual(210);
    expect(products.filter(({ stock }) => stock === 0).length).toBeGreaterThanOrEqual(5);
    expect(products.filter(({ stock }) => stock > 0 && stock <= 5).length).toBeGreaterThanOrEqual(10);
  });

  it("have slugs that are unique inside their shop", () => {
    for (const shop of shops) expect(repeated(shop.products.map(({ slug }) => slug)), shop.name).toEqual([]);
  });

  it("cost whole rupiah and weigh whole grams, nothing only when they are a service", () => {
    for (const { name, price, stock, weightGrams, category } of products) {
      expect(Number.isInteger(price) && price > 0, name).toBe(true);
      expect(Number.isInteger(stock) && stock >= 0, name).toBe(true);
      expect(Number.isInteger(weightGrams) && weightGrams >= 0, name).toBe(true);
      expect(weightGrams > 0 || category === "jasa", name).toBe(true);
    }
  });

  it("fill every category", () => {
    expect(new Set(products.map(({ category }) => category))).toEqual(new Set(Object.keys(categories)));
  });

  it("are each described in words of their own", () => {
    expect(repeated(products.flatMap(({ description }) => description))).toEqual([]);
    for (const { name, description, attributes } of products) {
      expect(description.join(" ").length, name).toBeGreaterThan(60);
      expect(Object.keys(attributes).length, name).toBeGreaterThan(0);
    }
  });

  it("are where they are known for", () => {
    expect(soldIn("360319")).toMatch(/Tudung Belenong.*Capio.*Peradah/);
    expect(soldIn("360307")).toMatch(/Terasi.*Otak-otak.*Batik Kronjo/);
    expect(soldIn("360310")).toMatch(/Sate Bandeng/);
    expect(soldIn("360313")).toMatch(/Bandeng Presto.*Bandeng Krispi/);
    expect(soldIn("360320")).toMatch(/Batik/);
    expect(soldIn("360322")).toMatch(/Topi Bambu/);
  });
});

it("the sample reviews are of things that are sold for cash at the shop, and leave enough of them that nothing runs low", () => {
  for (const { shop: slug, product: of, quantity, buyer } of reviews) {
    const shop = shops.find((each) => each.slug === slug);
    const product = shop?.products.find((each) => each.slug === of);
    expect(shop, buyer).toMatchObject({ cash: true, delivery: { pickup: true } });
    expect(product?.stock, `${slug} ${of}`).toBeGreaterThan(5);
    expect(quantity).toBeGreaterThan(0);
  }
  expect(repeated(reviews.map(({ buyer }) => buyer))).toEqual([]);
});

function repeated(values: string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

function soldIn(district: string): string {
  const here = shops.filter(({ districtCode }) => districtCode === district);
  return here.flatMap((shop) => shop.products.map(({ name }) => name)).join("; ");
}
