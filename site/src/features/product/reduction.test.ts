import { expect, it } from "vitest";
import { reductionAt } from "./reduction.ts";

const FROM = "2026-11-24T00:00:00.000Z";
const UNTIL = "2026-11-30T17:00:00.000Z";
const product = { price: 45_000, promotion: { price: 30_100, from: FROM, until: UNTIL } };

it("never looks better than it is", () => {
  expect(reductionAt(product, Date.parse(FROM))).toEqual({ price: 30_100, was: 45_000, percent: 33, until: UNTIL });
});

it("holds only between its beginning and its end", () => {
  expect(reductionAt(product, Date.parse(FROM) - 1)).toBeUndefined();
  expect(reductionAt(product, Date.parse(UNTIL))).toBeUndefined();
  expect(reductionAt({ price: 45_000 }, Date.parse(FROM))).toBeUndefined();
});
