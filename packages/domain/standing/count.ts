import { type Envelope, HOUR } from "@etalase/kit";
import { OrderFacts } from "../order/events.ts";
import type { Order } from "../order/order.ts";
import { type ProductId, productOf, type Sku } from "../product/sku.ts";
import { ReviewFacts } from "../review/events.ts";
import type { DistrictCode, TenantId } from "../tenant/index.ts";
import type { Figures, Standing, Subject } from "./standing.ts";

/** What one event adds to the figures of several subjects. */
export interface StandingEntry {
  event: string;
  additions: { subject: Subject; figures: Partial<Figures> }[];
}

/** What a review adds to its product and its shop; a changed one counts the difference. */
export function countReview({ id, data }: Envelope): StandingEntry {
  const { product, shop, district, stars, was } = ReviewFacts.parse(data);
  const figures = { reviews: was === undefined ? 1 : 0, stars: stars - (was ?? 0) };
  return { event: id, additions: [product, shop].map((of) => ({ subject: { id: of, shop, district }, figures })) };
}

/** What a step of an order adds: pieces sold or brought back, and how long the buyer waited for the shop's answer. */
export function countService(envelope: Envelope, order: Order): StandingEntry {
  const { shop, district, hold, lines, removed } = OrderFacts.parse(envelope.data);
  const isSold = hold === "sold";
  const pieces = new Map<ProductId, number>();
  const add = (sku: Sku, quantity: number) => pieces.set(productOf(sku), (pieces.get(productOf(sku)) ?? 0) + quantity);
  for (const { sku, quantity } of lines ?? []) add(sku, isSold ? quantity : -quantity);
  for (const { sku, quantity } of isSold ? (removed?.lines ?? []) : []) add(sku, -quantity);
  const answered = answerOf(envelope, order);
  return {
    event: envelope.id,
    additions: [
      ...[...pieces].map(([id, sold]) => ({ subject: { id, shop, district }, figures: { sold } })),
      ...(answered ? [{ subject: { id: shop, shop, district }, figures: { [answered]: 1 } }] : []),
    ],
  };
}

/** A buyer waits from the order on, or from the payment that they told of. */
function answerOf({ type, actor }: Envelope, { times, claimedAt, reason }: Order): keyof Figures | undefined {
  if (type === "order.cancelled") return actor === "system" && reason === "not_accepted" ? "later" : undefined;
  const from = times.placed ?? claimedAt ?? times.paid;
  if (type !== "order.accepted" || !from || !times.accepted) return undefined;
  const hours = (Date.parse(times.accepted) - Date.parse(from)) / HOUR;
  if (hours <= 1) return "within1h";
  if (hours <= 3) return "within3h";
  if (hours <= 12) return "within12h";
  return hours <= 24 ? "within24h" : "later";
}

export interface StandingStore {
  /** Adds what events say, once for each event and consumer, however often and in whatever company it comes. */
  count(tenant: TenantId, consumer: string, entries: StandingEntry[]): Promise<void>;
  /** Absent ones are left out. */
  standings(tenant: TenantId, subjects: Pick<Subject, "id" | "district">[]): Promise<Standing[]>;
  /** All of a district's products that anything was counted of. */
  ofProducts(tenant: TenantId, district: DistrictCode): Promise<Standing[]>;
}
