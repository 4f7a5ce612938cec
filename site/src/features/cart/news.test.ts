import { describe, expect, it } from "vitest";
import type { ShopQuote } from "../checkout/choices.ts";
import { blocks, newsIn, newsOf } from "./news.ts";

const line = { sku: "x", quantity: 2, name: "Topi", price: 45_000 };
const now = { sku: "x", name: "Topi", path: "/", unit: "buah", price: 45_000, quantity: 2, available: 10 };

const quote = (changes: Partial<ShopQuote> = {}): ShopQuote => ({
  shop: "a",
  open: true,
  name: "Anyaman",
  path: "/",
  address: "",
  hours: "",
  lines: [now],
  gone: [],
  goods: 90_000,
  pickup: true,
  courier: { offered: false, districts: [] },
  payments: ["qris"],
  ...changes,
});
const withNow = (changes: Partial<ShopQuote["lines"][number]>) => quote({ lines: [{ ...now, ...changes }] });

describe("news of a line", () => {
  it.each([
    ["it is not sold any more", quote({ lines: [], gone: ["x"] }), { kind: "gone" }],
    ["its shop has closed", quote({ open: false }), { kind: "gone" }],
    ["it sold out", withNow({ available: 0 }), { kind: "sold_out" }],
    ["fewer are left than the shop packs", withNow({ available: 2, minimum: 3 }), { kind: "sold_out" }],
    ["fewer are left than wanted", withNow({ available: 1 }), { kind: "too_many", available: 1 }],
    ["fewer are left than wanted and given", withNow({ available: 1, limit: 5 }), { kind: "too_many", available: 1 }],
    ["the shop gives fewer", withNow({ limit: 1 }), { kind: "over_limit", limit: 1 }],
    ["the shop packs more", withNow({ minimum: 6 }), { kind: "under_minimum", minimum: 6 }],
    ["it costs more", withNow({ price: 47_000 }), { kind: "dearer", before: 45_000, now: 47_000 }],
    ["it costs less", withNow({ price: 39_000, regular: 45_000 }), { kind: "cheaper", before: 45_000, now: 39_000 }],
    ["something else is meant", withNow({ variant: "Rasa: Asin" }), { kind: "renamed", before: "", now: "Rasa: Asin" }],
    ["nothing changed", quote(), undefined],
  ])("is told when %s", (_what, changed, news) => {
    expect(newsOf(line, changed)).toEqual(news);
  });

  it("stands in the way unless the price fell", () => {
    expect(blocks({ kind: "sold_out" })).toBe(true);
    expect(blocks({ kind: "dearer", before: 1, now: 2 })).toBe(true);
    expect(blocks({ kind: "cheaper", before: 2, now: 1 })).toBe(false);
    expect(blocks(undefined)).toBe(false);
  });

  it("is counted over the whole cart", () => {
    const cart = { shops: { a: { name: "", path: "", lines: [line] }, b: { name: "", path: "", lines: [line] } } };
    expect(newsIn(cart, [quote(), { ...withNow({ price: 50_000 }), shop: "b" }])).toMatchObject([
      { news: { kind: "dearer" } },
    ]);
  });
});
