import { OrderId, takeStep } from "@etalase/domain/order";
import { TenantId } from "@etalase/domain/tenant";
import * as z from "zod/mini";
import { consume } from "../events/subscribe.ts";
import { orders } from "../stores.ts";

export const ExpireOrder = z.object({ tenant: TenantId, order: OrderId });
export type ExpireOrder = z.infer<typeof ExpireOrder>;

/** Does to an order what its deadline says, if the deadline still stands. */
export const handler = consume(async (message) => {
  const { tenant, order: id } = ExpireOrder.parse(message);
  const order = await orders.order(tenant, id);
  const now = Date.now();
  if (!order?.due || Date.parse(order.due) > now) return;
  const taken = takeStep(order, "expire", { actor: "system", now });
  if (taken) await orders.saveStep(tenant, order, taken);
});
