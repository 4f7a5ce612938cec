import { inboxNote } from "@etalase/domain/notice";
import { inboxes } from "../stores.ts";
import { orderStories } from "./order-story.ts";
import { subscribeTogether } from "./subscribe.ts";

/** What a vendor is told of stands in the workplace too, also where no message gets through. */
export const handler = subscribeTogether(async (tenant, envelopes) => {
  const stories = await orderStories(tenant, envelopes);
  const notes = stories.flatMap(({ envelope, story }) => inboxNote(envelope, story) ?? []);
  await inboxes.keep(tenant, notes);
});
