import { officerShopMessages, sendOnce } from "@etalase/domain/notice";
import { messengers } from "../messengers/index.ts";
import { tellShops } from "../send.ts";
import { notices } from "../stores.ts";
import { subscribe } from "./subscribe.ts";
import { shopStory, vendorNotices } from "./vendor-notices.ts";

/** Tells vendor and dinas how an application goes, and of papers that end. */
export const handler = subscribe(async (envelope) => {
  const { tenant } = envelope;
  await tellShops(tenant, await vendorNotices(tenant, [envelope]));
  const story = await shopStory(envelope);
  await sendOnce(tenant, story ? officerShopMessages(envelope, story) : [], messengers, notices);
});
