import { officerQuotaMessages, sendOnce } from "@etalase/domain/notice";
import { messengers } from "../messengers/index.ts";
import { notices } from "../stores.ts";
import { tenantOf } from "../tenants.ts";
import { subscribe } from "./subscribe.ts";

/** Warns the dinas of what its plan will soon have no room for. */
export const handler = subscribe(async (envelope) => {
  const tenant = await tenantOf(envelope.tenant);
  if (!tenant) throw new Error(`no tenant ${envelope.tenant}`);
  await sendOnce(tenant.id, officerQuotaMessages(envelope, tenant), messengers, notices);
});
