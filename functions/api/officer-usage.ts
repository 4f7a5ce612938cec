import { planNameOf } from "@etalase/domain/tenant";
import type { Hono } from "hono";
import { usages } from "../stores.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { routes } from "./routes.ts";

export function officerUsage(app: Hono<Env>): void {
  on(app, routes.usage, async (_, { var: { tenant } }) => ({
    plan: planNameOf(tenant),
    usage: await usages.usage(tenant),
  }));
}
