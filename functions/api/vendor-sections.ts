import { setSections } from "@etalase/domain/shop";
import { DomainError } from "@etalase/kit";
import type { Hono } from "hono";
import { shops } from "../stores.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { routes } from "./routes.ts";

export function vendorSections(app: Hono<Env>): void {
  on(app, routes.setSections, async ({ params, body }) => {
    const shop = await shops.shop(params.tenant, params.shop);
    if (!shop) throw new DomainError("not_found");
    const changed = setSections(shop, body, Date.now());
    await shops.saveShop(params.tenant, changed.shop, changed.event);
    return changed.shop;
  });
}
