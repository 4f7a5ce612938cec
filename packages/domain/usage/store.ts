import type { Tenant, TenantId } from "../tenant/index.ts";
import type { RefusingQuota, UsageView } from "./usage.ts";

export interface UsageStore {
  /** Every quota with what is used of it now. */
  usage(tenant: Tenant): Promise<UsageView[]>;
  /** How many more of it there may be; what was counted a moment ago may be missing. */
  room(tenant: Tenant, quota: RefusingQuota): Promise<number>;
  /** Adds what went live and takes off what went down, once for each event. */
  countProducts(tenant: TenantId, entries: { event: string; more: 1 | -1 }[]): Promise<void>;
}
