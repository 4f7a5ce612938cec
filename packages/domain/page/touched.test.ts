import type { Envelope } from "@etalase/kit";
import { expect, it } from "vitest";
import { pagesTouched, type Shelf, type Slots, shelfNeeded, slotsNeeded } from "./index.ts";

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
const changed = { shop: place, slug: "topi-bambu", category: "kerajinan-bambu", collections: ["halal"] };
const shelf: Shelf = {
  place,
  open: true,
  products: [
    { id: "prd_x", slug: "topi-bambu", category: "kerajinan-bambu", collections: [] },
    { id: "prd_y", slug: "kipas", category: "kerajinan-lain", collections: ["siap-kirim"] },
  ],
};
const ids = (count: number) => Array.from({ length: count }, (_, index) => `prd_${index}`);
const slots: Slots = new Map([
  ["kerajinan-bambu", ["prd_x", ...ids(150)]],
  ["kerajinan-lain", ["prd_y"]],
]);

it("touches a product's page and the shelves that show it in both languages, and nothing else, when its price changes", () => {
  const edit = event("product.changed", changed);
  expect(shelfNeeded(edit)).toBeUndefined();
  expect(pagesTouched(edit, undefined, slots)).toEqual([
    "/panongan/topi-ciakar/topi-bambu/",
    "/en/panongan/topi-ciakar/topi-bambu/",
    "/",
    "/en/",
    "/panongan/",
    "/en/panongan/",
    "/data/search/panongan.json",
    "/panongan/topi-ciakar/",
    "/en/panongan/topi-ciakar/",
    "/label/panongan/topi-ciakar/",
    "/en/label/panongan/topi-ciakar/",
    "/kategori/kerajinan-bambu/1/",
    "/en/kategori/kerajinan-bambu/1/",
    "/koleksi/halal/",
    "/en/koleksi/halal/",
    "/koleksi/halal/panongan/",
    "/en/koleksi/halal/panongan/",
  ]);
});

it("touches the product's own page only when no shelf shows what changed, and none when nobody sees it", () => {
  const text = event("product.changed", { ...changed, shopId: "shp_1", seen: "page" });
  expect(shelfNeeded(text)).toBe("shp_1");
  expect(pagesTouched(text, shelf, slots)).toEqual([
    "/panongan/topi-ciakar/topi-bambu/",
    "/en/panongan/topi-ciakar/topi-bambu/",
  ]);
  const draft = event("product.changed", { ...changed, shopId: "shp_1", seen: "nowhere" });
  expect(shelfNeeded(draft)).toBeUndefined();
  expect(pagesTouched(draft, undefined, slots)).toEqual([]);
});

it("touches both categories when it moves from one to the other", () => {
  const moved = event("product.changed", { ...changed, was: { category: "kerajinan-lain" } });
  expect(pagesTouched(moved, shelf, slots)).toEqual(
    expect.arrayContaining(["/kategori/kerajinan-bambu/", "/kategori/kerajinan-bambu/2/", "/kategori/kerajinan-lain/"]),
  );
});

it("leaves alone what is not there: a withdrawn product's page, a closed shop's pages, and what a later event of the shop undid", () => {
  const gone = { ...shelf, products: [] };
  const edit = event("product.changed", { ...changed, shopId: "shp_1" });
  expect(pagesTouched(edit, gone, slots)).not.toContain("/panongan/topi-ciakar/topi-bambu/");
  expect(pagesTouched(event("product.withdrawn", changed), gone, slots)).toContain("/panongan/topi-ciakar/topi-bambu/");
  expect(pagesTouched(edit, { ...shelf, open: false }, slots)).not.toContain("/panongan/topi-ciakar/");
  expect(pagesTouched(event("stock.low", { shop: "shp_1", available: 1 }, "prd_y-1"), gone, slots)).toEqual([]);
  expect(pagesTouched(event("shop.verified", place, "shp_1"), { ...shelf, open: false }, slots)).toEqual([]);
  expect(pagesTouched(event("shop.suspended", place, "shp_1"), shelf, slots)).toEqual([]);
});

it("touches its neighbours too when its name changes, since they show it", () => {
  const renamed = event("product.changed", { ...changed, neighbours: "shp_1" });
  expect(shelfNeeded(renamed)).toBe("shp_1");
  expect(pagesTouched(renamed, shelf, slots)).toContain("/panongan/topi-ciakar/kipas/");
});

