import { Moment, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { Channel } from "../notice/notice.ts";
import { Sku } from "../product/sku.ts";
import { OwnReview } from "../review/views.ts";
import { Holiday, ShopId } from "../shop/index.ts";
import { DeliveryKind, DistrictCode, PaymentMethod } from "../tenant/index.ts";
import { OrderChannel, OrderId, OrderLine, OrderState, TakenBy } from "./order.ts";
import { Parcel } from "./parcel.ts";
import { RequestedStep } from "./steps.ts";
import { Tracking } from "./tracking.ts";

/** Who somebody deals with, as the other side of an order shows it. */
const ShopContact = z.object({
  id: ShopId,
  name: z.string(),
  address: z.string(),
  hours: z.string(),
  /** The address of its page. */
  path: z.string(),
  whatsapp: z.url(),
});

const TrackingView = z.extend(Tracking, { link: z.optional(z.url()) });
export type TrackingView = z.infer<typeof TrackingView>;

/** An order as both sides see it; `steps` are the ones that the reader may take now. */
export const OrderView = z.object({
  id: OrderId,
  number: z.string(),
  state: OrderState,
  payment: PaymentMethod,
  delivery: DeliveryKind,
  channel: z.optional(OrderChannel),
  taken: z.optional(TakenBy),
  lines: z.array(OrderLine),
  goods: Rupiah,
  fee: Rupiah,
  discount: Rupiah,
  total: Rupiah,
  note: z.optional(z.string()),
  times: z.partialRecord(OrderState, Moment),
  claimedAt: z.optional(Moment),
  promised: z.optional(Moment),
  due: z.optional(Moment),
  reason: z.optional(z.string()),
  refundDue: z.boolean(),
  owed: z.optional(Rupiah),
  tracking: z.optional(TrackingView),
  parcels: z.optional(z.array(z.extend(Parcel, { tracking: z.optional(TrackingView) }))),
  steps: z.array(RequestedStep),
  version: z.int(),
});
export type OrderView = z.infer<typeof OrderView>;

export const BuyerView = z.object({
  name: z.string(),
  phone: z.string(),
  address: z.optional(
    z.object({ street: z.string(), village: z.string(), district: z.string(), landmark: z.optional(z.string()) }),
  ),
});

/** What is behind the shopper's link. */
export const CheckoutView = z.object({
  key: z.string(),
  at: Moment,
  /** Absent once it was erased. */
  buyer: z.optional(BuyerView),
  erasedAt: z.optional(Moment),
  orders: z.array(
    z.extend(OrderView, {
      shop: ShopContact,
      /** The QRIS code to pay with, amount included; only while it is to be paid. */
      qris: z.optional(z.string()),
      /** Whether its lines may be reviewed, and what was said of them. */
      reviewable: z.boolean(),
      reviews: z.array(OwnReview),
    }),
  ),
});
export type CheckoutView = z.infer<typeof CheckoutView>;

/** What a vendor sees of an order. */
export const VendorOrderView = z.extend(OrderView, {
  /** Absent once it was erased. */
  buyer: z.optional(z.extend(BuyerView, { whatsapp: z.url() })),
  /** Whether pieces may be taken off it. */
  reducible: z.boolean(),
  /** Messages of it that could not be sent, to its buyer or to the shop's own people, and are not tried any more. */
  unsent: z.array(
    z.object({
      to: z.enum(["buyer", "shop"]),
      channel: Channel,
      since: Moment,
      text: z.string(),
      /** The same words, ready to be sent by hand to the buyer. */
      whatsapp: z.optional(z.url()),
    }),
  ),
  /** The buyer's link, of an order that the vendor wrote down, and the message that sends it. */
  link: z.optional(z.url()),
  share: z.optional(z.url()),
});
export type VendorOrderView = z.infer<typeof VendorOrderView>;

/** What a cart would cost now, and what it could be had by. */
export const Quote = z.strictObject({
  district: z.optional(DistrictCode),
  shops: z
    .array(
      z.strictObject({
        shop: ShopId,
        lines: z
          .array(z.strictObject({ sku: Sku, quantity: z.int().check(z.gte(1), z.lte(999)) }))
          .check(z.minLength(1), z.maxLength(30)),
      }),
    )
    .check(z.minLength(1), z.maxLength(8)),
});
export type Quote = z.infer<typeof Quote>;

export const QuoteView = z.object({
  shops: z.array(
    z.object({
      shop: ShopId,
      /** False when the shop does not sell any more; its lines are then empty. */
      open: z.boolean(),
      /** Its holiday, where it has one now. */
      holiday: z.optional(Holiday),
      name: z.string(),
      path: z.string(),
      address: z.string(),
      hours: z.string(),
      lines: z.array(
        z.object({
          sku: Sku,
          name: z.string(),
          variant: z.optional(z.string()),
          path: z.string(),
          picture: z.optional(z.string()),
          unit: z.string(),
          /** What holds now; `regular` beside it where that is a promotion. */
          price: Rupiah,
          regular: z.optional(Rupiah),
          limit: z.optional(z.int()),
          minimum: z.optional(z.int()),
          quantity: z.int(),
          available: z.int(),
        }),
      ),
      /** SKUs that are not sold any more. */
      gone: z.array(Sku),
      goods: Rupiah,
      pickup: z.boolean(),
      courier: z.object({
        offered: z.boolean(),
        /** To the district asked for; undefined when the shop does not go there or none was asked for. */
        fee: z.optional(Rupiah),
        districts: z.array(DistrictCode),
        freeFrom: z.optional(Rupiah),
      }),
      payments: z.array(PaymentMethod),
    }),
  ),
});
export type QuoteView = z.infer<typeof QuoteView>;
