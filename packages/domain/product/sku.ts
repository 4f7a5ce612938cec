import { idOf } from "@etalase/kit";
import * as z from "zod/mini";

export const ProductId = idOf("product");
export type ProductId = z.infer<typeof ProductId>;

/** What is counted and sold: the product's id and the number of its variant, so that a SKU names its product without a look-up. */
export const Sku = z.string().check(z.regex(/^prd_[0-7][0-9A-HJKMNP-TV-Z]{25}-[1-9]\d?$/));
export type Sku = z.infer<typeof Sku>;

export const skuOf = (product: ProductId, variant = 1): Sku => `${product}-${variant}`;
export const productOf = (sku: Sku): ProductId => sku.slice(0, sku.lastIndexOf("-"));
