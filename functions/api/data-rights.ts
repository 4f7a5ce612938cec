import { buyerData, type CheckoutOrders, eraseBuyer } from "@etalase/domain/order";
import { signedByNobody } from "@etalase/domain/review";
import { moment } from "@etalase/kit";
import type { Hono } from "hono";
import { orders } from "../buyers.ts";
import { audits, notices, reviews, shops } from "../stores.ts";
import { districtsOf } from "../tenants.ts";
import { checkoutBehind, linesOf, viewOf } from "./checkout-link.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { routes } from "./routes.ts";

/** What UU 27/2022 gives whoever bought, behind the link that only they have. */
export function dataRights(app: Hono<Env>): void {
  on(app, routes.buyerData, async ({ params }) => {
    const found = await checkoutBehind(params);
    const [involved, said, districts] = await Promise.all([
      shops.shops(
        params.tenant,
        found.orders.map(({ shop }) => shop),
      ),
      reviews.reviews(params.tenant, linesOf(found)),
      districtsOf(params.tenant),
    ]);
    return buyerData(found, { shops: new Map(involved.map((shop) => [shop.id, shop])), reviews: said, districts });
  });

  on(app, routes.eraseBuyer, async ({ params }, { var: { tenant } }) => {
    const found = await checkoutBehind(params);
    await erase(tenant.id, found);
    return viewOf(tenant, await checkoutBehind(params));
  });
}

/** Written down before it is done, without the link, which is a key, and without where it was asked from. */
async function erase(tenant: string, found: CheckoutOrders): Promise<void> {
  const now = Date.now();
  const erased = eraseBuyer(found, now);
  if (erased) {
    const subject = { orders: found.orders.map(({ id }) => id).join(" ") };
    const what = "POST /checkouts/:key/erasures";
    await audits.append(tenant, { at: moment(now), role: "shopper", who: "", from: "", what, subject });
    await orders.erase(tenant, erased);
  }
  // Also where that was done before: it may have been cut off in between.
  for (const { shop, id } of found.orders) await notices.settle(tenant, await notices.unsent(tenant, shop, [id]));
  for (const review of await reviews.reviews(tenant, linesOf(found))) {
    const unsigned = signedByNobody(review, { actor: "shopper", now });
    if (unsigned) await reviews.save(tenant, unsigned);
  }
}
