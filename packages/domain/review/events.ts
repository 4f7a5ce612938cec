import { defineEvent } from "@etalase/kit";
import * as z from "zod/mini";
import { type Review, Stars } from "./review.ts";

/** Whose page shows the review, and what is counted of it. */
export const ReviewFacts = z.object({
  product: z.string(),
  shop: z.string(),
  district: z.string(),
  stars: Stars,
  /** The stars before, where the buyer changed what they had said. */
  was: z.optional(Stars),
});
export type ReviewFacts = z.infer<typeof ReviewFacts>;

export const ReviewPosted = defineEvent("review.posted", ReviewFacts);
export const ReviewAnswered = defineEvent("review.answered", ReviewFacts);
export const ReviewReported = defineEvent("review.reported", ReviewFacts);

export const factsOf = ({ product, shop, district, stars }: Review, before?: Review): ReviewFacts => ({
  product,
  shop,
  district,
  stars,
  ...(before ? { was: before.stars } : {}),
});
