import { tellShops } from "../send.ts";
import { subscribe } from "./subscribe.ts";
import { vendorNotices } from "./vendor-notices.ts";

/** Tells a shop's people that a product is running out or has run out. */
export const handler = subscribe(async (envelope) => {
  await tellShops(envelope.tenant, await vendorNotices(envelope.tenant, [envelope]));
});
