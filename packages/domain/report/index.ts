import type { Envelope } from "@etalase/kit";
import * as z from "zod/mini";
import { OrderFacts } from "../order/events.ts";
import type { TenantId } from "../tenant/index.ts";

export * from "./tally.ts";

/** A day's figures of a regency, a district or a shop. Units and revenue count what was sold; a sale that was undone is taken off again. */
export const Counts = z.object({ orders: z.int(), units: z.int(), revenue: z.int(), cancelled: z.int() });
export type Counts = z.infer<typeof Counts>;

export const emptyCounts: Counts = { orders: 0, units: 0, revenue: 0, cancelled: 0 };

export const addCounts = (a: Counts, b: Counts): Counts => ({
  orders: a.orders + b.orders,
  units: a.units + b.units,
  revenue: a.revenue + b.revenue,
  cancelled: a.cancelled + b.cancelled,
});

/** What is counted: `regency`, `district#360319` or `shop#shp_…`. */
export type Counted = "regency" | `district#${string}` | `shop#${string}`;

/** What an order's event adds; sums, so that events may come in any order. Undefined when it counts nothing. */
export function countsOf(envelope: Envelope): { facts: OrderFacts; counts: Counts } | undefined {
  const facts = OrderFacts.parse(envelope.data);
  const direction = Number(facts.hold === "sold") - Number(facts.was === "sold");
  const counts: Counts = {
    orders: envelope.type === "order.placed" ? 1 : 0,
    units: direction * facts.units - (facts.hold === "sold" ? (facts.removed?.units ?? 0) : 0),
    revenue: direction * facts.goods - (facts.hold === "sold" ? (facts.removed?.goods ?? 0) : 0),
    cancelled: envelope.type === "order.cancelled" || envelope.type === "order.expired" ? 1 : 0,
  };
  return Object.values(counts).some((count) => count !== 0) ? { facts, counts } : undefined;
}

export const countedFor = ({ shop, district }: Pick<OrderFacts, "shop" | "district">): Counted[] => [
  "regency",
  `district#${district}`,
  `shop#${shop}`,
];

/** What one event adds to a day of several subjects. */
export interface CountEntry {
  event: string;
  day: string;
  subjects: Counted[];
  counts: Counts;
}

export interface ReportStore {
  /** Adds what events say, all of them at once, and only once for each event, however often and in whatever company it comes. Event ids are distinct. */
  count(tenant: TenantId, entries: CountEntry[]): Promise<void>;
  /** The days from `from` to `to` that have figures, oldest first. */
  days(tenant: TenantId, counted: Counted, from: string, to: string): Promise<{ day: string; counts: Counts }[]>;
}
