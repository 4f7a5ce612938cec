import { idOf, Moment, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { Sku } from "../product/sku.ts";
import { ShopId } from "../shop/index.ts";
import { DeliveryKind, DistrictCode, PaymentMethod } from "../tenant/index.ts";
import { Parcel } from "./parcel.ts";
import { Tracking } from "./tracking.ts";

export const OrderId = idOf("order");
export type OrderId = z.infer<typeof OrderId>;

export const OrderState = z.enum([
  "pending_payment",
  "placed",
  "paid",
  "accepted",
  "ready",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
  "expired",
  "disputed",
  "refunded",
]);
export type OrderState = z.infer<typeof OrderState>;

export const OrderLine = z.strictObject({
  sku: Sku,
  name: z.string(),
  /** What was chosen of it, in words as they were then: `Rasa: Pedas`. */
  variant: z.optional(z.string()),
  /** What was paid for one. */
  price: Rupiah,
  /** The regular price, where a promotion was paid. */
  regular: z.optional(Rupiah),
  quantity: z.int().check(z.gte(1), z.lte(999)),
});
export type OrderLine = z.infer<typeof OrderLine>;

/** How an order came in, where it was not the site's own form: by a chat that the shopper opened with it. */
export const OrderChannel = z.enum(["whatsapp"]);
export type OrderChannel = z.infer<typeof OrderChannel>;

/** How a buyer gave an order that the vendor wrote down. */
export const TakenBy = z.enum(["whatsapp", "phone", "stall"]);
export type TakenBy = z.infer<typeof TakenBy>;

/** Where an order's pieces are: on hold, sold, or back on the shelf. */
export const StockHold = z.enum(["held", "sold", "free"]);

/** One shop's part of a checkout. Who bought is in the checkout, once, however many shops it has. */
export const Order = z.strictObject({
  id: OrderId,
  checkout: z.uuid(),
  shop: ShopId,
  /** The shop's district, which the reports count by. */
  district: DistrictCode,
  state: OrderState,
  hold: StockHold,
  payment: PaymentMethod,
  delivery: DeliveryKind,
  channel: z.optional(OrderChannel),
  taken: z.optional(TakenBy),
  lines: z.array(OrderLine),
  goods: Rupiah,
  fee: Rupiah,
  /** A few rupiah off, so that two transfers of the same price can be told apart; never a surcharge (PBI 23/6/PBI/2021 Art. 52). */
  discount: Rupiah,
  note: z.optional(z.string()),
  /** When each state was reached. */
  times: z.partialRecord(OrderState, Moment),
  claimedAt: z.optional(Moment),
  /** When the shop is back from a holiday that it was ordered in. */
  rests: z.optional(Moment),
  /** By when it is made, where it is made to order or the shop rests. */
  promised: z.optional(Moment),
  reason: z.optional(z.string()),
  refundDue: z.optional(z.boolean()),
  /** What there is to return of it, or what was returned last. */
  owed: z.optional(Rupiah),
  tracking: z.optional(Tracking),
  /** The parts that it was sent in, where that was not all at once; each has its own tracking. */
  parcels: z.optional(z.array(Parcel)),
  /** Where the vendor's last step came from, while taking it back would undo all that it did. */
  back: z.optional(z.strictObject({ state: OrderState, due: z.optional(Moment) })),
  /** When the present wait ends by itself. */
  due: z.optional(Moment),
  version: z.int(),
});
export type Order = z.infer<typeof Order>;

export const totalOf = ({ goods, fee, discount }: Pick<Order, "goods" | "fee" | "discount">): Rupiah =>
  goods + fee - discount;

export const unitsOf = (order: { lines: Pick<OrderLine, "quantity">[] }): number =>
  order.lines.reduce((units, line) => units + line.quantity, 0);

/** What people read out to each other: the last eight characters of the id, `7K3Q-9ABC`. */
export const orderNumber = (id: OrderId): string => `${id.slice(-8, -4)}-${id.slice(-4)}`;
