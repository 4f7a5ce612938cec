import type { District, Tenant } from "@etalase/domain/tenant";
import { tenants } from "./stores.ts";

/** Districts change by law, once in years. */
const DISTRICTS_FRESH_FOR = 60_000;
/** A suspended tenant is closed, and a changed one changed, within as long. */
const TENANT_FRESH_FOR = 5_000;

/** What changes once in a while is read once in a while by a warm function. */
function keptFor<T>(milliseconds: number, load: (tenant: string) => Promise<T>): (tenant: string) => Promise<T> {
  const kept = new Map<string, { until: number; value: Promise<T> }>();
  return (tenant) => {
    const known = kept.get(tenant);
    if (known && known.until > Date.now()) return known.value;
    const value = load(tenant);
    kept.set(tenant, { until: Date.now() + milliseconds, value });
    value.catch(() => kept.delete(tenant));
    return value;
  };
}

/** A tenant as it was at most five seconds ago; undefined when there is none. */
export const tenantOf = keptFor<Tenant | undefined>(TENANT_FRESH_FOR, (id) => tenants.tenant(id));

/** A tenant's districts and villages, by which addresses are named. */
export const districtsOf = keptFor<District[]>(DISTRICTS_FRESH_FOR, (id) => tenants.districts(id));
