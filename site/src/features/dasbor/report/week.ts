import type { Counts } from "@etalase/domain/report";
import type { Day } from "../session/shop-api.ts";

const DAY_MILLISECONDS = 86_400_000;
const nothing: Counts = { orders: 0, units: 0, revenue: 0, cancelled: 0 };

/** The seven calendar days up to and with `today`, oldest first: `2026-11-18` … `2026-11-24`. */
export const weekUpTo = (today: string): string[] =>
  Array.from({ length: 7 }, (_, index) =>
    new Date(Date.parse(today) - (6 - index) * DAY_MILLISECONDS).toISOString().slice(0, 10),
  );

/** The figures of each day of a week, also of days on which nothing happened. */
export const filled = (days: Day[], week: string[]): Day[] =>
  week.map((day) => days.find((each) => each.day === day) ?? { day, counts: nothing });

export const summed = (days: Day[]): Counts =>
  days.reduce(
    (sum, { counts }) => ({
      orders: sum.orders + counts.orders,
      units: sum.units + counts.units,
      revenue: sum.revenue + counts.revenue,
      cancelled: sum.cancelled + counts.cancelled,
    }),
    nothing,
  );
