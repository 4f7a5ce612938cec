import { idOf, Moment, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { CategorySlug } from "../category/index.ts";
import { Line, Name, Paragraph } from "../person/index.ts";
import { ShopId } from "../shop/index.ts";
import { DistrictCode, Slug } from "../tenant/index.ts";
import { Promotion } from "./promotion.ts";

export const ProductId = idOf("product");
export type ProductId = z.infer<typeof ProductId>;

/** What is counted and sold: the product's id and the number of its variant, so that a SKU names its product without a look-up. */
export const Sku = z.string().check(z.regex(/^prd_[0-7][0-9A-HJKMNP-TV-Z]{25}-[1-9]\d?$/));
export type Sku = z.infer<typeof Sku>;

export const skuOf = (product: ProductId, variant = 1): Sku => `${product}-${variant}`;
export const productOf = (sku: Sku): ProductId => sku.slice(0, sku.lastIndexOf("-"));

export const ProductState = z.enum(["draft", "published", "withdrawn"]);
export type ProductState = z.infer<typeof ProductState>;

/** A picture's id names its files in the tenant's media folder, one for each width and format. */
export const PictureId = idOf("picture");
export const PICTURE_WIDTHS = [320, 640, 960] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];
/** What every phone of the last years reads, and what older ones do. */
export const PICTURE_FORMATS = ["avif", "webp"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
export const picturePath = (picture: string, width: PictureWidth, format: PictureFormat = "avif"): string =>
  `/media/${picture}-${width}.${format}`;

/** The colour that fills a picture's place until it comes, `#rrggbb`. */
export const Picture = z.strictObject({
  id: PictureId,
  colour: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
  /** What it shows, for those who hear it; the product's name where nothing was said. */
  alt: z.optional(Line(120)),
});
export type Picture = z.infer<typeof Picture>;

export const MOST_PICTURES = 8;

export const Quantity = z.int().check(z.gte(1), z.lte(999));

export const Weight = z.int().check(z.gte(0), z.lte(1_000_000));
export const LeadDays = z.int().check(z.gte(1), z.lte(60));

/** Not what every object has already, `constructor` for one: storage takes a map with such a key for something else. */
const AttributeName = Line(30).check(z.refine((name) => !(name in Object.prototype), { error: "word_reserved" }));

export const Product = z.strictObject({
  id: ProductId,
  shop: ShopId,
  slug: Slug,
  /** What its vendor calls it in her own books; tables are matched by it. */
  code: z.optional(Line(40)),
  name: Name(90),
  category: CategorySlug,
  district: DistrictCode,
  /** The regular one; what holds at a moment is `priceAt`. */
  price: Rupiah,
  promotion: z.optional(Promotion),
  /** The most and the fewest pieces of one order. */
  limit: z.optional(Quantity),
  minimum: z.optional(Quantity),
  unit: Line(20),
  weightGrams: Weight,
  description: Paragraph(4_000),
  attributes: z.record(AttributeName, Line(120)),
  pictures: z.array(Picture).check(z.maxLength(MOST_PICTURES)),
  halal: z.optional(z.boolean()),
  pirt: z.optional(z.boolean()),
  madeToOrderDays: z.optional(LeadDays),
  state: ProductState,
  /** When it first went live; newest-first lists sort by it. */
  publishedAt: z.optional(Moment),
  version: z.int(),
  createdAt: Moment,
});
export type Product = z.infer<typeof Product>;