it("finds the place of a SKU that sold out by its shop's shelf", () => {
  const soldOut = event("stock.soldout", { shop: "shp_1", available: 0 }, "prd_y-1");
  expect(shelfNeeded(soldOut)).toBe("shp_1");
  // A whole product stands on the shelf, with a `shop` of its own that is an id.
  const whole = { ...shelf, products: shelf.products.map((product) => ({ ...product, shop: "shp_1" })) };
  expect(pagesTouched(soldOut, whole, slots)).toContain("/panongan/topi-ciakar/kipas/");
  expect(pagesTouched(soldOut, shelf, slots)).not.toContain("/panongan/topi-ciakar/topi-bambu/");
});

it("touches a product's page and its shop's when something is said of it", () => {
  const said = event(
    "review.posted",
    { product: "prd_y", shop: "shp_1", district: "360319", stars: 5 },
    "ord_1#prd_y-1",
  );
  expect(shelfNeeded(said)).toBe("shp_1");
  expect(pagesTouched(said, shelf, slots)).toEqual([
    "/panongan/topi-ciakar/kipas/",
    "/en/panongan/topi-ciakar/kipas/",
    "/panongan/topi-ciakar/",
    "/en/panongan/topi-ciakar/",
  ]);
  expect(pagesTouched(said, { ...shelf, open: false }, slots)).toEqual([]);
});

it("touches cards only when what they say of a product or a shop changed", () => {
  const changedFor = (kind: string, id: string, seen: string) => {
    const counted = { ...event("standing.changed", { shop: "shp_1", seen }, id), subject: { kind, id, version: 3 } };
    expect(slotsNeeded(counted, shelf)).toEqual(kind === "product" ? ["kerajinan-lain"] : []);
    return pagesTouched(counted, shelf, slots).filter((address) => !address.startsWith("/en/"));
  };
  expect(changedFor("product", "prd_y", "page")).toEqual(["/panongan/topi-ciakar/kipas/"]);
  expect(changedFor("product", "prd_y", "cards")).toEqual([
    "/panongan/topi-ciakar/kipas/",
    "/",
    "/panongan/",
    "/data/search/panongan.json",
    "/panongan/topi-ciakar/",
    "/kategori/kerajinan-lain/",
    "/koleksi/siap-kirim/",
    "/koleksi/siap-kirim/panongan/",
  ]);
  expect(changedFor("shop", "shp_1", "page")).toEqual(["/panongan/topi-ciakar/"]);
  expect(changedFor("shop", "shp_1", "cards")).toEqual([
    "/panongan/topi-ciakar/",
    "/panongan/",
    "/panongan/topi-ciakar/topi-bambu/",
    "/panongan/topi-ciakar/kipas/",
  ]);
});

it("touches everything of a shop that was suspended", () => {
  const suspended = event("shop.suspended", place, "shp_1");
  expect(pagesTouched(suspended, { ...shelf, open: false }, slots)).toEqual(
    expect.arrayContaining([
      "/panongan/topi-ciakar/kipas/",
      "/kategori/kerajinan-lain/",
      "/kategori/kerajinan-bambu/1/",
      "/koleksi/siap-kirim/panongan/",
      "/data/words.json",
      "/sitemap/panongan.xml",
      "/",
      "/panongan/topi-ciakar/",
    ]),
  );
});

it("touches the collections that need stock when something sells out, and those of its kecamatan", () => {
  const soldOut = event("stock.soldout", { shop: "shp_1", available: 0 }, "prd_y-1");
  expect(pagesTouched(soldOut, shelf, slots)).toEqual(
    expect.arrayContaining(["/koleksi/siap-kirim/", "/koleksi/siap-kirim/panongan/"]),
  );
});

it("touches the words of the search and the sitemap when something comes or goes, the words alone when it is renamed, neither when its price changes", () => {
  const files = (type: string, data: Envelope["data"]) =>
    pagesTouched(event(type, data), shelf, slots).filter((address) => /^\/data\/words|^\/sitemap/.test(address));
  expect(files("product.published", changed)).toEqual(["/data/words.json", "/sitemap/panongan.xml"]);
  expect(files("product.withdrawn", changed)).toEqual(["/data/words.json", "/sitemap/panongan.xml"]);
  expect(files("product.changed", { ...changed, neighbours: "shp_1" })).toEqual(["/data/words.json"]);
  expect(files("product.changed", changed)).toEqual([]);
});

it("touches every collection when an event is from before there were any, and the first page of a category whose line does not have it yet", () => {
  const { collections: _, ...old } = changed;
  const touched = pagesTouched(event("product.published", old, "prd_new"), undefined, slots);
  expect(touched).toEqual(
    expect.arrayContaining(["/koleksi/hemat/", "/koleksi/oleh-oleh/panongan/", "/kategori/kerajinan-bambu/"]),
  );
});
