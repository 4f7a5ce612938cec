import type { Order } from "@etalase/domain/order";
import type { TenantId } from "@etalase/domain/tenant";
import type { RidingEvent } from "@etalase/kit";
import { duePartition, orderKey, orderOf, shopOrders } from "./keys.ts";
import { type Item, noun } from "./read.ts";

/**
 * An order is kept within one kilobyte, so that writing it costs one unit (two in a transaction): what its keys say already (its id, its deadline) is not said again,
 * and the buyer stands in the checkout.
 */
export function orderItem(tenant: TenantId, { id, due, ...order }: Order, event: RidingEvent): Item {
  return {
    ...orderKey(tenant, id),
    gsi1pk: shopOrders(tenant, order.shop),
    gsi1sk: `${due ? "OPEN" : "DONE"}#${id}`,
    ...(due ? { gsi2pk: duePartition(tenant), gsi2sk: `${due}#${id}` } : {}),
    ...order,
    event,
  };
}

export function orderFrom(item: Item): Order {
  const order = noun<Omit<Order, "id" | "due">>(item);
  const due = item["gsi2sk"] === undefined ? {} : { due: String(item["gsi2sk"]).split("#", 1)[0] ?? "" };
  return { ...order, ...due, id: orderOf(String(item["pk"])) };
}
