import {
  BuyerData,
  CheckoutKey,
  CheckoutView,
  OrderId,
  PlaceOrder,
  Quote,
  QuoteView,
  RequestedStep,
} from "@etalase/domain/order";
import { Paragraph } from "@etalase/domain/person";
import { Sku } from "@etalase/domain/product";
import { PostReview } from "@etalase/domain/review";
import * as z from "zod/mini";
import { route } from "../contract/route.ts";
import { inTenant } from "./shapes.ts";

/** What a shopper calls, behind no account: a cart's price, and the orders behind a link. */
export const checkoutRoutes = {
  quote: route({
    method: "post",
    path: "/api/v1/:tenant/quotes",
    summary: "What a cart costs now, and how it can be had and paid",
    access: "public",
    cost: "buying",
    params: z.object(inTenant),
    body: Quote,
    status: 200,
    answer: QuoteView,
  }),
  placeOrder: route({
    method: "post",
    path: "/api/v1/:tenant/checkouts",
    summary: "Place one order per shop, all or none; the key is the link behind which they are found",
    access: "public",
    cost: "buying",
    params: z.object(inTenant),
    body: PlaceOrder,
    key: CheckoutKey,
    status: 201,
    answer: CheckoutView,
  }),
  checkout: route({
    method: "get",
    path: "/api/v1/:tenant/checkouts/:key",
    summary: "The orders behind a shopper's link",
    access: "public",
    params: z.object({ ...inTenant, key: CheckoutKey }),
    status: 200,
    answer: CheckoutView,
  }),
  shopperStep: route({
    method: "post",
    path: "/api/v1/:tenant/checkouts/:key/orders/:order/steps",
    summary: "Say that it was paid or received, or cancel; again is the same",
    access: "public",
    evenSuspended: true,
    params: z.object({ ...inTenant, key: CheckoutKey, order: OrderId }),
    body: z.strictObject({ step: RequestedStep, reason: z.optional(Paragraph(200)) }),
    status: 200,
    answer: CheckoutView,
  }),
  buyerData: route({
    method: "get",
    path: "/api/v1/:tenant/checkouts/:key/data",
    summary: "Everything that is kept of who ordered, to read and to take elsewhere",
    access: "public",
    params: z.object({ ...inTenant, key: CheckoutKey }),
    status: 200,
    answer: BuyerData,
  }),
  eraseBuyer: route({
    method: "post",
    path: "/api/v1/:tenant/checkouts/:key/erasures",
    summary: "Forget who ordered, once every order has come to its end; what was sold stays. Again is the same",
    access: "public",
    evenSuspended: true,
    params: z.object({ ...inTenant, key: CheckoutKey }),
    status: 200,
    answer: CheckoutView,
  }),
  putReview: route({
    method: "put",
    path: "/api/v1/:tenant/checkouts/:key/orders/:order/reviews/:sku",
    summary: "Say what a line of an order that arrived was like, or change that within 30 days; again is the same",
    access: "public",
    params: z.object({ ...inTenant, key: CheckoutKey, order: OrderId, sku: Sku }),
    body: PostReview,
    status: 200,
    answer: CheckoutView,
  }),
};
