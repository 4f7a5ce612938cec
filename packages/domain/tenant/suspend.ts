import { moment } from "@etalase/kit";
import { type Cause, changed, type TenantMoved } from "./change.ts";
import type { Tenant } from "./tenant.ts";

/**
 * Closes a regency for the time being: its pages say so and why, nothing is bought or changed, and what was ordered before can be brought to its end. Undefined where that is so
 * already; another reason replaces the first.
 */
export function suspend(tenant: Tenant, reason: string, cause: Cause): TenantMoved | undefined {
  if (tenant.suspended?.reason === reason) return undefined;
  const at = tenant.suspended?.at ?? moment(cause.now);
  return changed({ ...tenant, suspended: { at, reason } }, cause);
}

/** Opens it again, also where it was to be removed; undefined where it is open. */
export function resume({ suspended, removing: _, ...tenant }: Tenant, cause: Cause): TenantMoved | undefined {
  return suspended && changed(tenant, cause);
}
