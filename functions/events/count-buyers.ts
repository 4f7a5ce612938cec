import { createHash } from "node:crypto";
import { buyerTally, type TallyEntry } from "@etalase/domain/report";
import { dayOf } from "@etalase/kit";
import { orders, tallies } from "../stores.ts";
import { orderStories } from "./order-story.ts";
import { subscribeTogether } from "./subscribe.ts";

const ID_BYTES = 12;

/** Who comes back: orders and revenue of each buyer of a shop, by day and month. */
export const handler = subscribeTogether(async (tenant, envelopes) => {
  const stories = await orderStories(tenant, envelopes, orders);
  const entries = stories.flatMap(({ envelope, story }): TallyEntry[] => {
    const counted = buyerTally(envelope);
    const { mark } = story.checkout;
    if (!counted || !mark) return [];
    const { shop, tally } = counted;
    const day = dayOf(envelope.at, story.tenant.timeZone);
    const id = strangerOf(shop, mark);
    return [{ event: envelope.id, day, shop, additions: [{ id, tally }] }];
  });
  await tallies.add(tenant, "buyers", entries);
});

/** The same buyer of the same shop, without saying who; of another shop it is another. */
const strangerOf = (shop: string, mark: string): string =>
  createHash("sha256").update(`${shop}#${mark}`).digest().subarray(0, ID_BYTES).toString("base64url");
