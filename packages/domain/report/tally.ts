import type { Envelope } from "@etalase/kit";
import * as z from "zod/mini";
import { OrderFacts } from "../order/events.ts";
import { type ProductId, productOf, type Sku } from "../product/sku.ts";
import type { ShopId } from "../shop/index.ts";
import type { TenantId } from "../tenant/index.ts";

/** What was sold of a product, or to a buyer; a sale that was undone is taken off again. */
export const Tally = z.object({ orders: z.int(), units: z.int(), revenue: z.int() });
export type Tally = z.infer<typeof Tally>;

export const emptyTally: Tally = { orders: 0, units: 0, revenue: 0 };

export const addTallies = (a: Tally, b: Tally): Tally => ({
  orders: a.orders + b.orders,
  units: a.units + b.units,
  revenue: a.revenue + b.revenue,
});

/** What a shop's sales are told apart by. */
export type Told = "products" | "buyers";

/** What one event adds to a day of a shop. */
export interface TallyEntry {
  event: string;
  day: string;
  shop: ShopId;
  additions: { id: string; tally: Tally }[];
}

export interface TallyStore {
  /** Adds what events say, once for each of them, however often and in whatever company it comes. */
  add(tenant: TenantId, told: Told, entries: TallyEntry[]): Promise<void>;
  /** The sums of a shop's days from `from` to `to`, by product or by buyer. */
  sums(tenant: TenantId, shop: ShopId, told: Told, range: Range): Promise<Map<string, Tally>>;
  /** What one product or buyer has on each day of a range, or in each of its months; those without anything are left out. */
  series(
    tenant: TenantId,
    shop: ShopId,
    asked: { told: Told; id: string; by: "day" | "month" } & Range,
  ): Promise<{ time: string; tally: Tally }[]>;
}

/** Two calendar days, both of them in it. */
export interface Range {
  from: string;
  to: string;
}

/** What an order's step adds for each of its products; how many orders had one is not counted. Older events do not know what was paid for a line. */
export function productTallies(envelope: Envelope): { shop: ShopId; additions: { id: ProductId; tally: Tally }[] } {
  const { shop, hold, lines = [], removed } = OrderFacts.parse(envelope.data);
  const isSold = hold === "sold";
  const sums = new Map<ProductId, Tally>();
  const add = (
    { sku, quantity, goods = 0 }: { sku: Sku; quantity: number; goods?: number | undefined },
    sign: number,
  ) =>
    sums.set(
      productOf(sku),
      addTallies(sums.get(productOf(sku)) ?? emptyTally, { orders: 0, units: sign * quantity, revenue: sign * goods }),
    );
  for (const line of lines) add(line, isSold ? 1 : -1);
  for (const line of isSold ? (removed?.lines ?? []) : []) add(line, -1);
  return { shop, additions: [...sums].map(([id, tally]) => ({ id, tally })) };
}

/** What an order's step adds for its buyer; undefined when it counts nothing. */
export function buyerTally(envelope: Envelope): { shop: ShopId; tally: Tally } | undefined {
  const { shop, was, hold, units, goods, removed } = OrderFacts.parse(envelope.data);
  const direction = Number(hold === "sold") - Number(was === "sold");
  const gone = hold === "sold" && removed ? removed : { units: 0, goods: 0 };
  const tally = {
    orders: direction,
    units: direction * units - gone.units,
    revenue: direction * goods - gone.goods,
  };
  return Object.values(tally).some((figure) => figure !== 0) ? { shop, tally } : undefined;
}

/** A range as whole months and the days before and after them, so that a year is read in months. */
export interface Spans {
  days: Range[];
  /** `2026-01` to `2026-11`. */
  months?: Range;
}

export function spansOf({ from, to }: Range): Spans {
  const first = from.endsWith("-01") ? from.slice(0, 7) : monthAfter(from, 1);
  const last = dayAfter(to).endsWith("-01") ? to.slice(0, 7) : monthAfter(to, -1);
  if (first > last) return { days: [{ from, to }] };
  return {
    months: { from: first, to: last },
    days: [
      ...(from.endsWith("-01") ? [] : [{ from, to: `${from.slice(0, 7)}-31` }]),
      ...(dayAfter(to).endsWith("-01") ? [] : [{ from: `${to.slice(0, 7)}-01`, to }]),
    ],
  };
}

const DAY_MILLISECONDS = 86_400_000;
const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MILLISECONDS).toISOString().slice(0, 10);
const monthAfter = (day: string, months: number): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months)).toISOString().slice(0, 7);

/** How many bought, and how many of them had bought before or did so again. */
export const Buyers = z.object({
  buyers: z.int(),
  returning: z.int(),
  revenue: z.int(),
  /** Of those who came back. */
  returningRevenue: z.int(),
});
export type Buyers = z.infer<typeof Buyers>;

/** Whoever bought in a range, and who of them has more than one order in it and in what is looked back upon before it. */
export function buyersIn(range: Map<string, Tally>, earlier: Map<string, Tally>): Buyers {
  const bought = [...range].filter(([, { orders }]) => orders > 0);
  const back = bought.filter(([id, { orders }]) => orders + (earlier.get(id)?.orders ?? 0) > 1);
  const sum = (some: [string, Tally][]) => some.reduce((all, [, { revenue }]) => all + revenue, 0);
  return { buyers: bought.length, returning: back.length, revenue: sum(bought), returningRevenue: sum(back) };
}
