import { countReview } from "@etalase/domain/standing";
import { standings } from "../stores.ts";
import { subscribeTogether } from "./subscribe.ts";

/** Reviews and their stars, for the product and the shop. */
export const handler = subscribeTogether(async (tenant, envelopes) => {
  await standings.count(tenant, "count-reviews", envelopes.map(countReview));
});
