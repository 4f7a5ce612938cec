import {
  type Buyer,
  type Checkout,
  type CheckoutOrders,
  type CheckoutView,
  type Order,
  type OrderStore,
  orderNumber,
  PlaceOrder,
  placeOrder,
  type Quote,
  type RequestedStep,
  stepsOpenTo,
  takeStep,
  totalOf,
  type VendorOrderView,
} from "@etalase/domain/order";
import { productPage, shopPage } from "@etalase/domain/page";
import { whatsappLink } from "@etalase/domain/person";
import {
  type EditProduct,
  editProduct,
  type Product,
  picturePath,
  priceAt,
  productOf,
  skuOf,
} from "@etalase/domain/product";
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
import { courierFee, paymentMethods } from "@etalase/domain/shop";
import { type Level, type Movement, MoveStock, vendorDeltas } from "@etalase/domain/stock";
import { type Actor, DAY, DomainError, moment } from "@etalase/kit";
import * as catalogue from "./catalogue.ts";

/** A marketplace in memory with the domain's own rules, for looking at pages that ask the API. Stock is counted, not held. */
const { tenant, shops, districts } = catalogue;
const products = new Map(catalogue.products.map((product) => [product.id, product]));
const levels = new Map(
  catalogue.products.map(({ id }, index) => [skuOf(id), levelOf(id, [24, 3, 12, 4, 60, 0][index] ?? 9)]),
);
const movements = new Map<string, Movement[]>();
const reviews = new Map(catalogue.reviews.map((review) => [`${review.order} ${review.sku}`, review]));
const checkouts = new Map<string, CheckoutOrders>();

function levelOf(product: string, available: number): Level {
  const at = moment(Date.now() - 3 * DAY);
  const cause = { reason: "opened" as const, quantity: available, actor: "vendor" as const, at };
  const shop = products.get(product)?.shop ?? "";
  return { sku: skuOf(product), shop, received: available, available, held: 0, sold: 0, low: 3, version: 1, cause };
}

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
  saveStep: unused,
};

export async function place(key: string, body: unknown): Promise<CheckoutView> {
  const input = PlaceOrder.parse(body);
  await placeOrder(tenant.id, key, input, { store, hash: JSON.stringify(body), now: Date.now() });
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

const buyerView = ({ name, phone, address }: Buyer) => {
  const district = districts.find(({ code }) => code === address?.district);
  return {
    name,
    phone,
    ...(address && district
      ? {
          address: {
            street: address.street,
            village: district.villages.find(({ code }) => code === address.village)?.name ?? "",
            district: district.name,
            ...(address.landmark ? { landmark: address.landmark } : {}),
          },
        }
      : {}),
  };
};

export function checkoutView(key: string): CheckoutView {
  const { checkout, orders } = find(key);
  return {
    key,
    at: checkout.at,
    buyer: buyerView(checkout.buyer),
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
  const about = { order, buyer: checkout.buyer, sku, before: reviews.get(`${id} ${sku}`) };
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
        buyer: { ...buyerView(checkout.buyer), whatsapp: whatsappLink(checkout.buyer.phone, "Halo") },
      })),
  );

export function shelf(shopId: string) {
  const shop = shops.find(({ id }) => id === shopId);
  if (!shop) throw new DomainError("not_found");
  const own = [...products.values()].filter((product) => product.shop === shopId);
  return {
    shop,
    products: own.flatMap((product) => {
      const level = levels.get(skuOf(product.id));
      return level ? [{ product, level }] : [];
    }),
  };
}

export function edit(id: string, body: EditProduct): Product {
  const product = products.get(id);
  const shop = shops.find((each) => each.id === product?.shop);
  if (!product || !shop) throw new DomainError("not_found");
  const edited = editProduct(shop, product, body, { actor: "vendor", now: Date.now() }).product;
  products.set(id, edited);
  return edited;
}

export function moveStock(sku: string, body: unknown): Level {
  const level = levels.get(sku);
  if (!level) throw new DomainError("not_found");
  const move = MoveStock.parse(body);
  const deltas = vendorDeltas(level, move);
  const cause = { ...move, actor: "vendor" as const, at: moment(Date.now()) };
  const moved = {
    ...level,
    received: level.received + deltas.received,
    available: level.available + deltas.available,
    version: level.version + 1,
    cause,
  };
  levels.set(sku, moved);
  movements.set(sku, [
    { ...cause, version: moved.version, available: moved.available, held: moved.held },
    ...ledger(sku),
  ]);
  return moved;
}

export const ledger = (sku: string): Movement[] => movements.get(sku) ?? [];

export function quote(body: Quote) {
  return {
    shops: body.shops.map(({ shop: id, lines: wanted }) => {
      const shop = shops.find((each) => each.id === id);
      if (!shop) throw new DomainError("not_found");
      const lines = wanted.flatMap(({ sku, quantity }) => {
        const product = products.get(productOf(sku));
        const [picture] = product?.pictures ?? [];
        return product
          ? [
              {
                sku,
                quantity,
                name: product.name,
                path: productPage(shop.districtSlug, shop.slug, product.slug),
                ...(picture ? { picture: picturePath(picture.id, 320) } : {}),
                unit: product.unit,
                price: priceAt(product, Date.now()),
                available: levels.get(sku)?.available ?? 0,
              },
            ]
          : [];
      });
      const goods = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
      const fee = body.district ? courierFee(shop.delivery, body.district, goods) : undefined;
      const { courier, pickup } = shop.delivery;
      const { name, address, hours } = shop;
      return {
        shop: id,
        open: true,
        name,
        path: shopPage(shop.districtSlug, shop.slug),
        address,
        hours,
        lines,
        gone: [],
        goods,
        pickup,
        courier: {
          offered: courier !== undefined,
          districts: Object.keys(courier?.fees ?? {}),
          ...(fee === undefined ? {} : { fee }),
        },
        payments: paymentMethods(shop),
      };
    }),
  };
}
