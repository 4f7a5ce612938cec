import { type Order, takeStep } from "@etalase/domain/order";
import { DomainError } from "@etalase/kit";
import type { Hono } from "hono";
import { shops, orders as store } from "../stores.ts";
import { districtsOf } from "../tenants.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { vendorOrderView } from "./order-view.ts";
import { routes } from "./routes.ts";

const PAGE = 50;

export function vendorOrders(app: Hono<Env>): void {
  on(app, routes.vendorOrders, async ({ params, query }) => {
    const { tenant, shop } = params;
    const page = { limit: PAGE, ...(query.cursor ? { cursor: query.cursor } : {}) };
    const { orders, cursor } = await store.ordersOf(tenant, shop, query.which, page);
    return { orders: await views(tenant, shop, orders), ...(cursor ? { cursor } : {}) };
  });

  on(app, routes.vendorStep, async ({ params, body }) => {
    const { tenant, shop } = params;
    const order = await store.order(tenant, params.order);
    if (order?.shop !== shop) throw new DomainError("not_found");
    const reason = body.reason ? { reason: body.reason } : {};
    const taken = takeStep(order, body.step, { actor: "vendor", now: Date.now(), ...reason });
    if (taken) await store.saveStep(tenant, order, taken);
    const [view] = await views(tenant, shop, [taken?.order ?? order]);
    if (!view) throw new DomainError("not_found");
    return view;
  });
}

async function views(tenant: string, shopId: string, orders: Order[]) {
  const [shop, buyers, districts] = await Promise.all([
    shops.shop(tenant, shopId),
    store.buyers(
      tenant,
      orders.map(({ checkout }) => checkout),
    ),
    districtsOf(tenant),
  ]);
  if (!shop) throw new DomainError("not_found");
  return orders.flatMap((order) => {
    const checkout = buyers.get(order.checkout);
    return checkout ? [vendorOrderView(order, checkout.buyer, districts, shop)] : [];
  });
}
