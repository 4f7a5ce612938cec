import type { Envelope } from "@etalase/kit";
import { expect, it } from "vitest";
import { countsOf } from "./index.ts";

const event = (type: string, was: string, hold: string): Envelope => ({
  id: "evt",
  type,
  version: 1,
  tenant: "3603",
  at: "2026-11-24T01:05:00.000Z",
  actor: "vendor",
  subject: { kind: "order", id: "ord_1", version: 1 },
  data: { shop: "shp_1", district: "360319", payment: "qris", units: 3, goods: 150_000, was, hold },
});

it.each([
  ["order.placed", "free", "held", { orders: 1, units: 0, revenue: 0, cancelled: 0 }],
  ["order.paid", "held", "sold", { orders: 0, units: 3, revenue: 150_000, cancelled: 0 }],
  ["order.cancelled", "sold", "free", { orders: 0, units: -3, revenue: -150_000, cancelled: 1 }],
  ["order.expired", "held", "free", { orders: 0, units: 0, revenue: 0, cancelled: 1 }],
] as const)("%s from %s to %s counts %o", (type, was, hold, counts) => {
  expect(countsOf(event(type, was, hold))?.counts).toEqual(counts);
});

it("takes off what an order that goes on lost, if it had been sold", () => {
  const reduced = (hold: string) => {
    const { data, ...rest } = event("order.reduced", hold, hold);
    return countsOf({ ...rest, data: { ...data, removed: { units: 1, goods: 45_000 } } })?.counts;
  };
  expect(reduced("sold")).toEqual({ orders: 0, units: -1, revenue: -45_000, cancelled: 0 });
  expect(reduced("held")).toBeUndefined();
});

it("does not count the acceptance of what was paid before", () => {
  expect(countsOf(event("order.accepted", "sold", "sold"))).toBeUndefined();
});
