import { EditProduct, NewProduct, PictureId, Product, ProductId, Upload, UploadType } from "@etalase/domain/product";
import { Shop } from "@etalase/domain/shop";
import { Level } from "@etalase/domain/stock";
import { PaymentMethod } from "@etalase/domain/tenant";
import * as z from "zod/mini";
import { route } from "../contract/route.ts";
import { inShop } from "./shapes.ts";

/** A product with the stock of all that it is sold as: its variants, or itself. */
const Shelved = z.object({ product: Product, levels: z.array(Level) });

/** What a shop sells, and the pictures of it. */
export const productRoutes = {
  shelf: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/products",
    summary: "The shop, its products and their stock",
    access: "shop",
    params: z.object(inShop),
    status: 200,
    answer: z.object({
      shop: Shop,
      /** By which it may be paid: what the regency turned off is not among them. */
      payments: z.array(PaymentMethod),
      products: z.array(Shelved),
    }),
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
  addPicture: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/products/:product/pictures",
    summary:
      "A form, good for five minutes, with which a browser uploads one picture; the product shows it once it is drawn",
    access: "shop",
    cost: "uploading",
    params: z.object({ ...inShop, product: ProductId }),
    body: z.strictObject({ type: UploadType }),
    key: z.uuid(),
    status: 201,
    answer: z.object({
      upload: Upload,
      form: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
    }),
  }),
  picture: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/products/:product/pictures/:picture",
    summary: "Whether an uploaded picture was drawn, or why not",
    access: "shop",
    params: z.object({ ...inShop, product: ProductId, picture: PictureId }),
    status: 200,
    answer: Upload,
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
};
