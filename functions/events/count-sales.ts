import { type CountEntry, countedFor, countsOf } from "@etalase/domain/report";
import { dayOf } from "@etalase/kit";
import { reports } from "../stores.ts";
import { tenantOf } from "../tenants.ts";
import { subscribeTogether } from "./subscribe.ts";

/** Orders, units and revenue of the day, for the regency, the district and the shop. */
export const handler = subscribeTogether(async (id, envelopes) => {
  const tenant = await tenantOf(id);
  if (!tenant) throw new Error(`no tenant ${id}`);
  const entries = envelopes.flatMap((envelope): CountEntry[] => {
    const counted = countsOf(envelope);
    if (!counted) return [];
    const day = dayOf(envelope.at, tenant.timeZone);
    return [{ event: envelope.id, day, subjects: countedFor(counted.facts), counts: counted.counts }];
  });
  await reports.count(id, entries);
});
