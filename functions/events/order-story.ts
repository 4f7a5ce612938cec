import type { OrderStory } from "@etalase/domain/notice";
import type { Envelope } from "@etalase/kit";
import { orders, shops, tenants } from "../stores.ts";

/** Everything that the messages of an order's event are written from. Throws when the event names an order that does not exist. */
export async function orderStory({ tenant: id, subject }: Envelope): Promise<OrderStory> {
  const [tenant, order] = await Promise.all([tenants.tenant(id), orders.order(id, subject.id)]);
  const [shop, found] = await Promise.all([
    order && shops.shop(id, order.shop),
    order && orders.checkout(id, order.checkout),
  ]);
  if (!tenant || !order || !shop || !found) throw new Error(`no story for ${subject.id}`);
  return { tenant, shop, order, checkout: found.checkout };
}
