import { DAY, DomainError, moment, newId, type RidingEvent } from "@etalase/kit";
import { itemOf, type Product, productOf, type Sku } from "../product/index.ts";
import { courierFee, holidayAt, paymentMethods, type Shop, type ShopId, sellingBy } from "../shop/index.ts";
import type { TenantId, Ways } from "../tenant/index.ts";
import type { Checkout, PlaceOrder } from "./checkout.ts";
import { dueOf } from "./deadlines.ts";
import { factsOf, OrderPlaced } from "./events.ts";
import type { Order, OrderLine, TakenBy } from "./order.ts";
import type { CheckoutOrders, OrderStore } from "./store.ts";

export interface PlacedOrder {
  order: Order;
  event: RidingEvent;
}

/**
 * Places one order per shop, all or none, and holds the stock in the same write. The same key and request again answers the checkout first written, and the shops that were ordered from.
 * Throws `order.shop_resting`, `request.key_reused`, `order.unknown_item`, `order.quantity_not_allowed`, `order.price_changed`, `order.delivery_unavailable`, `order.payment_unavailable`,
 * `order.address_required`, `order.sold_out`, `busy`.
 */
export async function placeOrder(
  tenant: TenantId,
  key: string,
  input: PlaceOrder,
  { store, hash, ways, now }: { store: OrderStore; hash: string; ways: Ways; now: number },
): Promise<CheckoutOrders & { shops: Map<ShopId, Shop> }> {
  const wanted = input.shops.map(({ shop, lines }) => ({ shop, products: lines.map(({ sku }) => productOf(sku)) }));
  const { known, shops, products } = await store.offers(tenant, key, wanted);
  if (known) return { ...sameRequest(known, hash), shops };
  const parts = input.shops.map((part) => newOrder(key, input, part, { shops, products, ways, now }));
  const checkout: Checkout = {
    key,
    hash,
    buyer: input.buyer,
    consent: { text: input.consent, at: moment(now) },
    ...(input.language ? { language: input.language } : {}),
    orders: parts.map(({ order }) => order.id),
    at: moment(now),
  };
  return { ...sameRequest(await store.insertOnce(tenant, checkout, parts), hash), shops };
}

const sameRequest = (found: CheckoutOrders, hash: string): CheckoutOrders => {
  if (found.checkout.hash !== hash) throw new DomainError("request.key_reused");
  return found;
};

interface Offers {
  shops: Map<string, Shop>;
  products: Map<string, Product>;
  /** Which are on in the regency. */
  ways: Ways;
  now: number;
  /** The vendor writes the order down: the fee is agreed on, and a holiday is the vendor's own. */
  by?: TakenBy;
}

type Part = Omit<PlaceOrder["shops"][number], "total"> & { total?: number; fee?: number };

export function newOrder(
  key: string,
  { buyer, channel }: Pick<PlaceOrder, "buyer" | "channel">,
  part: Part,
  offers: Offers,
): PlacedOrder {
  const { now, by } = offers;
  const open = offers.shops.get(part.shop);
  if (open?.state !== "verified") throw unknownItems(part.lines.map(({ sku }) => sku));
  const shop = sellingBy(offers.ways, open);
  const rests = by ? undefined : restOf(shop, now);
  const lines = priceLines(part.lines, part.shop, offers);
  const goods = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const fee = part.fee ?? deliveryFee(shop, part.delivery, { buyer, channel }, goods);
  if (!paymentMethods(shop).includes(part.payment)) {
    throw new DomainError("order.payment_unavailable", { data: { shop: shop.id, methods: paymentMethods(shop) } });
  }
  if (part.total !== undefined && part.total !== goods + fee) {
    const prices = Object.fromEntries(lines.map(({ sku, price }) => [sku, price]));
    throw new DomainError("order.price_changed", { data: { shop: shop.id, prices, fee, total: goods + fee } });
  }
  const id = newId("order", now);
  const state = part.payment === "qris" ? "pending_payment" : "placed";
  const promised = promisedAt(part.lines, rests, offers);
  const waiting = {
    ...(by ? { taken: by } : {}),
    ...(rests ? { rests } : {}),
    ...(promised ? { promised } : {}),
  };
  const due = dueOf({ state, ...waiting }, now);
  const order: Order = {
    id,
    checkout: key,
    shop: shop.id,
    district: shop.district,
    state,
    hold: "held",
    payment: part.payment,
    delivery: part.delivery,
    ...(channel ? { channel } : {}),
    lines,
    goods,
    fee,
    discount: part.payment === "qris" ? tellingDiscount(id, goods + fee) : 0,
    ...(part.note ? { note: part.note } : {}),
    times: { [state]: moment(now) },
    ...waiting,
    ...(due ? { due } : {}),
    version: 1,
  };
  return { order, event: OrderPlaced.of(factsOf(order, "free"), { actor: by ? "vendor" : "shopper", now }) };
}

