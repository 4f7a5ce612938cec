import { Moment } from "@etalase/kit";
import * as z from "zod/mini";
import { Sku } from "../product/sku.ts";
import type { Order } from "./order.ts";
import { Tracking } from "./tracking.ts";

/** Pieces of one kind that go together. */
export const SentLine = z.strictObject({ sku: Sku, quantity: z.int().check(z.gte(1), z.lte(999)) });
export type SentLine = z.infer<typeof SentLine>;

/** A part of an order that was sent by itself. */
export const Parcel = z.strictObject({ at: Moment, lines: z.array(SentLine), tracking: z.optional(Tracking) });
export type Parcel = z.infer<typeof Parcel>;

/** What of an order, whose parts are sent one by one, is in no parcel yet. */
export function leftToSend({ lines, parcels = [] }: Pick<Order, "lines" | "parcels">): SentLine[] {
  const sent = sentPieces(parcels);
  return lines.flatMap(({ sku, quantity }) => {
    const left = quantity - (sent.get(sku) ?? 0);
    return left > 0 ? [{ sku, quantity: left }] : [];
  });
}

/** How many pieces of each kind are in parcels. */
export function sentPieces(parcels: Pick<Parcel, "lines">[]): Map<Sku, number> {
  const sent = new Map<Sku, number>();
  for (const { sku, quantity } of parcels.flatMap(({ lines }) => lines)) sent.set(sku, (sent.get(sku) ?? 0) + quantity);
  return sent;
}
