import { TenantId } from "@etalase/domain/tenant";
import { DomainError } from "@etalase/kit";
import type { MiddlewareHandler } from "hono";
import * as z from "zod/mini";
import { audits } from "../stores.ts";
import { tenantOf } from "../tenants.ts";
import type { Env } from "./env.ts";

/** Every path below names its tenant; one that does not exist answers like anything else that does not exist. */
export const withTenant: MiddlewareHandler<Env> = async (context, next) => {
  const id = z.safeParse(TenantId, context.req.param("tenant"));
  const tenant = id.success ? await tenantOf(id.data) : undefined;
  if (!tenant) throw new DomainError("not_found");
  context.set("tenant", tenant);
  context.set("audits", audits);
  await next();
};
