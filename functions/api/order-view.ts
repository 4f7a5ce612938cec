import { isToShopper, type Unsent, withoutLink } from "@etalase/domain/notice";
import {
  type Buyer,
  buyerView,
  type CheckoutOrders,
  type CheckoutView,
  mayReduce,
  type Order,
  type OrderView,
  orderNumber,
  type Parcel,
  stepsOpenTo,
  type Tracking,
  type TrackingView,
  totalOf,
  trackingLink,
  type VendorOrderView,
} from "@etalase/domain/order";
import { shopPage } from "@etalase/domain/page";
import { whatsappLink } from "@etalase/domain/person";
import { isReviewable, ownReview, type Review } from "@etalase/domain/review";
import type { Shop } from "@etalase/domain/shop";
import type { District, Tenant } from "@etalase/domain/tenant";
import { type Actor, formatRupiah } from "@etalase/kit";
import { withAmount } from "@etalase/qris";
import { chatMessage, question } from "./chat-message.ts";

/** An order as one side sees it, with the steps that this side may take. */
function orderView(order: Order, actor: Actor): OrderView {
  const { checkout: _, shop: __, district: ___, hold: ____, ...told } = order;
  const { back: _____, rests: ______, refundDue, tracking, parcels, ...shown } = told;
  return {
    ...shown,
    ...(tracking ? { tracking: trackingView(tracking) } : {}),
    ...(parcels ? { parcels: parcels.map(parcelView) } : {}),
    number: orderNumber(order.id),
    total: totalOf(order),
    refundDue: refundDue === true,
    steps: stepsOpenTo(order, actor),
  };
}

const trackingView = (tracking: Tracking): TrackingView => {
  const link = trackingLink(tracking);
  return { ...tracking, ...(link ? { link } : {}) };
};

const parcelView = ({ tracking, ...parcel }: Parcel) => ({
  ...parcel,
  ...(tracking ? { tracking: trackingView(tracking) } : {}),
});

export function checkoutView(
  { checkout, orders }: CheckoutOrders,
  shops: Map<string, Shop>,
  { tenant, districts, reviews = [] }: { tenant: Tenant; districts: District[]; reviews?: Review[] },
): CheckoutView {
  const link = `${tenant.origin}/pesanan/${checkout.key}/`;
  const chat = (order: Order, shop: Shop) =>
    order.channel === "whatsapp" && checkout.buyer
      ? chatMessage(order, shop, { buyer: checkout.buyer, link })
      : question(order, shop);
  return {
    key: checkout.key,
    at: checkout.at,
    ...(checkout.buyer ? { buyer: buyerView(checkout.buyer, districts) } : {}),
    ...(checkout.erasedAt ? { erasedAt: checkout.erasedAt } : {}),
    orders: orders.flatMap((order) => {
      const shop = shops.get(order.shop);
      if (!shop) return [];
      const said = reviews.filter((review) => review.order === order.id).map(ownReview);
      return [
        {
          ...orderView(order, "shopper"),
          shop: contact(shop, chat(order, shop)),
          ...qrisOf(order, shop),
          reviewable: isReviewable(order),
          reviews: said,
        },
      ];
    }),
  };
}

interface Seen {
  tenant: Tenant;
  districts: District[];
  shop: Shop;
  /** Of its messages, those that need somebody. */
  unsent: Unsent[];
}

export function vendorOrderView(
  order: Order,
  buyer: Buyer | undefined,
  { tenant, districts, shop, unsent }: Seen,
): VendorOrderView {
  const seen = { ...orderView(order, "vendor"), reducible: mayReduce(order) };
  // Nobody is left to be told of anything.
  if (!buyer) return { ...seen, unsent: [] };
  const greeting = `Halo ${buyer.name}, ini ${shop.name} tentang pesanan ${orderNumber(order.id)}.`;
  return {
    ...seen,
    unsent: unsent.filter((message) => message.order === order.id).map((message) => unsentView(message, buyer)),
    ...(order.taken ? shared(order, buyer, { tenant, shop }) : {}),
    buyer: { ...buyerView(buyer, districts), whatsapp: whatsappLink(buyer.phone, greeting) },
  };
}

/** Without the buyer's link, which is the buyer's alone. */
function unsentView({ template, channel, since, text }: Unsent, { phone }: Buyer): VendorOrderView["unsent"][number] {
  const words = withoutLink(text);
  return isToShopper(template)
    ? { to: "buyer", channel, since, text: words, whatsapp: whatsappLink(phone, words) }
    : { to: "shop", channel, since, text: words };
}

/** The key of an order that the vendor wrote down is the vendor's own: whoever else ordered keeps it to themselves. */
function shared(order: Order, buyer: Buyer, { tenant, shop }: Pick<Seen, "tenant" | "shop">) {
  const link = `${tenant.origin}/pesanan/${order.checkout}/`;
  const text = `Halo ${buyer.name}, ini pesanan ${orderNumber(order.id)} Anda di ${shop.name}. Total ${formatRupiah(totalOf(order))}. Lihat dan bayar di: ${link}`;
  return { link, share: whatsappLink(buyer.phone, text) };
}

const contact = (shop: Shop, message: string): CheckoutView["orders"][number]["shop"] => ({
  id: shop.id,
  name: shop.name,
  address: shop.address,
  hours: shop.hours,
  path: shopPage(shop.districtSlug, shop.slug),
  whatsapp: whatsappLink(shop.owner.phone, message),
});

/** The code to pay with, only while there is something to pay. */
const qrisOf = (order: Order, shop: Shop): { qris?: string } =>
  order.state === "pending_payment" && shop.qris ? { qris: withAmount(shop.qris, totalOf(order)) } : {};
