import type { Hono } from "hono";
import { reports } from "../stores.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { routes } from "./routes.ts";

export function vendorReport(app: Hono<Env>): void {
  on(app, routes.report, async ({ params: { tenant, shop }, query: { from, to } }) => ({
    days: await reports.days(tenant, `shop#${shop}`, from, to),
  }));
}
