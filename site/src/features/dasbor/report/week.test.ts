import { expect, it } from "vitest";
import { filled, summed, weekUpTo } from "./week.ts";

it("has seven days up to today, over the end of a month", () => {
  expect(weekUpTo("2026-03-02")).toEqual([
    "2026-02-24",
    "2026-02-25",
    "2026-02-26",
    "2026-02-27",
    "2026-02-28",
    "2026-03-01",
    "2026-03-02",
  ]);
});

it("counts days without figures as nothing", () => {
  const counts = { orders: 2, units: 3, revenue: 90_000, cancelled: 1 };
  const days = filled([{ day: "2026-03-01", counts }], weekUpTo("2026-03-02"));
  expect(days.map((each) => each.counts.orders)).toEqual([0, 0, 0, 0, 0, 2, 0]);
  expect(summed(days)).toEqual(counts);
});
