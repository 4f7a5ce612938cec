import { orderNumber } from "@etalase/domain/order";
import { productOf } from "@etalase/domain/product";
import { answerReview, type Review, reportReview, type VendorReview } from "@etalase/domain/review";
import { DomainError, Moment } from "@etalase/kit";
import type { Hono } from "hono";
import * as z from "zod/mini";
import { products, reviews as store } from "../stores.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { routes } from "./routes.ts";

const PAGE = 20;

export function vendorReviews(app: Hono<Env>): void {
  on(app, routes.vendorReviews, async ({ params: { tenant, shop }, query: { cursor } }) => {
    const after = cursor === undefined ? {} : { after: placeIn(cursor) };
    const { reviews, more } = await store.ofShop(tenant, shop, { limit: PAGE, ...after });
    const last = reviews.at(-1);
    return { reviews: await views(tenant, shop, reviews), ...(more && last ? { cursor: cursorOf(last) } : {}) };
  });

  on(app, routes.answerReview, async ({ params, body }) => {
    const review = await reviewIn(params);
    const change = answerReview(review, body.text, Date.now());
    if (change) await store.save(params.tenant, change);
    return viewOf(params, change?.review ?? review);
  });

  on(app, routes.reportReview, async ({ params, body }) => {
    const review = await reviewIn(params);
    const change = reportReview(review, body.reason, Date.now());
    if (change) await store.save(params.tenant, change);
    return viewOf(params, change?.review ?? review);
  });
}

interface Named {
  tenant: string;
  shop: string;
  order: string;
  sku: string;
}

/** A review of that shop; another shop's answers as one that does not exist. */
async function reviewIn({ tenant, shop, order, sku }: Named): Promise<Review> {
  const [review] = await store.reviews(tenant, [{ order, sku }]);
  if (review?.shop !== shop) throw new DomainError("not_found");
  return review;
}

const Place = z.tuple([Moment, z.string(), z.string()]);
const cursorOf = ({ at, order, sku }: Review): string => [at, order, sku].join("~");

function placeIn(cursor: string) {
  const place = z.safeParse(Place, cursor.split("~"));
  if (!place.success)
    throw new DomainError("request.invalid", { errors: [{ path: "query.cursor", code: "invalid_format" }] });
  const [at, order, sku] = place.data;
  return { at, order, sku };
}

async function viewOf({ tenant, shop }: Named, review: Review): Promise<VendorReview> {
  const [view] = await views(tenant, shop, [review]);
  if (!view) throw new DomainError("not_found");
  return view;
}

async function views(tenant: string, shop: string, reviews: Review[]): Promise<VendorReview[]> {
  const shelf = await products.shelf(tenant, shop);
  const names = new Map(shelf?.products.map(({ id, name }) => [id, name]));
  return reviews.map(({ order, sku, stars, text, by, at, editedAt, answer, reported }) => ({
    order,
    sku,
    name: names.get(productOf(sku)) ?? "",
    number: orderNumber(order),
    stars,
    ...(text === undefined ? {} : { text }),
    by,
    at,
    ...(editedAt ? { editedAt } : {}),
    ...(answer ? { answer } : {}),
    ...(reported ? { reported: reported.reason } : {}),
  }));
}
