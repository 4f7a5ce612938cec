import { placeOrder, takeStep } from "@etalase/domain/order";
import { settingsOf } from "@etalase/domain/tenant";
import { DomainError } from "@etalase/kit";
import type { Hono } from "hono";
import { orders as store } from "../buyers.ts";
import { sealOf } from "../tenant-seal.ts";
import { districtsOf } from "../tenants.ts";
import { checkAddress } from "./check-address.ts";
import { checkoutBehind, viewOf } from "./checkout-link.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { checkoutView } from "./order-view.ts";
import { routes } from "./routes.ts";

export function checkouts(app: Hono<Env>): void {
  on(app, routes.placeOrder, async ({ params, body, key }, { var: { tenant } }) => {
    const districts = await districtsOf(params.tenant);
    checkAddress(body.buyer, districts);
    const hash = (await sealOf(params.tenant)).mark(JSON.stringify(body));
    const placed = await placeOrder(params.tenant, key, body, {
      store,
      hash,
      ways: settingsOf(tenant),
      now: Date.now(),
    });
    return checkoutView(placed, placed.shops, { tenant, districts });
  });

  on(app, routes.checkout, async ({ params }, { var: { tenant } }) => viewOf(tenant, await checkoutBehind(params)));

  on(app, routes.shopperStep, async ({ params, body }, { var: { tenant } }) => {
    const { orders } = await checkoutBehind(params);
    const order = orders.find(({ id }) => id === params.order);
    if (!order) throw new DomainError("not_found");
    const taken = takeStep(order, body.step, {
      actor: "shopper",
      now: Date.now(),
      ...(body.reason ? { reason: body.reason } : {}),
    });
    if (taken) await store.saveStep(params.tenant, order, taken);
    return viewOf(tenant, await checkoutBehind(params));
  });
}
