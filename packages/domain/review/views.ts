import { Moment } from "@etalase/kit";
import * as z from "zod/mini";
import { OrderId } from "../order/order.ts";
import { Sku } from "../product/sku.ts";
import { editableUntil } from "./post-review.ts";
import { ReportReason, type Review, Stars } from "./review.ts";

const Answer = z.object({ text: z.string(), at: Moment });

/** What a buyer said, as the buyer sees it. */
export const OwnReview = z.object({
  sku: Sku,
  stars: Stars,
  text: z.optional(z.string()),
  by: z.string(),
  at: Moment,
  editableUntil: Moment,
  answer: z.optional(Answer),
});
export type OwnReview = z.infer<typeof OwnReview>;

/** What was said of a shop's product, as its vendor sees it. */
export const VendorReview = z.object({
  order: OrderId,
  sku: Sku,
  /** What the product is called. */
  name: z.string(),
  number: z.string(),
  stars: Stars,
  text: z.optional(z.string()),
  by: z.string(),
  at: Moment,
  editedAt: z.optional(Moment),
  answer: z.optional(Answer),
  reported: z.optional(ReportReason),
});
export type VendorReview = z.infer<typeof VendorReview>;

/** As everyone reads it. */
export type ReviewOnPage = Pick<Review, "stars" | "text" | "by" | "at" | "editedAt" | "answer" | "sample">;

export const ownReview = ({ sku, stars, text, by, at, answer }: Review): OwnReview => ({
  sku,
  stars,
  ...(text === undefined ? {} : { text }),
  by,
  at,
  editableUntil: editableUntil({ at }),
  ...(answer ? { answer } : {}),
});

export const reviewOnPage = ({ stars, text, by, at, editedAt, answer, sample }: Review): ReviewOnPage => ({
  stars,
  text,
  by,
  at,
  editedAt,
  answer,
  sample,
});
