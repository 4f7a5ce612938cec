import {
  CheckoutKey,
  CheckoutView,
  OrderId,
  PlaceOrder,
  Quote,
  QuoteView,
  RequestedStep,
  Tracking,
  VendorOrderView,
} from "@etalase/domain/order";
import { Line, Paragraph } from "@etalase/domain/person";
import { EditProduct, NewProduct, Product, ProductId, Sku } from "@etalase/domain/product";
import { Counts } from "@etalase/domain/report";
import { Shop, ShopId } from "@etalase/domain/shop";
import { Level, Movement, MoveStock } from "@etalase/domain/stock";
import { TenantId } from "@etalase/domain/tenant";
import * as z from "zod/mini";
import { route } from "./contract/route.ts";

const inTenant = { tenant: TenantId };
const inShop = { tenant: TenantId, shop: ShopId };
const Day = z.iso.date();
/** A product with its stock. */
const Shelved = z.object({ product: Product, level: Level });

/** Every route there is; the app, its tests and the OpenAPI description all read this list. */
export const routes = {
  quote: route({
    method: "post",
    path: "/api/v1/:tenant/quotes",
    summary: "What a cart costs now, and how it can be had and paid",
    access: "public",
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
    params: z.object({ ...inTenant, key: CheckoutKey, order: OrderId }),
    body: z.strictObject({ step: RequestedStep, reason: z.optional(Paragraph(200)) }),
    status: 200,
    answer: CheckoutView,
  }),
  vendorOrders: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/orders",
    summary:
      "A shop's open or closed orders, newest first, or those of them that are looked for by number, name or phone",
    access: "shop",
    params: z.object(inShop),
    query: z.strictObject({
      which: z._default(z.enum(["open", "closed"]), "open"),
      find: z.optional(Line(60)),
      cursor: z.optional(OrderId),
    }),
    status: 200,
    answer: z.object({ orders: z.array(VendorOrderView), cursor: z.optional(z.string()) }),
  }),
  vendorStep: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/orders/:order/steps",
    summary: "Take an order's next step; again is the same",
    access: "shop",
    params: z.object({ ...inShop, order: OrderId }),
    body: z.strictObject({ step: RequestedStep, reason: z.optional(Paragraph(200)), tracking: z.optional(Tracking) }),
    status: 200,
    answer: VendorOrderView,
  }),
  shelf: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/products",
    summary: "The shop, its products and their stock",
    access: "shop",
    params: z.object(inShop),
    status: 200,
    answer: z.object({ shop: Shop, products: z.array(Shelved) }),
  }),
  addProduct: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/products",
    summary: "Add a product, as a draft or live at once, with its first stock",
    access: "shop",
    params: z.object(inShop),
    body: NewProduct,
    key: z.uuid(),
    status: 201,
    answer: Shelved,
  }),
  copyProduct: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/products/:product/copies",
    summary: "A draft that says the same as a product, without pieces",
    access: "shop",
    params: z.object({ ...inShop, product: ProductId }),
    key: z.uuid(),
    status: 201,
    answer: Shelved,
  }),
  removeProduct: route({
    method: "delete",
    path: "/api/v1/:tenant/vendor/shops/:shop/products/:product",
    summary: "Take away a draft that was never live",
    access: "shop",
    params: z.object({ ...inShop, product: ProductId }),
    status: 200,
    answer: z.object({ removed: ProductId }),
  }),
  editProduct: route({
    method: "patch",
    path: "/api/v1/:tenant/vendor/shops/:shop/products/:product",
    summary:
      "Change a product; its page follows and stays up. A version that is not the newest answers 409 with the newest",
    access: "shop",
    params: z.object({ ...inShop, product: ProductId }),
    body: EditProduct,
    status: 200,
    answer: Product,
  }),
  moveStock: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/stock/:sku/moves",
    summary: "Pieces came in, were damaged, or were counted",
    access: "shop",
    params: z.object({ ...inShop, sku: Sku }),
    body: MoveStock,
    key: z.uuid(),
    status: 201,
    answer: Level,
  }),
  movements: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/stock/:sku/moves",
    summary: "The ledger of a SKU, newest first",
    access: "shop",
    params: z.object({ ...inShop, sku: Sku }),
    status: 200,
    answer: z.object({ movements: z.array(Movement) }),
  }),
  report: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/report",
    summary: "Orders, units and revenue of a shop by day",
    access: "shop",
    params: z.object(inShop),
    query: z.strictObject({ from: Day, to: Day }),
    status: 200,
    answer: z.object({ days: z.array(z.object({ day: Day, counts: Counts })) }),
  }),
};
