import type { Envelope } from "@etalase/kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buyersIn, buyerTally, emptyTally, productTallies, spansOf } from "./tally.ts";

const TOPI = "prd_01KAT0000000000000000000ZA";
const KIPAS = "prd_01KAT0000000000000000000ZB";
const lines = [
  { sku: `${TOPI}-1`, quantity: 2, goods: 90_000 },
  { sku: `${TOPI}-2`, quantity: 1, goods: 60_000 },
  { sku: `${KIPAS}-1`, quantity: 4, goods: 40_000 },
];
const event = (was: string, hold: string, data: object = {}): Envelope => ({
  id: "evt_1",
  type: "order.paid",
  version: 1,
  tenant: "3603",
  at: "2026-11-24T01:05:00.000Z",
  actor: "vendor",
  subject: { kind: "order", id: "ord_1", version: 1 },
  data: { shop: "shp_1", district: "360319", payment: "qris", units: 7, goods: 190_000, was, hold, ...data },
});
const products = (envelope: Envelope) =>
  Object.fromEntries(
    productTallies(envelope).additions.map(({ id, tally: { units, revenue } }) => [id, [units, revenue]]),
  );

describe("what a sale adds", () => {
  it("is pieces and what was paid for them, all variants of a product together; what comes back is taken off", () => {
    expect(products(event("held", "sold", { lines }))).toEqual({ [TOPI]: [3, 150_000], [KIPAS]: [4, 40_000] });
    expect(products(event("sold", "free", { lines }))).toEqual({ [TOPI]: [-3, -150_000], [KIPAS]: [-4, -40_000] });
    const removed = { units: 1, goods: 10_000, lines: [{ sku: `${KIPAS}-1`, quantity: 1, goods: 10_000 }] };
    expect(products(event("sold", "sold", { removed }))).toEqual({ [KIPAS]: [-1, -10_000] });
    expect(products(event("held", "held", { removed }))).toEqual({});
  });

  it("is one order of the buyer, until it is undone", () => {
    expect(buyerTally(event("held", "sold"))?.tally).toEqual({ orders: 1, units: 7, revenue: 190_000 });
    expect(buyerTally(event("sold", "free"))?.tally).toEqual({ orders: -1, units: -7, revenue: -190_000 });
    expect(buyerTally(event("sold", "sold"))).toBeUndefined();
  });
});

it("whoever bought again is known, in the range or before it", () => {
  const bought = (orders: number, revenue: number) => ({ ...emptyTally, orders, revenue });
  const range = new Map([
    ["once", bought(1, 10)],
    ["twice", bought(2, 20)],
    ["before", bought(1, 30)],
    ["undone", bought(0, 0)],
  ]);
  const earlier = new Map([
    ["before", bought(1, 30)],
    ["gone", bought(3, 90)],
  ]);
  expect(buyersIn(range, earlier)).toEqual({ buyers: 3, returning: 2, revenue: 60, returningRevenue: 50 });
});

describe("a range", () => {
  it("is read as months where it holds whole ones", () => {
    expect(spansOf({ from: "2025-11-25", to: "2026-11-24" })).toEqual({
      months: { from: "2025-12", to: "2026-10" },
      days: [
        { from: "2025-11-25", to: "2025-11-31" },
        { from: "2026-11-01", to: "2026-11-24" },
      ],
    });
    expect(spansOf({ from: "2026-02-01", to: "2026-02-28" })).toEqual({
      months: { from: "2026-02", to: "2026-02" },
      days: [],
    });
    expect(spansOf({ from: "2026-11-18", to: "2026-11-24" })).toEqual({
      days: [{ from: "2026-11-18", to: "2026-11-24" }],
    });
  });

  it("has each of its days once, and no other", () => {
    const start = Date.parse("2023-12-25");
    const day = (count: number) => new Date(start + count * 86_400_000).toISOString().slice(0, 10);
    const property = fc.property(fc.nat(800), fc.nat(800), (begins, lasts) => {
      const { days, months } = spansOf({ from: day(begins), to: day(begins + lasts) });
      for (let at = Math.max(0, begins - 40); at <= begins + lasts + 40; at++) {
        const each = day(at);
        const inDays = days.filter(({ from, to }) => from <= each && each <= to).length;
        const month = each.slice(0, 7);
        const inMonths = months && months.from <= month && month <= months.to ? 1 : 0;
        expect(inDays + inMonths, each).toBe(at >= begins && at <= begins + lasts ? 1 : 0);
      }
    });
    fc.assert(property, { numRuns: 30 });
  });
});
