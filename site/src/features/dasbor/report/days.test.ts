import { expect, it } from "vitest";
import { byMonth, change, daysUpTo, filled, summed } from "./days.ts";
import { turnoverOf } from "./turnover.ts";

const counts = { orders: 2, units: 3, revenue: 90_000, cancelled: 1 };

it("has as many days as are asked for up to today, over the end of a month", () => {
  expect(daysUpTo("2026-03-02", 4)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"]);
});

it("counts days without figures as nothing, and adds up weeks and months", () => {
  const days = filled([{ day: "2026-03-01", counts }], daysUpTo("2026-03-02", 3));
  expect(days.map((each) => each.counts.orders)).toEqual([0, 2, 0]);
  expect(summed(days)).toEqual(counts);
  expect(byMonth(days)).toEqual([
    { day: "2026-02", counts: { orders: 0, units: 0, revenue: 0, cancelled: 0 } },
    { day: "2026-03", counts },
  ]);
});

it("compares with what was before, if anything was", () => {
  expect([change(150, 100), change(50, 100), change(5, 0)]).toEqual([50, -50, undefined]);
});

it.each([
  [100_000_000, "below"],
  [400_000_000, "near"],
  [500_000_001, "over"],
])("watches a turnover of %d: %s", (revenue, state) => {
  const days = [
    { day: "2025-12-31", counts: { ...counts, revenue: 900_000_000 } },
    { day: "2026-01-01", counts: { ...counts, revenue } },
  ];
  expect(turnoverOf(days, "2026-11-24")).toMatchObject({ sum: revenue, state });
});
