import { type Actor, DAY, DomainError, moment, type RidingEvent } from "@etalase/kit";
import * as z from "zod/mini";
import type { Buyer } from "../order/checkout.ts";
import type { Order, OrderState } from "../order/order.ts";
import { productOf, type Sku } from "../product/sku.ts";
import { factsOf, ReviewAnswered, ReviewPosted, ReviewReported } from "./events.ts";
import { AnswerText, ReportReason, type Review, ReviewText, Stars } from "./review.ts";
import { shortName } from "./short-name.ts";

export const REVIEW_EDIT_DAYS = 30;

export const PostReview = z.strictObject({ stars: Stars, text: z.optional(ReviewText) });
export type PostReview = z.infer<typeof PostReview>;
export const AnswerReview = z.strictObject({ text: AnswerText });
export const ReportReview = z.strictObject({ reason: ReportReason });

/** A review as it will stand, and the event that tells of it. */
export interface ReviewChange {
  review: Review;
  event: RidingEvent;
}

interface Cause {
  actor: Actor;
  now: number;
}

const ARRIVED: ReadonlySet<OrderState> = new Set(["delivered", "completed"]);
export const isReviewable = ({ state }: Pick<Order, "state">): boolean => ARRIVED.has(state);

/** Until when a review may be changed. */
export const editableUntil = ({ at }: Pick<Review, "at">): string => moment(Date.parse(at) + REVIEW_EDIT_DAYS * DAY);

/**
 * The review of an order's line after its buyer said this; undefined when it says so already, so that a request sent twice changes nothing. Throws `not_found` for a line that the order
 * has not, `review.not_yet`, `review.closed`.
 */
export function postReview(
  { order, buyer, sku, before }: { order: Order; buyer: Pick<Buyer, "name">; sku: Sku; before: Review | undefined },
  { stars, text }: PostReview,
  cause: Cause,
): ReviewChange | undefined {
  if (!order.lines.some((line) => line.sku === sku)) throw new DomainError("not_found");
  if (!isReviewable(order)) throw new DomainError("review.not_yet", { data: { state: order.state } });
  const said = { stars, ...(text ? { text } : {}) };
  if (!before) return told(newReview(order, sku, { ...said, by: shortName(buyer.name) }, cause.now), undefined, cause);
  if (before.stars === stars && before.text === said.text) return undefined;
  const now = moment(cause.now);
  if (now > editableUntil(before)) throw new DomainError("review.closed");
  const { text: _text, ...kept } = before;
  return told({ ...kept, ...said, editedAt: now, version: before.version + 1 }, before, cause);
}

const newReview = (
  { id, shop, district }: Order,
  sku: Sku,
  said: Pick<Review, "stars" | "text" | "by">,
  now: number,
): Review => ({ order: id, sku, product: productOf(sku), shop, district, ...said, at: moment(now), version: 1 });

const told = (review: Review, before: Review | undefined, cause: Cause): ReviewChange => ({
  review,
  event: ReviewPosted.of(factsOf(review, before), cause),
});

/** The review without the name of who wrote it, as pages then show it; undefined when it bears none. */
export function signedByNobody(review: Review, cause: Cause): ReviewChange | undefined {
  if (review.by === "") return undefined;
  return told({ ...review, by: "", version: review.version + 1 }, review, cause);
}

/** The vendor's one answer; undefined when it stands already. Throws `review.answered` when another one does. */
export function answerReview(review: Review, text: string, now: number): ReviewChange | undefined {
  if (review.answer?.text === text) return undefined;
  if (review.answer) throw new DomainError("review.answered");
  const answered = { ...review, answer: { text, at: moment(now) }, version: review.version + 1 };
  return { review: answered, event: ReviewAnswered.of(factsOf(answered), { actor: "vendor", now }) };
}

/** Asks the regency to look at a review, which stands meanwhile; undefined when that was asked before. */
export function reportReview(review: Review, reason: ReportReason, now: number): ReviewChange | undefined {
  if (review.reported) return undefined;
  const reported = { ...review, reported: { reason, at: moment(now) }, version: review.version + 1 };
  return { review: reported, event: ReviewReported.of(factsOf(reported), { actor: "vendor", now }) };
}
