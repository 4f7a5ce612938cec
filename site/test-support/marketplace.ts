import {
  type Buyer,
  buyerView,
  type Checkout,
  type CheckoutOrders,
  type CheckoutView,
  type Order,
  type OrderStore,
  orderNumber,
  PlaceOrder,
  placeOrder,
  type RequestedStep,
  stepsOpenTo,
  takeStep,
  totalOf,
  type VendorOrderView,
} from "@etalase/domain/order";
import { shopPage } from "@etalase/domain/page";
import { whatsappLink } from "@etalase/domain/person";
import {
  answerReview,
  isReviewable,
  ownReview,
  PostReview,
  postReview,
  type ReportReason,
  type Review,
  reportReview,
  type VendorReview,
} from "@etalase/domain/review";
import { everyWay } from "@etalase/domain/tenant";
import { type Actor, DomainError } from "@etalase/kit";
import * as catalogue from "./catalogue.ts";
import { levels, products } from "./shelf.ts";

/** A marketplace in memory with the domain's own rules, for looking at pages that ask the API: its orders and reviews. */
const { tenant, shops, districts } = catalogue;
const reviews = new Map(catalogue.reviews.map((review) => [`${review.order} ${review.sku}`, review]));
const checkouts = new Map<string, CheckoutOrders>();

const find = (key: string): CheckoutOrders => {
  const found = checkouts.get(key);
  if (!found) throw new DomainError("not_found");
  return found;
};

const unused = () => Promise.reject(new Error("not asked for here"));

const store: OrderStore = {
  async offers(_tenant: string, key: string) {
    return { known: checkouts.get(key), shops: new Map(shops.map((shop) => [shop.id, shop])), products };
  },
  async insertOnce(_tenant: string, checkout: Checkout, placed: { order: Order }[]) {
    const lines = placed.flatMap(({ order }) => order.lines);
    const short = lines.filter(({ sku, quantity }) => (levels.get(sku)?.available ?? 0) < quantity);
    if (short.length > 0) {
      throw new DomainError("order.sold_out", {
        data: { skus: Object.fromEntries(short.map(({ sku }) => [sku, levels.get(sku)?.available ?? 0])) },
      });
    }
    const record = { checkout, orders: placed.map(({ order }) => order) };
    checkouts.set(checkout.key, record);
    return record;
  },
  checkout: unused,
  buyers: unused,
  order: unused,
  ordersOf: unused,
  erase: unused,
  saveStep: unused,
};

export async function place(key: string, body: unknown): Promise<CheckoutView> {
  const input = PlaceOrder.parse(body);
  await placeOrder(tenant.id, key, input, { store, hash: JSON.stringify(body), ways: everyWay, now: Date.now() });
  return checkoutView(key);
}

const orderView = (order: Order, actor: Actor) => {
  const { checkout: _checkout, shop: _shop, district: _district, hold: _hold, refundDue, ...shown } = order;
  return {
    ...shown,
    number: orderNumber(order.id),
    total: totalOf(order),
    refundDue: refundDue === true,
    steps: stepsOpenTo(order, actor),
  };
};

/** Nobody is forgotten here. */
function buyerOf({ buyer }: Checkout): Buyer {
  if (!buyer) throw new DomainError("not_found");
  return buyer;
}

export function checkoutView(key: string): CheckoutView {
  const { checkout, orders } = find(key);
  return {
    key,
    at: checkout.at,
    buyer: buyerView(buyerOf(checkout), districts),
    orders: orders.flatMap((order) => {
      const shop = shops.find(({ id }) => id === order.shop);
      if (!shop) return [];
      const { id, name, address, hours } = shop;
      const contact = {
        id,
        name,
        address,
        hours,
        path: shopPage(shop.districtSlug, shop.slug),
        whatsapp: whatsappLink(shop.owner.phone, "Halo"),
      };
      const qris = order.state === "pending_payment" && shop.qris ? { qris: shop.qris } : {};
      const own = [...reviews.values()].filter((review) => review.order === order.id).map(ownReview);
      return [
        { ...orderView(order, "shopper"), shop: contact, ...qris, reviewable: isReviewable(order), reviews: own },
      ];
    }),
  };
}

export function step(orderId: string, name: RequestedStep, actor: Actor, reason?: string): Order {
  for (const { orders } of checkouts.values()) {
    const at = orders.findIndex(({ id }) => id === orderId);
    const order = orders[at];
    if (!order) continue;
    const taken = takeStep(order, name, { actor, now: Date.now(), ...(reason ? { reason } : {}) });
    orders[at] = taken?.order ?? order;
    return orders[at];
  }
  throw new DomainError("not_found");
}

export function review(key: string, id: string, sku: string, body: unknown): CheckoutView {
  const { checkout, orders } = find(key);
  const order = orders.find((each) => each.id === id);
  if (!order) throw new DomainError("not_found");
  const about = { order, buyer: buyerOf(checkout), sku, before: reviews.get(`${id} ${sku}`) };
  keepReview(postReview(about, PostReview.parse(body), { actor: "shopper", now: Date.now() }));
  return checkoutView(key);
}

const keepReview = (change: { review: Review } | undefined) => {
  if (change) reviews.set(`${change.review.order} ${change.review.sku}`, change.review);
};

export const vendorReviews = (shop: string): VendorReview[] =>
  [...reviews.values()]
    .filter((each) => each.shop === shop)
    .map(({ product, version: _version, shop: _shop, district: _district, reported, ...shown }) => ({
      ...shown,
      name: products.get(product)?.name ?? "",
      number: orderNumber(shown.order),
      ...(reported ? { reported: reported.reason } : {}),
    }));

export function handleReview(order: string, sku: string, body: { text: string } | { reason: ReportReason }) {
  const before = reviews.get(`${order} ${sku}`);
  if (!before) throw new DomainError("not_found");
  keepReview(
    "text" in body ? answerReview(before, body.text, Date.now()) : reportReview(before, body.reason, Date.now()),
  );
  return vendorReviews(before.shop).find((each) => each.order === order && each.sku === sku);
}

const OPEN = new Set(["pending_payment", "placed", "paid", "accepted", "ready", "shipped", "delivered", "disputed"]);

export const vendorOrders = (shop: string, which: "open" | "closed"): VendorOrderView[] =>
  [...checkouts.values()].flatMap(({ checkout, orders }) =>
    orders
      .filter((order) => order.shop === shop && OPEN.has(order.state) === (which === "open"))
      .map((order) => ({
        ...orderView(order, "vendor"),
        buyer: { ...buyerView(buyerOf(checkout), districts), whatsapp: whatsappLink(buyerOf(checkout).phone, "Halo") },
      })),
  );
