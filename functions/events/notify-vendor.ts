import { tellShops } from "../send.ts";
import { subscribeTogether } from "./subscribe.ts";
import { vendorNotices } from "./vendor-notices.ts";

/** Tells a shop's people of its orders. */
export const handler = subscribeTogether(async (tenant, envelopes) => {
  await tellShops(tenant, await vendorNotices(tenant, envelopes));
});
