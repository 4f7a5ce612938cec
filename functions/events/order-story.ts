import type { OrderStory } from "@etalase/domain/notice";
import type { OrderStore } from "@etalase/domain/order";
import type { TenantId } from "@etalase/domain/tenant";
import type { Envelope } from "@etalase/kit";
import { shops } from "../stores.ts";
import { tenantOf } from "../tenants.ts";

/** Everything that the messages of orders' events are written from, read together; who bought only from a store that shows it. Throws when an event names an order that does not exist. */
export async function orderStories(
  id: TenantId,
  envelopes: Envelope[],
  orders: OrderStore,
): Promise<{ envelope: Envelope; story: OrderStory }[]> {
  const named = envelopes.map(({ subject }) => subject.id);
  const [tenant, found] = await Promise.all([tenantOf(id), orders.orders(id, named)]);
  const [involved, checkouts] = await Promise.all([
    shops.shops(
      id,
      found.map(({ shop }) => shop),
    ),
    orders.buyers(
      id,
      found.map(({ checkout }) => checkout),
    ),
  ]);
  return envelopes.map((envelope) => {
    const order = found.find((each) => each.id === envelope.subject.id);
    const shop = involved.find((each) => each.id === order?.shop);
    const checkout = order && checkouts.get(order.checkout);
    if (!tenant || !shop || !checkout) throw new Error(`no story for ${envelope.subject.id}`);
    return { envelope, story: { tenant, shop, order, checkout } };
  });
}
