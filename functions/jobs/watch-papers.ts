import { ShopId, watchPapers } from "@etalase/domain/shop";
import { TenantId } from "@etalase/domain/tenant";
import { Moment } from "@etalase/kit";
import * as z from "zod/mini";
import { consume } from "../events/subscribe.ts";
import { applications, shops } from "../stores.ts";
import { tenantOf } from "../tenants.ts";

export const WatchPapers = z.object({ tenant: TenantId, shop: ShopId, at: Moment });
export type WatchPapers = z.infer<typeof WatchPapers>;

/** Reminds of papers that end soon, and takes badges away from those that ended, if that is still foreseen for this moment. */
export const handler = consume(async (message) => {
  const { tenant: id, shop: shopId, at } = WatchPapers.parse(message);
  const now = Date.now();
  if (Date.parse(at) > now) return;
  const [tenant, application, shop] = await Promise.all([
    tenantOf(id),
    applications.application(id, shopId),
    shops.shop(id, shopId),
  ]);
  if (!tenant || !application || !shop) throw new Error(`no papers of ${shopId}`);
  await applications.turn(id, shopId, at, watchPapers(application, shop, { due: at, now, zone: tenant.timeZone }));
});
