import { countedFor, countsOf } from "@etalase/domain/report";
import { dayOf } from "@etalase/kit";
import { reports, tenants } from "../stores.ts";
import { subscribe } from "./subscribe.ts";

/** Orders, units and revenue of the day, for the regency, the district and the shop. */
export const handler = subscribe(async (envelope) => {
  const counted = countsOf(envelope);
  if (!counted) return;
  const tenant = await tenants.tenant(envelope.tenant);
  if (!tenant) throw new Error(`no tenant ${envelope.tenant}`);
  const day = dayOf(envelope.at, tenant.timeZone);
  await reports.count(envelope.tenant, envelope.id, day, countedFor(counted.facts), counted.counts);
});
