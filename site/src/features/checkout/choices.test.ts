import { describe, expect, it } from "vitest";
import { type Choice, chatPart, deliveriesOf, orderParts, type ShopQuote, validChoice } from "./choices.ts";

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

describe("the order", () => {
  const cartOf = (choice: Partial<Choice> = {}) => ({
    shops: { a: { name: "Anyaman", path: "/", lines: [line], choice } },
  });

  it("names the total that was shown, at today's prices and with the fee", () => {
    const parts = orderParts(cartOf(courier), [quote({ lines: [{ ...now, price: 47_000 }] })]);
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
    const parts = orderParts(cartOf({ ...courier, delivery: "pickup", note: "" }), [quote()]);
    expect(parts).toMatchObject([{ delivery: "pickup", total: 90_000 }]);
    expect(parts[0]).not.toHaveProperty("note");
  });

  it("is not made while a fee is unknown", () => {
    const unknown = quote({ pickup: false, courier: { offered: true, districts: [] } });
    expect(() => orderParts(cartOf(), [unknown])).toThrow(/no fee/);
  });

  it("by chat costs its goods: what the courier takes is agreed on there", () => {
    const far = quote({ pickup: false, courier: { offered: true, districts: [] } });
    expect(chatPart(cartOf(courier), far)).toMatchObject({ delivery: "courier", payment: "cash", total: 90_000 });
  });
});
