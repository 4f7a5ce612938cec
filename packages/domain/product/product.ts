import { idOf, Moment, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { CategorySlug } from "../category/index.ts";
import { Line, Paragraph } from "../person/index.ts";
import { ShopId } from "../shop/index.ts";
import { DistrictCode, Slug } from "../tenant/index.ts";

export const ProductId = idOf("product");
export type ProductId = z.infer<typeof ProductId>;

/** What is counted and sold: the product's id and the number of its variant, so that a SKU names its product without a look-up. */
export const Sku = z.string().check(z.regex(/^prd_[0-7][0-9A-HJKMNP-TV-Z]{25}-[1-9]\d?$/));
export type Sku = z.infer<typeof Sku>;

export const skuOf = (product: ProductId, variant = 1): Sku => `${product}-${variant}`;
export const productOf = (sku: Sku): ProductId => sku.slice(0, sku.lastIndexOf("-"));

export const ProductState = z.enum(["draft", "published", "withdrawn"]);
export type ProductState = z.infer<typeof ProductState>;

/** A picture's id names its files in the tenant's media folder, one for each width. */
export const PictureId = idOf("picture");
export const PICTURE_WIDTHS = [320, 640, 960] as const;
export const picturePath = (picture: string, width: (typeof PICTURE_WIDTHS)[number]): string =>
  `/media/${picture}-${width}.avif`;

export const Product = z.strictObject({
  id: ProductId,
  shop: ShopId,
  slug: Slug,
  name: Line(90),
  category: CategorySlug,
  district: DistrictCode,
  price: Rupiah,
  unit: Line(20),
  weightGrams: z.int().check(z.gte(0), z.lte(1_000_000)),
  description: Paragraph(4_000),
  attributes: z.record(Line(30), Line(120)),
  pictures: z.array(PictureId).check(z.maxLength(8)),
  halal: z.optional(z.boolean()),
  pirt: z.optional(z.boolean()),
  madeToOrderDays: z.optional(z.int().check(z.gte(1), z.lte(60))),
  state: ProductState,
  /** When it first went live; newest-first lists sort by it. */
  publishedAt: z.optional(Moment),
  version: z.int(),
  createdAt: Moment,
});
export type Product = z.infer<typeof Product>;
