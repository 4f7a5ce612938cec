import { Moment, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { CategorySlug } from "../category/index.ts";
import { Line, Name, Paragraph } from "../person/index.ts";
import { ShopId } from "../shop/index.ts";
import { DistrictCode, Slug } from "../tenant/index.ts";
import { MOST_PICTURES, Picture } from "./picture.ts";
import { Promotion } from "./promotion.ts";
import { ProductId } from "./sku.ts";
import { Options, Variant } from "./variant.ts";

export const ProductState = z.enum(["draft", "published", "withdrawn"]);
export type ProductState = z.infer<typeof ProductState>;

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
  /** The regular one, of variants the lowest; what holds at a moment is `priceAt`, of a SKU what `itemOf` says. */
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
  /** What it can be chosen by. */
  options: z.optional(Options),
  /** Every combination that is or was sold; `variantsOf` are those that are. */
  variants: z.optional(z.array(Variant)),
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
