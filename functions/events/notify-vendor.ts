import { sendOnce, vendorMessages } from "@etalase/domain/notice";
import { messengers } from "../messengers/index.ts";
import { notices } from "../stores.ts";
import { orderStory } from "./order-story.ts";
import { subscribe } from "./subscribe.ts";

export const handler = subscribe(async (envelope) => {
  for (const message of vendorMessages(envelope, await orderStory(envelope))) {
    await sendOnce(envelope.tenant, message, messengers, notices);
  }
});
