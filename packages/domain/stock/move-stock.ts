import { DomainError } from "@etalase/kit";
import * as z from "zod/mini";
import type { Deltas, Level } from "./stock.ts";

const Pieces = z.int().check(z.gte(1), z.lte(1_000_000));

const Difference = z.int().check(
  z.gte(-1_000_000),
  z.lte(1_000_000),
  z.refine((quantity) => quantity !== 0, { error: "too_small" }),
);

/**
 * What a vendor says happened: pieces came in, were found damaged, or were counted on the shelf (held ones included); there are so many more or fewer than was known; or from
 * how few on she wants to be told.
 */
export const MoveStock = z.discriminatedUnion("reason", [
  z.strictObject({ reason: z.literal("received"), quantity: Pieces }),
  z.strictObject({ reason: z.literal("damaged"), quantity: Pieces }),
  z.strictObject({ reason: z.literal("counted"), quantity: z.int().check(z.gte(0), z.lte(1_000_000)) }),
  z.strictObject({ reason: z.literal("adjusted"), quantity: Difference }),
  z.strictObject({ reason: z.literal("threshold"), quantity: z.int().check(z.gte(0), z.lte(1_000)) }),
]);
export type MoveStock = z.infer<typeof MoveStock>;

/** The deltas of a vendor's movement. Throws `stock.not_enough` when it would take pieces that orders hold. */
export function vendorDeltas(level: Level, move: MoveStock): Deltas {
  const change = changeOf(level, move);
  if (level.available + change < 0) {
    throw new DomainError("stock.not_enough", { data: { available: level.available, held: level.held } });
  }
  return { received: change, available: change, held: 0, sold: 0 };
}

const changeOf = (level: Level, { reason, quantity }: MoveStock): number => {
  switch (reason) {
    case "received":
    case "adjusted":
      return quantity;
    case "damaged":
      return -quantity;
    case "counted":
      return quantity - level.available - level.held;
    case "threshold":
      return 0;
  }
};
