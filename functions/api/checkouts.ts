import { createHash } from "node:crypto";
import { type CheckoutOrders, type CheckoutView, placeOrder, takeStep } from "@etalase/domain/order";
import type { Tenant } from "@etalase/domain/tenant";
import { DomainError } from "@etalase/kit";
import type { Hono } from "hono";
import { shops, orders as store } from "../stores.ts";
import { districtsOf } from "../tenants.ts";
import { checkAddress } from "./check-address.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { checkoutView } from "./order-view.ts";
import { routes } from "./routes.ts";

export function checkouts(app: Hono<Env>): void {
  on(app, routes.placeOrder, async ({ params, body, key }, { var: { tenant } }) => {
    const districts = await districtsOf(params.tenant);
    checkAddress(body.buyer, districts);
    const hash = createHash("sha256").update(JSON.stringify(body)).digest("base64url");
    const placed = await placeOrder(params.tenant, key, body, { store, hash, now: Date.now() });
    return checkoutView(placed, placed.shops, { tenant, districts });
  });

  on(app, routes.checkout, async ({ params }, { var: { tenant } }) => view(tenant, await find(params)));

  on(app, routes.shopperStep, async ({ params, body }, { var: { tenant } }) => {
    const { orders } = await find(params);
    const order = orders.find(({ id }) => id === params.order);
    if (!order) throw new DomainError("not_found");
    const taken = takeStep(order, body.step, {
      actor: "shopper",
      now: Date.now(),
      ...(body.reason ? { reason: body.reason } : {}),
    });
    if (taken) await store.saveStep(params.tenant, order, taken);
    return view(tenant, await find(params));
  });
}

async function find({ tenant, key }: { tenant: string; key: string }): Promise<CheckoutOrders> {
  const found = await store.checkout(tenant, key);
  if (!found) throw new DomainError("not_found");
  return found;
}

async function view(tenant: Tenant, found: CheckoutOrders): Promise<CheckoutView> {
  const [involved, districts] = await Promise.all([
    shops.shops(
      tenant.id,
      found.orders.map(({ shop }) => shop),
    ),
    districtsOf(tenant.id),
  ]);
  return checkoutView(found, new Map(involved.map((shop) => [shop.id, shop])), { tenant, districts });
}
