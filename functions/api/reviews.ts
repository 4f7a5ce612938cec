import { postReview } from "@etalase/domain/review";
import { DomainError } from "@etalase/kit";
import type { Hono } from "hono";
import { reviews as store } from "../stores.ts";
import { checkoutBehind, viewOf } from "./checkout-link.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { routes } from "./routes.ts";

export function reviews(app: Hono<Env>): void {
  on(app, routes.putReview, async ({ params, body }, { var: { tenant } }) => {
    const found = await checkoutBehind(params);
    const order = found.orders.find(({ id }) => id === params.order);
    if (!order) throw new DomainError("not_found");
    const [before] = await store.reviews(tenant.id, [{ order: order.id, sku: params.sku }]);
    const { buyer } = found.checkout;
    // Whoever asked to be forgotten signs nothing any more.
    if (!buyer) throw new DomainError("review.closed");
    const about = { order, buyer, sku: params.sku, before };
    const posted = postReview(about, body, { actor: "shopper", now: Date.now() });
    if (posted) await store.save(tenant.id, posted);
    return viewOf(tenant, found);
  });
}
