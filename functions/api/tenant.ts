import { type District, type Tenant, TenantId } from "@etalase/domain/tenant";
import { DomainError } from "@etalase/kit";
import type { MiddlewareHandler } from "hono";
import * as z from "zod/mini";
import { tenants } from "../stores.ts";
import type { Env } from "./env.ts";

const FRESH_FOR = 60_000;

/** What changes once in a while is read once a minute by a warm function. */
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

const tenantOf = keptFor<Tenant | undefined>(FRESH_FOR, (id) => tenants.tenant(id));

/** A tenant's districts and villages, by which addresses are named. */
export const districtsOf = keptFor<District[]>(FRESH_FOR, (id) => tenants.districts(id));

/** Every path below names its tenant; one that does not exist answers like anything else that does not exist. */
export const withTenant: MiddlewareHandler<Env> = async (context, next) => {
  const id = z.safeParse(TenantId, context.req.param("tenant"));
  const tenant = id.success ? await tenantOf(id.data) : undefined;
  if (!tenant) throw new DomainError("not_found");
  context.set("tenant", tenant);
  await next();
};
