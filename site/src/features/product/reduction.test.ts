import { expect, it } from "vitest";
import { reductionOf } from "./reduction.ts";

const promotion = { price: 30_100, from: "2026-11-24T00:00:00.000Z", until: "2026-11-30T17:00:00.000Z" };

it("never looks better than it is", () => {
  const { price, until } = promotion;
  expect(reductionOf({ price: 45_000, promotion })).toEqual({ price, was: 45_000, percent: 33, until });
  expect(reductionOf({ price: 45_000, promotion: { ...promotion, price: 36_000 } })?.percent).toBe(20);
  expect(reductionOf({ price: 45_000 })).toBeUndefined();
});
