import type { Product } from "@etalase/domain/product";
import { describe, expect, it } from "vitest";
import { changesOf, draftOf, emptyDraft, merge, newProductOf } from "./draft.ts";

const ZONE = "Asia/Jakarta";
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
  pictures: [],
  state: "published",
  version: 4,
  createdAt: "2026-11-24T01:00:00.000Z",
};
const before = draftOf(product, ZONE);

it("sends nothing of what was not changed", () => {
  expect(changesOf(product, before, ZONE)).toEqual({ version: 4 });
  expect(changesOf(product, { ...before, price: "50000", madeToOrderDays: "3" }, ZONE)).toEqual({
    version: 4,
    price: 50_000,
    madeToOrderDays: 3,
  });
});

it("takes away what was emptied", () => {
  const made = { ...product, minimum: 5 };
  expect(changesOf(made, { ...draftOf(made, ZONE), minimum: "" }, ZONE)).toEqual({ version: 4, minimum: null });
});

it("lets a promotion hold on its first and its last day where the shop is", () => {
  const days = { promotionPrice: "40000", promotionFrom: "2026-12-01", promotionUntil: "2026-12-03" };
  const { promotion } = changesOf(product, { ...before, ...days }, ZONE);
  expect(promotion).toEqual({ price: 40_000, from: "2026-11-30T17:00:00.000Z", until: "2026-12-03T17:00:00.000Z" });
  expect(draftOf({ ...product, promotion: promotion ?? undefined } as Product, ZONE)).toMatchObject(days);
});

it("describes a new product without what was left empty", () => {
  expect(newProductOf({ ...emptyDraft, name: " Wajik ", price: "10000", weightGrams: "250" }, "3")).toEqual({
    name: "Wajik",
    category: "makanan",
    price: 10_000,
    unit: "pcs",
    weightGrams: 250,
    description: "",
    state: "published",
    pieces: 3,
  });
});

describe("two phones", () => {
  it("that changed different fields both have their way", () => {
    const merged = merge(before, { ...before, price: "48000" }, { ...before, name: "Topi Capio" });
    expect(merged).toEqual({
      draft: { ...before, price: "48000", name: "Topi Capio" },
      taken: ["price"],
      clashing: [],
    });
  });

  it("that changed the same field are told, and what was typed here stays", () => {
    const merged = merge(before, { ...before, price: "48000" }, { ...before, price: "50000" });
    expect(merged).toMatchObject({ draft: { price: "50000" }, taken: [], clashing: ["price"] });
  });

  it("that changed the same to the same have nothing to settle", () => {
    const both = { ...before, price: "48000" };
    expect(merge(before, both, both)).toEqual({ draft: both, taken: [], clashing: [] });
  });
});
