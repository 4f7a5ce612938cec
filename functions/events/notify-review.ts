import { officerReviewMessages, sendOnce } from "@etalase/domain/notice";
import { messengers } from "../messengers/index.ts";
import { tellShops } from "../send.ts";
import { notices } from "../stores.ts";
import { subscribe } from "./subscribe.ts";
import { reviewStory, vendorNotices } from "./vendor-notices.ts";

/** Tells the vendor of a new review, and the regency of one that the vendor reported. */
export const handler = subscribe(async (envelope) => {
  const { tenant } = envelope;
  await tellShops(tenant, await vendorNotices(tenant, [envelope]));
  await sendOnce(tenant, officerReviewMessages(envelope, await reviewStory(envelope)), messengers, notices);
});
