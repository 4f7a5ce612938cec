import { defineEvent, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { Sku } from "../product/sku.ts";
import { PaymentMethod } from "../tenant/index.ts";
import { type Order, StockHold, unitsOf } from "./order.ts";

const Pieces = z.array(
  z.object({
    sku: Sku,
    quantity: z.int(),
    /** What was chosen, in words. */
    variant: z.optional(z.string()),
    /** What was paid for them. */
    goods: z.optional(Rupiah),
  }),
);

/** What consumers count and decide by; the rest they read from the order. */
export const OrderFacts = z.object({
  shop: z.string(),
  district: z.string(),
  payment: PaymentMethod,
  units: z.int(),
  goods: z.int(),
  /** Where the pieces were before the step and after it. */
  was: StockHold,
  hold: StockHold,
  /** The pieces that the step sold or brought back: the order itself may have gone on by the time that they are counted. */
  lines: z.optional(Pieces),
  /** The parcel that left with a part of it, counted from 1. */
  parcel: z.optional(z.int()),
  /** What was taken off an order that goes on with less. */
  removed: z.optional(z.object({ units: z.int(), goods: z.int(), lines: z.optional(Pieces) })),
});
export type OrderFacts = z.infer<typeof OrderFacts>;

export const OrderPlaced = defineEvent("order.placed", OrderFacts);
export const OrderPaid = defineEvent("order.paid", OrderFacts);
export const OrderAccepted = defineEvent("order.accepted", OrderFacts);
export const OrderReady = defineEvent("order.ready", OrderFacts);
export const OrderShipped = defineEvent("order.shipped", OrderFacts);
/** A part of it left; the rest is still with the vendor. */
export const OrderPartShipped = defineEvent("order.part_shipped", OrderFacts);
export const OrderDelivered = defineEvent("order.delivered", OrderFacts);
export const OrderCompleted = defineEvent("order.completed", OrderFacts);
export const OrderCancelled = defineEvent("order.cancelled", OrderFacts);
export const OrderExpired = defineEvent("order.expired", OrderFacts);
export const OrderDisputed = defineEvent("order.disputed", OrderFacts);
/** Some of it could not be had; the rest goes on. */
export const OrderReduced = defineEvent("order.reduced", OrderFacts);
/** The vendor took the last step back: it had been tapped by mistake. */
export const OrderCorrected = defineEvent("order.corrected", OrderFacts);
export const PaymentClaimed = defineEvent("payment.claimed", OrderFacts);
export const PaymentRefunded = defineEvent("payment.refunded", OrderFacts);

export const factsOf = (order: Order, was: Order["hold"]): OrderFacts => ({
  shop: order.shop,
  district: order.district,
  payment: order.payment,
  units: unitsOf(order),
  goods: order.goods,
  was,
  hold: order.hold,
  ...((was === "sold") !== (order.hold === "sold")
    ? {
        lines: order.lines.map(({ sku, quantity, price, variant }) => ({
          sku,
          quantity,
          goods: price * quantity,
          ...(variant ? { variant } : {}),
        })),
      }
    : {}),
});
