import { givenUp } from "@etalase/domain/notice";
import {
  isSought,
  type Order,
  reduceOrder,
  type StepTaken,
  sendParcel,
  takeOrder,
  takeStep,
  type VendorOrderView,
} from "@etalase/domain/order";
import { settingsOf } from "@etalase/domain/tenant";
import { DomainError } from "@etalase/kit";
import type { Hono } from "hono";
import { orders as store } from "../buyers.ts";
import { notices, shops } from "../stores.ts";
import { sealOf } from "../tenant-seal.ts";
import { districtsOf, tenantOf } from "../tenants.ts";
import { checkAddress } from "./check-address.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { vendorOrderView } from "./order-view.ts";
import { routes } from "./routes.ts";

const PAGE = 100;
/** How many orders one request looks through, and how many of them it answers. */
const MOST_LOOKED_THROUGH = 500;
const MOST_FOUND = 50;

export function vendorOrders(app: Hono<Env>): void {
  on(app, routes.vendorOrders, async ({ params, query }) => {
    const { tenant, shop } = params;
    const from = query.cursor ? { cursor: query.cursor } : {};
    const { orders, cursor } = await store.ordersOf(tenant, shop, query.which, { limit: PAGE, ...from });
    return { orders: await views(tenant, shop, orders), ...(cursor ? { cursor } : {}) };
  });

  on(app, routes.findOrders, ({ params, body }) => found(params.tenant, params.shop, body));

  on(app, routes.takeOrder, async ({ params, body, key }, { var: { tenant: regency } }) => {
    const { tenant, shop } = params;
    checkAddress(body.buyer, await districtsOf(tenant));
    const hash = (await sealOf(tenant)).mark(JSON.stringify(body));
    const told = { store, hash, ways: settingsOf(regency), now: Date.now() };
    const { order } = await takeOrder(tenant, shop, { key, input: body }, told);
    if (order.shop !== shop) throw new DomainError("request.key_reused");
    return saved(params, order, undefined);
  });

  on(app, routes.vendorStep, async ({ params, body }) => {
    const order = await orderIn(params);
    const told = {
      ...(body.reason ? { reason: body.reason } : {}),
      ...(body.tracking ? { tracking: body.tracking } : {}),
    };
    const taken = takeStep(order, body.step, { actor: "vendor", now: Date.now(), ...told });
    return saved(params, order, taken);
  });

  on(app, routes.settleUnsent, async ({ params }) => {
    const order = await orderIn(params);
    await notices.settle(params.tenant, await notices.unsent(params.tenant, params.shop, [order.id]));
    return saved(params, order, undefined);
  });

  on(app, routes.reduceOrder, async ({ params, body }) => {
    const order = await orderIn(params);
    return saved(params, order, reduceOrder(order, body, { actor: "vendor", now: Date.now() }));
  });

  on(app, routes.sendParcel, async ({ params, body }) => {
    const order = await orderIn(params);
    return saved(params, order, sendParcel(order, body, Date.now()));
  });
}

interface InShop {
  tenant: string;
  shop: string;
}

/** An order of that shop; another's answers as one that does not exist. */
async function orderIn({ tenant, shop, order: id }: InShop & { order: string }): Promise<Order> {
  const order = await store.order(tenant, id);
  if (order?.shop !== shop) throw new DomainError("not_found");
  return order;
}

async function saved({ tenant, shop }: InShop, order: Order, taken: StepTaken | undefined): Promise<VendorOrderView> {
  if (taken) await store.saveStep(tenant, order, taken);
  const [view] = await views(tenant, shop, [taken?.order ?? order]);
  if (!view) throw new DomainError("not_found");
  return view;
}

/** The orders that are looked for, the newest first; the cursor leads to older ones. */
async function found(
  tenant: string,
  shop: string,
  { which, find, cursor }: { which: "open" | "closed"; find: string; cursor?: string | undefined },
) {
  const sought: VendorOrderView[] = [];
  let next = cursor;
  for (let looked = 0; looked < MOST_LOOKED_THROUGH && sought.length < MOST_FOUND; looked += PAGE) {
    const page = await store.ordersOf(tenant, shop, which, { limit: PAGE, ...(next ? { cursor: next } : {}) });
    sought.push(...(await views(tenant, shop, page.orders)).filter((order) => isSought(find, order)));
    next = page.cursor;
    if (!next) break;
  }
  return { orders: sought, ...(next ? { cursor: next } : {}) };
}

async function views(tenantId: string, shopId: string, orders: Order[]) {
  const [tenant, shop, buyers, districts, unsent] = await Promise.all([
    tenantOf(tenantId),
    shops.shop(tenantId, shopId),
    store.buyers(
      tenantId,
      orders.map(({ checkout }) => checkout),
    ),
    districtsOf(tenantId),
    notices.unsent(
      tenantId,
      shopId,
      orders.map(({ id }) => id),
    ),
  ]);
  if (!tenant || !shop) throw new DomainError("not_found");
  const seen = { tenant, districts, shop, unsent: givenUp(unsent, Date.now()) };
  return orders.flatMap((order) => {
    const checkout = buyers.get(order.checkout);
    return checkout ? [vendorOrderView(order, checkout.buyer, seen)] : [];
  });
}
