import type { Hono } from "hono";
import { inboxes } from "../stores.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { routes } from "./routes.ts";

const NEWEST = 50;

export function vendorInbox(app: Hono<Env>): void {
  on(app, routes.inbox, async ({ params: { tenant, shop } }) => inboxes.inbox(tenant, shop, NEWEST));

  on(app, routes.readInbox, async ({ params: { tenant, shop }, body }) => {
    await inboxes.read(tenant, shop, body.upTo);
    return inboxes.inbox(tenant, shop, NEWEST);
  });
}
