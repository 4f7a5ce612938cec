import {
  CheckoutKey,
  OrderId,
  ReduceOrder,
  RequestedStep,
  SendParcel,
  TakeOrder,
  Tracking,
  VendorOrderView,
} from "@etalase/domain/order";
import { Line, Paragraph } from "@etalase/domain/person";
import * as z from "zod/mini";
import { route } from "../contract/route.ts";
import { inShop } from "./shapes.ts";

const Which = z.enum(["open", "closed"]);
const OrdersPage = z.object({ orders: z.array(VendorOrderView), cursor: z.optional(z.string()) });

/** A shop's orders and their steps. */
export const orderRoutes = {
  vendorOrders: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/orders",
    summary: "A shop's open or closed orders, newest first",
    access: "shop",
    params: z.object(inShop),
    query: z.strictObject({ which: z._default(Which, "open"), cursor: z.optional(OrderId) }),
    status: 200,
    answer: OrdersPage,
  }),
  findOrders: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/orders/searches",
    summary: "Those of them that are looked for by number, name or phone, which stand in no address",
    access: "shop",
    cost: "searching",
    noted: false,
    evenSuspended: true,
    params: z.object(inShop),
    body: z.strictObject({ which: Which, find: Line(60), cursor: z.optional(OrderId) }),
    status: 200,
    answer: OrdersPage,
  }),
  vendorStep: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/orders/:order/steps",
    summary: "Take an order's next step; again is the same",
    access: "shop",
    evenSuspended: true,
    params: z.object({ ...inShop, order: OrderId }),
    body: z.strictObject({ step: RequestedStep, reason: z.optional(Paragraph(200)), tracking: z.optional(Tracking) }),
    status: 200,
    answer: VendorOrderView,
  }),
  reduceOrder: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/orders/:order/lines",
    summary: "Go on with fewer pieces; the others are back on the shelf. Again is the same",
    access: "shop",
    evenSuspended: true,
    params: z.object({ ...inShop, order: OrderId }),
    body: ReduceOrder,
    status: 200,
    answer: VendorOrderView,
  }),
  sendParcel: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/orders/:order/parcels",
    summary: "Send a part of an order, or the rest of it; the same parcel again is the same",
    access: "shop",
    evenSuspended: true,
    params: z.object({ ...inShop, order: OrderId }),
    body: SendParcel,
    status: 200,
    answer: VendorOrderView,
  }),
  settleUnsent: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/orders/:order/told",
    summary: "The buyer was told by other means: what could not be sent is tried and shown no more; again is the same",
    access: "shop",
    evenSuspended: true,
    params: z.object({ ...inShop, order: OrderId }),
    status: 200,
    answer: VendorOrderView,
  }),
  takeOrder: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/orders",
    summary: "Write down an order that was given by WhatsApp, by phone or at the stall; the key is the buyer's link",
    access: "shop",
    params: z.object(inShop),
    body: TakeOrder,
    key: CheckoutKey,
    status: 201,
    answer: VendorOrderView,
  }),
};
