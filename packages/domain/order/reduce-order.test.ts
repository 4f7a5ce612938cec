import { moment, newId } from "@etalase/kit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Order, reduceOrder, takeStep, totalOf } from "./index.ts";

const NOW = Date.parse("2026-11-24T01:00:00.000Z");
const BY = { actor: "vendor" as const, now: NOW };
const [HAT, COVER] = [`${newId("product")}-1`, `${newId("product")}-1`];

const order = (changes: Partial<Order> = {}): Order => ({
  id: newId("order", NOW),
  checkout: crypto.randomUUID(),
  shop: newId("shop", NOW),
  district: "360319",
  state: "paid",
  hold: "sold",
  payment: "qris",
  delivery: "courier",
  lines: [
    { sku: HAT, name: "Topi bambu", price: 45_000, quantity: 3 },
    { sku: COVER, name: "Tudung saji", price: 60_000, quantity: 1 },
  ],
  goods: 195_000,
  fee: 10_000,
  discount: 37,
  times: {},
  due: moment(NOW + 1_000_000),
  version: 2,
  ...changes,
});

const less = (hats: number, covers: number) => ({
  lines: [
    { sku: HAT, quantity: hats },
    { sku: COVER, quantity: covers },
  ],
  reason: "Bahan habis",
});

it("goes on with less, gives the pieces back, and owes what was paid too much", () => {
  const reduced = reduceOrder(order(), less(2, 0), BY);
  expect(reduced?.order).toMatchObject({
    state: "paid",
    lines: [{ sku: HAT, quantity: 2 }],
    goods: 90_000,
    owed: 105_000,
    refundDue: true,
    reason: "Bahan habis",
    due: moment(NOW + 1_000_000),
  });
  expect(reduced?.moves.map(({ sku, reason, quantity }) => [sku, reason, quantity])).toEqual([
    [HAT, "returned", 1],
    [COVER, "returned", 1],
  ]);
  expect(reduced?.event).toMatchObject({ type: "order.reduced", data: { removed: { units: 2, goods: 105_000 } } });
});

it("returns the difference without ending the order, and all of it when that is cancelled", () => {
  const reduced = reduceOrder(order(), less(2, 1), BY)?.order ?? order();
  const refunded = takeStep(reduced, "refund", { actor: "vendor", now: NOW })?.order;
  expect(refunded).toMatchObject({ state: "paid", refundDue: false, owed: 45_000, due: reduced.due });
  const both = takeStep(reduced, "cancel", { actor: "vendor", now: NOW })?.order;
  expect(both).toMatchObject({ state: "cancelled", owed: totalOf(order()) });
});

it("owes nothing for what was not paid, and releases what was held", () => {
  const reduced = reduceOrder(order({ payment: "cash", state: "placed", hold: "held" }), less(1, 1), BY);
  expect(reduced?.order.owed).toBeUndefined();
  expect(reduced?.moves).toMatchObject([{ reason: "released", quantity: 2 }]);
});

it("is the same when it is sent twice", () => {
  const reduced = reduceOrder(order(), less(2, 0), BY)?.order ?? order();
  expect(reduceOrder(reduced, less(2, 0), BY)).toBeUndefined();
});

it.each([
  ["nothing left", order(), less(0, 0), "request.invalid"],
  ["more than was ordered", order(), less(4, 1), "request.invalid"],
  ["something else", order(), { lines: [{ sku: "prd_x-1", quantity: 1 }], reason: "x" }, "request.invalid"],
  ["one of an unpaid code", order({ state: "pending_payment", hold: "held" }), less(1, 1), "order.step_not_allowed"],
  ["one that is away", order({ state: "shipped" }), less(1, 1), "order.step_not_allowed"],
])("refuses %s", (_, before, input, code) => {
  expect(() => reduceOrder(before, input, BY)).toThrow(code);
});

it("keeps every piece and every rupiah accounted for, however often it is reduced", () => {
  const pieces = fc.array(fc.tuple(fc.nat(3), fc.nat(1)), { maxLength: 5 });
  fc.assert(
    fc.property(pieces, (tries) => {
      let current = order();
      let returned = 0;
      for (const [hats, covers] of tries) {
        try {
          const taken = reduceOrder(current, less(hats, covers), BY);
          returned += taken?.moves.reduce((sum, { deltas }) => sum + deltas.available, 0) ?? 0;
          current = taken?.order ?? current;
        } catch (error) {
          expect((error as Error).message).toMatch(/request.invalid|order.step_not_allowed/);
        }
      }
      expect(returned + current.lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(4);
      expect(totalOf(current) + (current.owed ?? 0)).toBe(totalOf(order()));
    }),
  );
});
