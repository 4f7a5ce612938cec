import { moment, newId } from "@etalase/kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Level, orderDeltas, stockEvents, vendorDeltas } from "./index.ts";

const level = (changes: Partial<Level> = {}): Level => ({
  sku: `${newId("product")}-1`,
  shop: newId("shop"),
  received: 20,
  available: 12,
  held: 5,
  sold: 3,
  low: 3,
  version: 4,
  cause: { reason: "held", quantity: 1, actor: "shopper", at: moment(0) },
  ...changes,
});

const types = (before: Level | undefined, changes: Partial<Level>) =>
  stockEvents("3603", before, { ...(before ?? level()), version: 5, ...changes }).map(({ type }) => type);

describe("a level of stock", () => {
  it("tells when its page says something else: few, none, and again some", () => {
    const before = level();
    expect(types(before, { available: 11 })).toEqual(["stock.moved"]);
    expect(types(before, { available: 3 })).toEqual(["stock.moved", "stock.low"]);
    expect(types(before, { low: 12 })).toEqual(["stock.moved", "stock.low"]);
    expect(types(before, { available: 0 })).toEqual(["stock.moved", "stock.soldout"]);
    expect(types(level({ available: 0 }), { available: 2 })).toEqual(["stock.moved", "stock.restocked"]);
    expect(types(level({ available: 2 }), { available: 9 })).toEqual(["stock.moved", "stock.restocked"]);
  });

  it("tells the same events with the same ids however often the change is read", () => {
    const [before, after] = [level(), level({ version: 5, available: 0 })];
    expect(stockEvents("3603", before, after)).toEqual(stockEvents("3603", before, after));
    expect(stockEvents("3603", after, after)).toEqual([]);
  });

  it("counts the shelf with the held pieces on it", () => {
    expect(vendorDeltas(level(), { reason: "counted", quantity: 15 })).toMatchObject({ received: -2, available: -2 });
    expect(() => vendorDeltas(level(), { reason: "counted", quantity: 4 })).toThrow("stock.not_enough");
    expect(vendorDeltas(level(), { reason: "adjusted", quantity: -12 })).toMatchObject({
      received: -12,
      available: -12,
    });
    expect(() => vendorDeltas(level(), { reason: "adjusted", quantity: -13 })).toThrow("stock.not_enough");
    expect(vendorDeltas(level(), { reason: "threshold", quantity: 9 })).toMatchObject({ received: 0, available: 0 });
    expect(() => vendorDeltas(level(), { reason: "damaged", quantity: 13 })).toThrow("stock.not_enough");
  });

  it("keeps available + held + sold = received under every movement", () => {
    const moves = fc.oneof(
      fc
        .record({
          reason: fc.constantFrom("held", "sold", "released", "returned", "retaken"),
          quantity: fc.integer({ min: 1, max: 99 }),
        })
        .map(({ reason, quantity }) => orderDeltas(reason, quantity)),
      fc
        .record({
          reason: fc.constantFrom("received", "damaged", "counted"),
          quantity: fc.integer({ min: 5, max: 12 }),
        })
        .map((move) => vendorDeltas(level(), move)),
    );
    fc.assert(fc.property(moves, ({ received, available, held, sold }) => available + held + sold === received));
  });
});
