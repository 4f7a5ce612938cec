import type { RidingEvent } from "@etalase/kit";
import type { TenantMoved } from "./change.ts";
import type { District, DistrictCode, Tenant, TenantId } from "./tenant.ts";

/** What the domain asks of storage about a regency. */
export interface TenantStore {
  tenant(tenant: TenantId): Promise<Tenant | undefined>;
  districts(tenant: TenantId): Promise<District[]>;
  district(tenant: TenantId, code: DistrictCode): Promise<District | undefined>;
  /** The tenant and its districts with the event; running it again for the same tenant changes nothing and answers false. */
  onboard(tenant: Tenant, districts: District[], event: RidingEvent): Promise<boolean>;
  /** The next version of a tenant with its event, where it has one. Throws `conflict` where somebody else changed it since it was read. */
  saveTenant(moved: TenantMoved): Promise<void>;
}
