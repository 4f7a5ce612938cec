import type { Envelope } from "@etalase/kit";
import { expect, it } from "vitest";
import { pagesTouched, shelfNeeded } from "./index.ts";

const place = { district: "360319", districtSlug: "panongan", slug: "topi-ciakar" };
const event = (type: string, data: Envelope["data"], id = "prd_x"): Envelope => ({
  id: "evt",
  type,
  version: 1,
  tenant: "3603",
  at: "2026-11-24T01:05:00.000Z",
  actor: "vendor",
  subject: { kind: "product", id, version: 2 },
  data,
});
const changed = { shop: place, slug: "topi-bambu", category: "kerajinan-bambu" };
const shelf = {
  place,
  open: true,
  products: [
    { id: "prd_x", slug: "topi-bambu", category: "kerajinan-bambu" as const },
    { id: "prd_y", slug: "kipas", category: "kerajinan-lain" as const },
  ],
};

it("touches a product's page and the shelves that show it in both languages, and nothing else, when its price changes", () => {
  const edit = event("product.changed", changed);
  expect(shelfNeeded(edit)).toBeUndefined();
  expect(pagesTouched(edit, undefined)).toEqual([
    "/panongan/topi-ciakar/topi-bambu/",
    "/en/panongan/topi-ciakar/topi-bambu/",
    "/",
    "/en/",
    "/panongan/",
    "/en/panongan/",
    "/data/search/panongan.json",
    "/panongan/topi-ciakar/",
    "/en/panongan/topi-ciakar/",
    "/kategori/kerajinan-bambu/",
    "/en/kategori/kerajinan-bambu/",
  ]);
});

it("touches the product's own page only when no shelf shows what changed, and none when nobody sees it", () => {
  const text = event("product.changed", { ...changed, shopId: "shp_1", seen: "page" });
  expect(shelfNeeded(text)).toBe("shp_1");
  expect(pagesTouched(text, shelf)).toEqual([
    "/panongan/topi-ciakar/topi-bambu/",
    "/en/panongan/topi-ciakar/topi-bambu/",
  ]);
  expect(pagesTouched(event("product.changed", { ...changed, seen: "nowhere" }), shelf)).toEqual([]);
});

it("touches both categories when it moves from one to the other", () => {
  const moved = event("product.changed", { ...changed, was: { category: "kerajinan-lain" } });
  expect(pagesTouched(moved, shelf)).toEqual(
    expect.arrayContaining(["/kategori/kerajinan-bambu/", "/kategori/kerajinan-lain/"]),
  );
});

it("leaves alone what is not there: a withdrawn product's page, a closed shop's pages, and what a later event of the shop undid", () => {
  const gone = { ...shelf, products: [] };
  const edit = event("product.changed", { ...changed, shopId: "shp_1" });
  expect(pagesTouched(edit, gone)).not.toContain("/panongan/topi-ciakar/topi-bambu/");
  expect(pagesTouched(event("product.withdrawn", changed), gone)).toContain("/panongan/topi-ciakar/topi-bambu/");
  expect(pagesTouched(edit, { ...shelf, open: false })).toEqual([]);
  expect(pagesTouched(event("stock.low", { shop: "shp_1", available: 1 }, "prd_y-1"), gone)).toEqual([]);
  expect(pagesTouched(event("shop.verified", place, "shp_1"), { ...shelf, open: false })).toEqual([]);
  expect(pagesTouched(event("shop.suspended", place, "shp_1"), shelf)).toEqual([]);
});

it("touches its neighbours too when its name changes, since they show it", () => {
  const renamed = event("product.changed", { ...changed, neighbours: "shp_1" });
  expect(shelfNeeded(renamed)).toBe("shp_1");
  expect(pagesTouched(renamed, shelf)).toContain("/panongan/topi-ciakar/kipas/");
});

it("finds the place of a SKU that sold out by its shop's shelf", () => {
  const soldOut = event("stock.soldout", { shop: "shp_1", available: 0 }, "prd_y-1");
  expect(shelfNeeded(soldOut)).toBe("shp_1");
  // A whole product stands on the shelf, with a `shop` of its own that is an id.
  const whole = { ...shelf, products: shelf.products.map((product) => ({ ...product, shop: "shp_1" })) };
  expect(pagesTouched(soldOut, whole)).toContain("/panongan/topi-ciakar/kipas/");
  expect(pagesTouched(soldOut, shelf)).not.toContain("/panongan/topi-ciakar/topi-bambu/");
});

it("touches everything of a shop that was suspended", () => {
  const suspended = event("shop.suspended", place, "shp_1");
  expect(pagesTouched(suspended, { ...shelf, open: false })).toEqual(
    expect.arrayContaining([
      "/panongan/topi-ciakar/kipas/",
      "/kategori/kerajinan-lain/",
      "/",
      "/panongan/topi-ciakar/",
    ]),
  );
});