/** When the shop is back, if it rests and takes orders for later. Throws `order.shop_resting` when it takes none. */
function restOf(shop: Shop, now: number): string | undefined {
  const holiday = holidayAt(shop, now);
  if (holiday?.orders === "refused")
    throw new DomainError("order.shop_resting", { data: { shop: shop.id, until: holiday.until } });
  return holiday?.until;
}

/** By when the slowest line is made, counted from when the shop is there; undefined where everything stands ready. */
function promisedAt(lines: { sku: Sku }[], rests: string | undefined, { products, now }: Offers): string | undefined {
  const days = lines.map(({ sku }) => products.get(productOf(sku))?.madeToOrderDays ?? 0);
  const longest = Math.max(...days);
  if (longest === 0) return rests;
  return moment((rests ? Date.parse(rests) : now) + longest * DAY);
}

const unknownItems = (skus: Sku[]) => new DomainError("order.unknown_item", { data: { skus } });

function priceLines(lines: { sku: Sku; quantity: number }[], shop: string, offers: Offers): OrderLine[] {
  const wanted = lines.flatMap(({ sku, quantity }) => {
    const product = offers.products.get(productOf(sku));
    const isSold = product?.shop === shop && product.state === "published";
    const item = isSold ? itemOf(product, sku, offers.now) : undefined;
    return isSold && item ? [{ sku, quantity, product, item }] : [];
  });
  const known = new Set(wanted.map(({ sku }) => sku));
  const unknown = lines.filter(({ sku }) => !known.has(sku));
  if (unknown.length > 0) throw unknownItems(unknown.map(({ sku }) => sku));
  checkQuantities(wanted);
  return wanted.map(({ sku, quantity, product, item: { price, regular, chosen } }) => ({
    sku,
    name: product.name,
    ...(chosen ? { variant: chosen } : {}),
    price,
    ...(price === regular ? {} : { regular }),
    quantity,
  }));
}

function checkQuantities(wanted: { sku: Sku; quantity: number; product: Product }[]): void {
  const wrong = wanted.filter(
    ({ quantity, product: { limit = Number.POSITIVE_INFINITY, minimum = 1 } }) =>
      quantity > limit || quantity < minimum,
  );
  if (wrong.length === 0) return;
  const skus = wrong.map(({ sku, product: { limit, minimum } }) => [sku, { limit, minimum }]);
  throw new DomainError("order.quantity_not_allowed", { data: { skus: Object.fromEntries(skus) } });
}

/** Nothing, where the fee is agreed on in a chat. */
function deliveryFee(
  shop: Shop,
  delivery: Order["delivery"],
  { buyer, channel }: Pick<PlaceOrder, "buyer" | "channel">,
  goods: number,
): number {
  const unavailable = new DomainError("order.delivery_unavailable", { data: { shop: shop.id } });
  if (delivery === "pickup") {
    if (!shop.delivery.pickup) throw unavailable;
    return 0;
  }
  if (!shop.delivery.courier) throw unavailable;
  if (!buyer.address && channel === "whatsapp") return 0;
  if (!buyer.address) throw new DomainError("order.address_required");
  const fee = courierFee(shop.delivery, buyer.address.district, goods);
  if (fee === undefined) throw unavailable;
  return fee;
}

const LARGEST_DISCOUNT = 99;
const SMALLEST_DISCOUNTED_TOTAL = 5_000;

/** One to ninety-nine rupiah, from the random end of the order's id. */
const tellingDiscount = (id: string, total: number): number => {
  if (total < SMALLEST_DISCOUNTED_TOTAL) return 0;
  const digits = [...id.slice(-4)].reduce((sum, character) => sum * 32 + Number.parseInt(character, 36), 0);
  return (digits % LARGEST_DISCOUNT) + 1;
};
