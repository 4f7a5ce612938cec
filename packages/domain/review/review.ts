import { Moment } from "@etalase/kit";
import * as z from "zod/mini";
import { OrderId } from "../order/order.ts";
import { Paragraph } from "../person/index.ts";
import { ProductId, Sku } from "../product/sku.ts";
import { ShopId } from "../shop/index.ts";
import { DistrictCode } from "../tenant/index.ts";

export const Stars = z.int().check(z.gte(1), z.lte(5));
export type Stars = z.infer<typeof Stars>;

/** A scheme, `www.`, or a host as people type it; a missing blank after a full stop (`enak.Besok pesan lagi`) is none. */
const LINK =
  /[a-z][a-z\d+.-]*:\/\/|\bwww\.|[\p{L}\p{N}_-]\.(?:biz|co|com|id|info|io|link|ly|me|net|online|org|shop|site|store|xyz)(?![\p{L}\p{N}])/iu;
/** Nine digits or more, however they are set apart: a telephone number, or an account. */
const NUMBER = /(?:\p{N}[\s().+-]*){9}/u;

/** What buyers and vendors write for everyone to read: no way out of the marketplace, and nobody's number. */
const OpenText = (max: number) =>
  Paragraph(max).check(z.refine((text) => !LINK.test(text) && !NUMBER.test(text), { error: "no_contacts" }));

export const LONGEST_REVIEW = 600;
export const ReviewText = OpenText(LONGEST_REVIEW);
export const AnswerText = OpenText(400).check(z.minLength(1));

/** Why a vendor holds that a review should not stand. */
export const ReportReason = z.enum(["rude", "untrue", "private", "other"]);
export type ReportReason = z.infer<typeof ReportReason>;

/** What a buyer says of one line of an order that arrived. There is one for each line, and nobody takes it away. */
export const Review = z.strictObject({
  order: OrderId,
  sku: Sku,
  product: ProductId,
  shop: ShopId,
  district: DistrictCode,
  stars: Stars,
  text: z.optional(z.string()),
  /** `Siti N.`; empty where the buyer's name has no letters. */
  by: z.string(),
  at: Moment,
  editedAt: z.optional(Moment),
  answer: z.optional(z.strictObject({ text: z.string(), at: Moment })),
  reported: z.optional(z.strictObject({ reason: ReportReason, at: Moment })),
  /** Invented with the rest of the sample. */
  sample: z.optional(z.boolean()),
  version: z.int(),
});
export type Review = z.infer<typeof Review>;
