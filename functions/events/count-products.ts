import { productTallies } from "@etalase/domain/report";
import { dayOf } from "@etalase/kit";
import { tallies } from "../stores.ts";
import { tenantOf } from "../tenants.ts";
import { subscribeTogether } from "./subscribe.ts";

/** Pieces and revenue of each product, by day and month. */
export const handler = subscribeTogether(async (id, envelopes) => {
  const tenant = await tenantOf(id);
  if (!tenant) throw new Error(`no tenant ${id}`);
  const entries = envelopes.map((envelope) => ({
    event: envelope.id,
    day: dayOf(envelope.at, tenant.timeZone),
    ...productTallies(envelope),
  }));
  await tallies.add(id, "products", entries);
});
