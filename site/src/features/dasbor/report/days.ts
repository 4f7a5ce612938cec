import type { Counts } from "@etalase/domain/report";
import type { Day } from "../session/shop-api.ts";

const DAY_MILLISECONDS = 86_400_000;
const nothing: Counts = { orders: 0, units: 0, revenue: 0, cancelled: 0 };

/** The calendar day that is so many days before another: `2026-11-24`. */
export const daysBefore = (day: string, count: number): string =>
  new Date(Date.parse(day) - count * DAY_MILLISECONDS).toISOString().slice(0, 10);

/** So many calendar days up to and with `today`, oldest first. */
export const daysUpTo = (today: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => daysBefore(today, count - 1 - index));

/** The calendar days from one to another. */
export const daysBetween = (from: string, to: string): string[] =>
  daysUpTo(to, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS) + 1);

/** The figures of each day, also of days on which nothing happened. */
export function filled(days: Day[], wanted: string[]): Day[] {
  const known = new Map(days.map((each) => [each.day, each]));
  return wanted.map((day) => known.get(day) ?? { day, counts: nothing });
}

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

/** Days as months: `2026-11`, oldest first. */
export function byMonth(days: Day[]): Day[] {
  const months = Map.groupBy(days, ({ day }) => day.slice(0, 7));
  return [...months].map(([month, some]) => ({ day: month, counts: summed(some) }));
}

/** How much more or less, in whole per cent; undefined where there was nothing to compare with. */
export const change = (now: number, before: number): number | undefined =>
  before > 0 ? Math.round(((now - before) / before) * 100) : undefined;
