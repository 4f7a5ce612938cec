import { OrderId } from "@etalase/domain/order";
import { Sku } from "@etalase/domain/product";
import { AnswerReview, ReportReview, VendorReview } from "@etalase/domain/review";
import * as z from "zod/mini";
import { route } from "../contract/route.ts";
import { inShop } from "./shapes.ts";

/** What a shop does about what buyers said. */
export const reviewRoutes = {
  vendorReviews: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/reviews",
    summary: "What buyers said of a shop's products, newest first",
    access: "shop",
    params: z.object(inShop),
    query: z.strictObject({
      cursor: z.optional(z.string().check(z.regex(/^[\d:.TZ-]{1,30}~[\w-]{1,60}~[\w-]{1,60}$/))),
    }),
    status: 200,
    answer: z.object({ reviews: z.array(VendorReview), cursor: z.optional(z.string()) }),
  }),
  answerReview: route({
    method: "put",
    path: "/api/v1/:tenant/vendor/shops/:shop/reviews/:order/:sku/answer",
    summary: "Answer a review, once; again is the same",
    access: "shop",
    params: z.object({ ...inShop, order: OrderId, sku: Sku }),
    body: AnswerReview,
    status: 200,
    answer: VendorReview,
  }),
  reportReview: route({
    method: "put",
    path: "/api/v1/:tenant/vendor/shops/:shop/reviews/:order/:sku/report",
    summary: "Ask the regency to look at a review, which stands meanwhile; again is the same",
    access: "shop",
    params: z.object({ ...inShop, order: OrderId, sku: Sku }),
    body: ReportReview,
    status: 200,
    answer: VendorReview,
  }),
};
