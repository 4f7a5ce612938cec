import { accents, changeSettings, settingsOf, type Tenant } from "@etalase/domain/tenant";
import { DomainError } from "@etalase/kit";
import type { Hono } from "hono";
import { tenants } from "../stores.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { routes } from "./routes.ts";

export function officerSettings(app: Hono<Env>): void {
  on(app, routes.settings, async ({ params }) => view(await find(params.tenant)));

  on(app, routes.changeSettings, async ({ params, body }) => {
    const tenant = await find(params.tenant);
    const moved = changeSettings(tenant, body, { actor: "officer", now: Date.now() });
    if (moved) await tenants.saveTenant(moved);
    return view(moved?.tenant ?? tenant);
  });
}

/** As it is now, which whoever changes it must have seen. */
async function find(id: string): Promise<Tenant> {
  const tenant = await tenants.tenant(id);
  if (!tenant) throw new DomainError("not_found");
  return tenant;
}

const view = (tenant: Tenant) => ({
  settings: settingsOf(tenant),
  version: tenant.version,
  accents: accents(tenant.accent),
});
