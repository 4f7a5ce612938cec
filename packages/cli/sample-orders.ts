import { createHash } from "node:crypto";
import {
  type CheckoutOrders,
  type Order,
  type OrderStore,
  type PlaceOrder,
  placeOrder,
  takeStep,
} from "@etalase/domain/order";
import { type Product, skuOf } from "@etalase/domain/product";
import { answerReview, postReview, type ReviewChange } from "@etalase/domain/review";
import type { Shop } from "@etalase/domain/shop";
import { everyWay, PRIVACY_TEXT, type TenantId } from "@etalase/domain/tenant";
import { orderStore, productStore, reviewStore, tenantStore } from "@etalase/dynamo";
import { HOUR, MINUTE, type RidingEvent } from "@etalase/kit";
import { reviews, type SampleReview, type SampleShop, shops } from "@etalase/sample";
import { standingShop } from "./sample-shops.ts";
import type { Target } from "./target.ts";

/** Recent enough that none of the orders' deadlines has passed. */
const OLDEST = 40 * HOUR;

interface Loading {
  target: Target;
  tenant: TenantId;
  sample: SampleReview;
  /** When it was ordered. */
  now: number;
  number: number;
}

/**
 * What the sample's buyers ordered and said: orders that went their whole way, and reviews, by the rules that hold for everybody. Their events come from the operator, of whom nobody is
 * told: the people are invented, but somebody may have their numbers. Again, it changes nothing.
 */
export async function loadReviews(
  target: Target,
  tenant: TenantId,
  { shops: loaded, now }: { shops: SampleShop[]; now: number },
): Promise<void> {
  const slugs = new Set(loaded.map(({ slug }) => slug));
  for (const [number, sample] of reviews.entries()) {
    if (!slugs.has(sample.shop)) continue;
    const ordered = now - OLDEST + Math.floor((number * OLDEST) / (2 * reviews.length));
    await loadReview({ target, tenant, sample, now: ordered, number });
  }
}

async function loadReview(loading: Loading): Promise<void> {
  const { target, tenant, sample, now } = loading;
  const district = shops.find(({ slug }) => slug === sample.shop)?.districtCode;
  const shop = await shopOf(loading, district);
  const shelf = await productStore(target.tableOf).shelf(tenant, shop.id);
  const product = shelf?.products.find(({ slug }) => slug === sample.product);
  if (!product) throw new Error(`${sample.shop} does not sell ${sample.product}.`);
  const store = quiet(orderStore(target.tableOf, target.sealOf));
  const { orders } = await order(loading, { store, shop, product });
  const [placed] = orders;
  if (!placed) throw new Error(`${sample.buyer} ordered nothing.`);
  const done = await goThrough(loading, store, placed);
  const place = { order: done.id, sku: skuOf(product.id) };
  const said = reviewStore(target.tableOf);
  const [before] = await said.reviews(tenant, [place]);
  if (before) return;
  const { stars, text, answer } = sample;
  const at = now + 18 * HOUR;
  const posted = postReview(
    { order: done, buyer: { name: sample.buyer }, sku: place.sku, before: undefined },
    { stars, ...(text ? { text } : {}) },
    { actor: "operator", now: at },
  );
  if (!posted) return;
  const first: ReviewChange = { ...posted, review: { ...posted.review, sample: true } };
  await said.save(tenant, first);
  const answered = answer ? answerReview(first.review, answer, at + HOUR) : undefined;
  if (answered) await said.save(tenant, { ...answered, event: byOperator(answered.event) });
}

async function shopOf({ target, tenant, sample }: Loading, district: string | undefined): Promise<Shop> {
  const known = (await tenantStore(target.tableOf).districts(tenant)).find(({ code }) => code === district);
  const shop = known && (await standingShop(target, tenant, known.slug, sample.shop));
  if (!shop) throw new Error(`There is no shop ${sample.shop}.`);
  return shop;
}

const byOperator = (event: RidingEvent): RidingEvent => ({ ...event, actor: "operator" });

/** A store whose events come from the operator. */
const quiet = (store: OrderStore): OrderStore => ({
  ...store,
  insertOnce: (tenant, checkout, placed) =>
    store.insertOnce(
      tenant,
      checkout,
      placed.map(({ order: each, event }) => ({ order: each, event: byOperator(event) })),
    ),
  saveStep: (tenant, before, taken) => store.saveStep(tenant, before, { ...taken, event: byOperator(taken.event) }),
});

async function order(
  { tenant, sample, now, number }: Loading,
  { store, shop, product }: { store: OrderStore; shop: Shop; product: Product },
): Promise<CheckoutOrders> {
  const input: PlaceOrder = {
    consent: PRIVACY_TEXT,
    buyer: { name: sample.buyer, phone: `+6281290019${String(number + 1).padStart(3, "0")}` },
    shops: [
      {
        shop: shop.id,
        lines: [{ sku: skuOf(product.id), quantity: sample.quantity }],
        delivery: "pickup",
        payment: "cash",
        total: product.price * sample.quantity,
      },
    ],
  };
  const hash = createHash("sha256").update(JSON.stringify(input)).digest("base64url");
  return placeOrder(tenant, keyOf(`${tenant} ${number} ${sample.buyer}`), input, { store, hash, ways: everyWay, now });
}

/** The same key for the same order whenever it is loaded, in the form of a random one. */
function keyOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Accepted, ready, handed over, done. */
async function goThrough({ tenant, sample, now }: Loading, store: OrderStore, placed: Order): Promise<Order> {
  const way = [
    ["accept", now + sample.answeredAfterMinutes * MINUTE],
    ["ready", now + 6 * HOUR],
    ["deliver", now + 12 * HOUR],
    ["complete", now + 15 * HOUR],
  ] as const;
  let standing = placed;
  for (const [step, at] of way) {
    const taken = takeStep(standing, step, { actor: "vendor", now: at });
    if (taken) await store.saveStep(tenant, standing, taken);
    standing = taken?.order ?? standing;
  }
  return standing;
}
