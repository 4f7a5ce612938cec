import { DAY, moment } from "@etalase/kit";
import { type Cause, changed, type TenantMoved } from "./change.ts";
import type { Tenant } from "./tenant.ts";

/** How long a regency that is to be removed can still be kept. */
export const REMOVAL_GRACE_DAYS = 30;

const REASON = "Pasar ini akan ditutup untuk seterusnya. Pesanan yang sudah ada tetap diselesaikan.";

/** Closes a regency and says when it may be destroyed. Undefined where that is so already: a wait that began is neither made shorter nor longer. */
export function beginRemoval(tenant: Tenant, days: number, cause: Cause): TenantMoved | undefined {
  if (tenant.removing) return undefined;
  const at = moment(cause.now);
  const removing = { at, until: moment(cause.now + days * DAY) };
  return changed({ ...tenant, suspended: tenant.suspended ?? { at, reason: REASON }, removing }, cause);
}

/** Keeps it after all; what was closed before for another reason stays closed. Undefined where it is not being removed. */
export function cancelRemoval({ removing, suspended, ...tenant }: Tenant, cause: Cause): TenantMoved | undefined {
  if (!removing) return undefined;
  const isOwn = suspended?.at === removing.at;
  return changed({ ...tenant, ...(suspended && !isOwn ? { suspended } : {}) }, cause);
}

/** Whether its time has come. */
export const mayBeDestroyed = ({ removing }: Pick<Tenant, "removing">, now: number): boolean =>
  removing !== undefined && Date.parse(removing.until) <= now;
