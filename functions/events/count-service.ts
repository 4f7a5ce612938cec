import { countService } from "@etalase/domain/standing";
import { orders, standings } from "../stores.ts";
import { subscribeTogether } from "./subscribe.ts";

/** Pieces sold of each product, and how soon the shop answers. */
export const handler = subscribeTogether(async (tenant, envelopes) => {
  const found = await orders.orders(
    tenant,
    envelopes.map(({ subject }) => subject.id),
  );
  const entries = envelopes.map((envelope) => {
    const order = found.find(({ id }) => id === envelope.subject.id);
    if (!order) throw new Error(`no order ${envelope.subject.id}`);
    return countService(envelope, order);
  });
  await standings.count(tenant, "count-service", entries);
});
