import type { Hono } from "hono";
import { audits } from "../stores.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { routes } from "./routes.ts";

const PAGE = 50;

export function officerActivity(app: Hono<Env>): void {
  on(app, routes.activity, ({ params: { tenant }, query: { cursor } }) =>
    audits.entries(tenant, { limit: PAGE, ...(cursor ? { cursor } : {}) }),
  );
}
