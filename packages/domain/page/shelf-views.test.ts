import { describe, expect, it } from "vitest";
import * as catalogue from "../../../site/test-support/catalogue.ts";
import { fixtureStore } from "../../../site/test-support/fixture-store.ts";
import type { Product } from "../product/index.ts";
import { PAGE_LENGTH } from "./index.ts";

const [first] = catalogue.products as [Product];
const HOUR = 3_600_000;

/** So many products of one category, each an hour after the one before. */
const line = (count: number, changes: (index: number) => Partial<Product> = () => ({})): Product[] =>
  Array.from({ length: count }, (_, index) => ({
    ...first,
    id: `prd_01J8000000000000000000${String(index).padStart(4, "0")}`,
    slug: `topi-${index}`,
    publishedAt: new Date(Date.parse("2026-11-01T00:00:00.000Z") + index * HOUR).toISOString(),
    ...changes(index),
  }));

const slugs = (view: { products: { product: { slug: string } }[] } | undefined) =>
  view?.products.map(({ product }) => product.slug);

describe("a category", () => {
  const pages = fixtureStore({ products: line(3 * PAGE_LENGTH + 5) });
  const category = (number?: number) => pages.category("kerajinan-bambu", number);

  it("shows its newest first, and leads back page by page to its oldest", async () => {
    expect(slugs(await category())?.[0]).toBe(`topi-${3 * PAGE_LENGTH + 4}`);
    expect(await category()).toMatchObject({ older: 2, newer: undefined });
    expect(await category(2)).toMatchObject({ older: 1, newer: "first" });
    expect(await category(1)).toMatchObject({ older: undefined, newer: 2 });
    expect(slugs(await category(1))?.at(-1)).toBe("topi-0");
    expect(await category(3)).toBeUndefined();
  });

  it("leaves the other pages as they are when something old is withdrawn", async () => {
    const products = line(3 * PAGE_LENGTH + 5, (index) => (index === 3 ? { state: "withdrawn" } : {}));
    const after = fixtureStore({ products });
    expect(slugs(await after.category("kerajinan-bambu", 1))).toHaveLength(PAGE_LENGTH - 1);
    for (const number of [2, undefined])
      expect(await after.category("kerajinan-bambu", number)).toEqual(await category(number));
  });

  it("has one page while it is small, and none by another name", async () => {
    const small = fixtureStore();
    expect(await small.category("kerajinan-bambu")).toMatchObject({ older: undefined, newer: undefined });
    expect(await small.category("kerajinan-bambu", 1)).toBeUndefined();
    expect(await small.category("tidak-ada")).toBeUndefined();
  });
});

describe("a collection", () => {
  it("takes what its rule takes, newest first, from everywhere or from one district", async () => {
    const pages = fixtureStore();
    expect(slugs(await pages.collection("halal"))).toEqual(["terasi-udang", "otak-otak-bandeng", "keripik-tempe"]);
    expect(slugs(await pages.collection("halal", "panongan"))).toEqual(["keripik-tempe"]);
    expect(await pages.collection("halal", "balaraja")).toMatchObject({ products: [], more: false });
    expect(await pages.collection("halal", "tidak-ada")).toBeUndefined();
    expect(await pages.collection("tidak-ada")).toBeUndefined();
  });

  it("lets go of what is sold out where things must be there at once", async () => {
    expect(slugs(await fixtureStore().collection("siap-kirim"))).not.toContain("terasi-udang");
  });

  it("shows as many as there is room for, and says when there are more", async () => {
    const pages = fixtureStore({ products: line(2 * PAGE_LENGTH + 5, () => ({ halal: true })) });
    expect(await pages.collection("halal")).toMatchObject({ products: { length: PAGE_LENGTH } });
    const here = await pages.collection("halal", "panongan");
    expect(here).toMatchObject({ products: { length: 2 * PAGE_LENGTH }, more: true });
  });
});
