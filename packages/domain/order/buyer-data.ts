import { Moment, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { languages } from "../language/index.ts";
import type { Review } from "../review/review.ts";
import type { Shop } from "../shop/index.ts";
import { Consent, DeliveryKind, type District, PaymentMethod } from "../tenant/index.ts";
import type { Address, Buyer } from "./checkout.ts";
import { type Order, OrderLine, OrderState, orderNumber, totalOf } from "./order.ts";
import { Parcel } from "./parcel.ts";
import type { CheckoutOrders } from "./store.ts";
import { Tracking } from "./tracking.ts";
import { BuyerView } from "./views.ts";

/** Everything that is kept of the buyer of a checkout, to be read by people and taken elsewhere (UU 27/2022, Art. 6 and 13). */
export const BuyerData = z.object({
  at: Moment,
  buyer: z.optional(BuyerView),
  erasedAt: z.optional(Moment),
  language: z.optional(z.enum(languages)),
  consent: z.optional(Consent),
  orders: z.array(
    z.object({
      number: z.string(),
      shop: z.string(),
      state: OrderState,
      payment: PaymentMethod,
      delivery: DeliveryKind,
      lines: z.array(OrderLine),
      goods: Rupiah,
      fee: Rupiah,
      discount: Rupiah,
      total: Rupiah,
      note: z.optional(z.string()),
      reason: z.optional(z.string()),
      tracking: z.optional(Tracking),
      parcels: z.optional(z.array(Parcel)),
      times: z.partialRecord(OrderState, Moment),
      reviews: z.array(
        z.object({ product: z.string(), stars: z.int(), text: z.optional(z.string()), signed: z.string(), at: Moment }),
      ),
    }),
  ),
});
export type BuyerData = z.infer<typeof BuyerData>;

export function buyerData(
  { checkout, orders }: CheckoutOrders,
  { shops, reviews, districts }: { shops: Map<string, Shop>; reviews: Review[]; districts: District[] },
): BuyerData {
  const { at, buyer, erasedAt, language, consent } = checkout;
  return {
    at,
    ...(buyer ? { buyer: buyerView(buyer, districts) } : {}),
    ...(erasedAt ? { erasedAt } : {}),
    ...(language ? { language } : {}),
    ...(consent ? { consent } : {}),
    orders: orders.map((order) => ({
      ...told(order),
      shop: shops.get(order.shop)?.name ?? "",
      reviews: reviews.filter((review) => review.order === order.id).map(said(order.lines)),
    })),
  };
}

function told(order: Order) {
  const { state, payment, delivery, lines, goods, fee, discount, note, reason, tracking, parcels, times } = order;
  return {
    number: orderNumber(order.id),
    ...{ state, payment, delivery, lines, goods, fee, discount, times },
    total: totalOf(order),
    ...(note ? { note } : {}),
    ...(reason ? { reason } : {}),
    ...(tracking ? { tracking } : {}),
    ...(parcels ? { parcels } : {}),
  };
}

const said =
  (lines: z.infer<typeof OrderLine>[]) =>
  ({ sku, stars, text, by, at }: Review) => ({
    product: lines.find((line) => line.sku === sku)?.name ?? "",
    stars,
    ...(text ? { text } : {}),
    signed: by,
    at,
  });

/** A buyer with the places of the address by name. */
export const buyerView = ({ name, phone, address }: Buyer, districts: District[]): z.infer<typeof BuyerView> => ({
  name,
  phone,
  ...(address ? { address: addressView(address, districts) } : {}),
});

function addressView({ street, district: code, village, landmark }: Address, districts: District[]) {
  const district = districts.find((each) => each.code === code);
  return {
    street,
    village: district?.villages.find((each) => each.code === village)?.name ?? "",
    district: district?.name ?? "",
    ...(landmark ? { landmark } : {}),
  };
}
