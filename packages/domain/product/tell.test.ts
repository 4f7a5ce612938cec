import { moment } from "@etalase/kit";
import { describe, expect, it } from "vitest";
import type { Shop } from "../shop/index.ts";
import type { Product } from "./product.ts";
import { tellProduct } from "./tell.ts";

const shop = { id: "shp_1", district: "360319", districtSlug: "panongan", slug: "topi-ciakar" } as Shop;
const picture = (id: string) => ({ id, colour: "#d9b98a" });
const product: Product = {
  id: "prd_1",
  shop: "shp_1",
  district: "360319",
  slug: "topi-bambu",
  name: "Topi Bambu",
  category: "kerajinan-bambu",
  price: 45_000,
  unit: "buah",
  weightGrams: 150,
  description: "Dianyam.",
  attributes: {},
  pictures: [picture("pic_1"), picture("pic_2")],
  state: "published",
  version: 1,
  createdAt: "2026-11-24T01:00:00.000Z",
};

const promotion = { price: 30_000, until: moment(2) };

const told = (before: Product | undefined, after: Product) => {
  const { type, data } = tellProduct(shop, before, after, { actor: "vendor", now: 0 });
  return { type, ...data };
};
const edit = (changes: Partial<Product>) => told(product, { ...product, ...changes });
const NEIGHBOURS = { neighbours: "shp_1" };

describe("the event of a change says how far it can be seen", () => {
  it.each<[string, Partial<Product>, object]>([
    ["its price: on every shelf", { price: 1_000 }, {}],
    ["its text: on its own page", { description: "Lain." }, { seen: "page" }],
    ["its second picture: on its own page", { pictures: product.pictures.slice(0, 1) }, { seen: "page" }],
    ["its first picture: beside others too", { pictures: [picture("pic_9")] }, NEIGHBOURS],
    ["its name: beside others too", { name: "Capio" }, NEIGHBOURS],
    [
      "its category: where it stood, too",
      { category: "batik-kain" },
      { was: { category: product.category }, ...NEIGHBOURS },
    ],
    ["a promotion that holds: on every shelf", { promotion: { ...promotion, from: moment(0) } }, {}],
    ["one that is yet to come: nowhere", { promotion: { ...promotion, from: moment(1) } }, { seen: "nowhere" }],
    ["nothing: nowhere", { version: 9 }, { seen: "nowhere" }],
  ])("%s", (_, changes, expected) => {
    const { type, seen, was, neighbours } = edit(changes) as Record<string, unknown>;
    expect(JSON.parse(JSON.stringify({ seen, was, neighbours }))).toEqual(expected);
    expect(type).toBe("product.changed");
  });

  it("going live and going away are seen everywhere", () => {
    const draft: Product = { ...product, state: "draft" };
    expect(told(draft, product)).toMatchObject({ type: "product.published", ...NEIGHBOURS });
    expect(told(undefined, product)).toMatchObject({ type: "product.published", ...NEIGHBOURS });
    expect(told(product, { ...product, state: "withdrawn" })).toMatchObject({
      type: "product.withdrawn",
      ...NEIGHBOURS,
    });
    expect(told(draft, { ...draft, name: "Capio" })).toMatchObject({ type: "product.changed", seen: "nowhere" });
  });
});
