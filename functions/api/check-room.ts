import { planOf, type Tenant } from "@etalase/domain/tenant";
import { type RefusingQuota, refusal } from "@etalase/domain/usage";
import { usages } from "../stores.ts";

/** Throws the quota's refusal where the regency's plan has no room for one more. */
export async function checkRoom(tenant: Tenant, quota: RefusingQuota): Promise<void> {
  if ((await usages.room(tenant, quota)) <= 0) throw refusal(quota, planOf(tenant)[quota]);
}
