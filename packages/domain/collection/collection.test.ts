import { expect, it } from "vitest";
import { type Collectable, collections, collectionsOf, stands } from "./index.ts";

const chips: Collectable = { category: "kue-camilan", price: 18_000, halal: true };
const hat: Collectable = { category: "kerajinan-bambu", price: 45_000, madeToOrderDays: 3 };

it.each([
  [chips, ["oleh-oleh", "siap-kirim", "halal", "hemat"]],
  [hat, []],
  [{ ...chips, price: 25_000, halal: false }, ["oleh-oleh", "siap-kirim"]],
  [{ category: "jasa", price: 10_000 } as const, ["hemat"]],
])("takes %j into %j", (product, slugs) => {
  expect(collectionsOf(product)).toEqual(slugs);
});

it("names every collection that an edit takes a product out of or puts it into", () => {
  expect(collectionsOf(chips, { ...chips, price: 30_000 })).toContain("hemat");
});

it("lets what is sold out leave only the collection of what can be sent at once", () => {
  expect(collections.filter((each) => stands(each, chips, "sold_out")).map(({ slug }) => slug)).toEqual([
    "oleh-oleh",
    "halal",
    "hemat",
  ]);
});
