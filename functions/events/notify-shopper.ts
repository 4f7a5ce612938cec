import { sendOnce, shopperMessages } from "@etalase/domain/notice";
import { orders } from "../buyers.ts";
import { messengers } from "../messengers/index.ts";
import { notices } from "../stores.ts";
import { orderStories } from "./order-story.ts";
import { subscribeTogether } from "./subscribe.ts";

export const handler = subscribeTogether(async (tenant, envelopes) => {
  const stories = await orderStories(tenant, envelopes, orders);
  const messages = stories.flatMap(({ envelope, story }) => shopperMessages(envelope, story));
  await sendOnce(tenant, messages, messengers, notices);
});
