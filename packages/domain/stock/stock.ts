import { Actor, Moment } from "@etalase/kit";
import * as z from "zod/mini";
import { Sku } from "../product/sku.ts";
import { ShopId } from "../shop/index.ts";

/** Why pieces moved. The first six are the vendor's, the others an order's. */
export const MoveReason = z.enum([
  "received",
  "counted",
  "damaged",
  "adjusted",
  "threshold",
  "opened",
  "held",
  "sold",
  "released",
  "returned",
  "retaken",
]);
export type MoveReason = z.infer<typeof MoveReason>;

/** What a movement adds to each of the four figures; they keep `available + held + sold = received`. */
export interface Deltas {
  received: number;
  available: number;
  held: number;
  sold: number;
}

export const Cause = z.strictObject({
  reason: MoveReason,
  quantity: z.int(),
  actor: Actor,
  at: Moment,
  /** The order that moved the pieces, where one did. */
  order: z.optional(z.string()),
});
export type Cause = z.infer<typeof Cause>;

export const Level = z.strictObject({
  sku: Sku,
  shop: ShopId,
  received: z.int().check(z.gte(0)),
  available: z.int().check(z.gte(0)),
  held: z.int().check(z.gte(0)),
  sold: z.int().check(z.gte(0)),
  /** At or below this many available pieces the vendor is told. */
  low: z.int().check(z.gte(0)),
  version: z.int(),
  /** What moved last; the relay tells of it. */
  cause: Cause,
});
export type Level = z.infer<typeof Level>;

/** A movement in the ledger of a SKU: its cause, and the level that it left. */
export const Movement = z.strictObject({ ...Cause.shape, version: z.int(), available: z.int(), held: z.int() });
export type Movement = z.infer<typeof Movement>;

const still: Deltas = { received: 0, available: 0, held: 0, sold: 0 };

/** The deltas of an order's movement of `quantity` pieces. */
export function orderDeltas(reason: "held" | "sold" | "released" | "returned" | "retaken", quantity: number): Deltas {
  switch (reason) {
    case "held":
      return { ...still, available: -quantity, held: quantity };
    case "sold":
      return { ...still, held: -quantity, sold: quantity };
    case "released":
      return { ...still, held: -quantity, available: quantity };
    case "returned":
      return { ...still, sold: -quantity, available: quantity };
    case "retaken":
      return { ...still, available: -quantity, sold: quantity };
  }
}
