import { describe, expect, it } from "vitest";
import { blocks, type Choice, deliveriesOf, newsOf, orderParts, type ShopQuote, validChoice } from "./choices.ts";

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
  courier: { offered: true, fee: 8_000, districts: ["360318"] },
  payments: ["qris", "cash"],
  ...changes,
});
const courier: Choice = { delivery: "courier", payment: "cash", note: " ungu " };

describe("what a shop offers", () => {
  it("is the courier first where it goes, pick-up first where its fee is not known", () => {
    expect(deliveriesOf(quote())).toEqual(["courier", "pickup"]);
    expect(deliveriesOf(quote({ courier: { offered: true, districts: [] } }))).toEqual(["pickup", "courier"]);
    expect(deliveriesOf(quote({ courier: { offered: false, districts: [] } }))).toEqual(["pickup"]);
    expect(deliveriesOf(quote({ pickup: false, courier: { offered: true, districts: [] } }))).toEqual(["courier"]);
  });

  it("keeps a choice that holds and replaces one that does not", () => {
    expect(validChoice(quote(), courier)).toEqual(courier);
    expect(validChoice(quote({ payments: ["qris"] }), courier).payment).toBe("qris");
    expect(validChoice(quote({ courier: { offered: false, districts: [] } }), courier).delivery).toBe("pickup");
  });
});

describe("news of a line", () => {
  it.each([
    [quote({ lines: [], gone: ["x"] }), { kind: "gone" }],
    [quote({ open: false }), { kind: "gone" }],
    [quote({ lines: [{ ...now, available: 0 }] }), { kind: "sold_out" }],
    [quote({ lines: [{ ...now, available: 1 }] }), { kind: "too_many", available: 1 }],
    [quote({ lines: [{ ...now, price: 47_000 }] }), { kind: "price", before: 45_000, now: 47_000 }],
    [quote(), undefined],
  ])("is told when something changed", (changed, news) => {
    expect(newsOf(line, changed)).toEqual(news);
  });

  it("stands in the way unless it is only the price", () => {
    expect(blocks({ kind: "sold_out" })).toBe(true);
    expect(blocks({ kind: "price", before: 1, now: 2 })).toBe(false);
    expect(blocks(undefined)).toBe(false);
  });
});

describe("the order", () => {
  const cart = { shops: { a: { name: "Anyaman", path: "/", lines: [line] } } };

  it("names the total that was shown, at today's prices and with the fee", () => {
    const parts = orderParts(cart, [quote({ lines: [{ ...now, price: 47_000 }] })], new Map([["a", courier]]));
    expect(parts).toEqual([
      {
        shop: "a",
        lines: [{ sku: "x", quantity: 2 }],
        delivery: "courier",
        payment: "cash",
        note: "ungu",
        total: 102_000,
      },
    ]);
  });

  it("costs no fee when it is picked up", () => {
    const parts = orderParts(cart, [quote()], new Map([["a", { ...courier, delivery: "pickup", note: "" }]]));
    expect(parts).toMatchObject([{ delivery: "pickup", total: 90_000 }]);
    expect(parts[0]).not.toHaveProperty("note");
  });

  it("is not made while a fee is unknown", () => {
    const unknown = quote({ pickup: false, courier: { offered: true, districts: [] } });
    expect(() => orderParts(cart, [unknown], new Map())).toThrow(/no fee/);
  });
});
