import type { Actor, RidingEvent } from "@etalase/kit";
import { TenantChanged } from "./events.ts";
import type { Tenant } from "./tenant.ts";

/** A tenant as it is to be, with what tells of it where a page shows the change. */
export interface TenantMoved {
  tenant: Tenant;
  event?: RidingEvent;
}

/** Who changes a tenant, and when. */
export interface Cause {
  actor: Actor;
  now: number;
}

/** The next version of a tenant, with the event by which every page of it is rendered anew. */
export const changed = (tenant: Tenant, cause: Cause): TenantMoved => ({
  tenant: { ...tenant, version: tenant.version + 1 },
  event: TenantChanged.of({ slug: tenant.slug }, cause),
});
