import { type Actor, DAY, DomainError, type FieldCode, moment, type RidingEvent, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { CategorySlug } from "../category/index.ts";
import { Line, Name, Paragraph } from "../person/index.ts";
import type { Shop } from "../shop/index.ts";
import { MOST_PICTURES, Picture } from "./picture.ts";
import { LeadDays, type Product, ProductState, Quantity, Weight } from "./product.ts";
import { LONGEST_PROMOTION_DAYS, Promotion } from "./promotion.ts";
import { tellProduct } from "./tell.ts";
import { GivenVariants, Options } from "./variant.ts";
import { type Varied, varyProduct } from "./vary-product.ts";

/** What a vendor may change; `version` is the one that was seen, so that two phones editing tell each other. */
export const EditProduct = z.strictObject({
  version: z.int(),
  code: z.optional(Line(40)),
  name: z.optional(Name(90)),
  price: z.optional(Rupiah.check(z.gte(100))),
  description: z.optional(Paragraph(4_000)),
  state: z.optional(ProductState),
  /** Null takes it back. */
  promotion: z.optional(z.nullable(Promotion)),
  limit: z.optional(z.nullable(Quantity)),
  minimum: z.optional(z.nullable(Quantity)),
  category: z.optional(CategorySlug),
  unit: z.optional(Line(20)),
  weightGrams: z.optional(Weight),
  madeToOrderDays: z.optional(z.nullable(LeadDays)),
  /** Those that it keeps, in their new order; none can come this way. */
  pictures: z.optional(z.array(Picture).check(z.maxLength(MOST_PICTURES))),
  /** Together with all variants that there shall be; null takes them back. */
  options: z.optional(z.nullable(Options)),
  variants: z.optional(GivenVariants),
});
export type EditProduct = z.infer<typeof EditProduct>;

/**
 * The product after the edit, the first pieces of new variants and the event that tells of it. Its address never changes. Throws `conflict` on a version not seen,
 * `request.invalid` on a promotion, quantities or variants that cannot be.
 */
export function editProduct(
  shop: Shop,
  product: Product,
  { version, options, variants, ...changes }: EditProduct,
  cause: { actor: Actor; now: number },
): Varied & { event: RidingEvent } {
  if (version !== product.version) throw new DomainError("conflict", { data: { product } });
  const changed: Product = { ...withChanges(product, changes), version: product.version + 1 };
  const { product: edited, stock } = varyProduct(changed, { options, variants });
  checkPromotion(edited, changes.promotion, cause.now);
  checkQuantities(edited);
  checkPictures(product, edited);
  if (edited.state === "published") edited.publishedAt ??= moment(cause.now);
  return { product: edited, stock, event: tellProduct(shop, product, edited, cause) };
}

type Changes = Omit<EditProduct, "version" | "options" | "variants">;

/** Undefined leaves a field as it is, null takes it away. */
const withChanges = (product: Product, changes: Changes): Product =>
  Object.fromEntries(
    Object.entries({ ...product, ...definedOf(changes) }).filter(([, value]) => value !== null),
  ) as Product;

const definedOf = (changes: Changes): object =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

const refuse = (path: string, code: FieldCode): never => {
  throw new DomainError("request.invalid", { errors: [{ path, code }] });
};

/** A promotion that is being set must still come; one that stands must stay below the price. */
function checkPromotion({ price, promotion }: Product, given: Promotion | null | undefined, now: number): void {
  if (!promotion) return;
  if (promotion.price >= price) refuse("promotion.price", "promotion_not_lower");
  if (!given) return;
  const [from, until] = [Date.parse(promotion.from), Date.parse(promotion.until)];
  if (until <= Math.max(from, now)) refuse("promotion.until", "promotion_over");
  if (until - Math.max(from, now) > LONGEST_PROMOTION_DAYS * DAY) refuse("promotion.until", "promotion_too_long");
}

export function checkQuantities({ limit, minimum }: Product): void {
  if (limit !== undefined && minimum !== undefined && minimum > limit) refuse("minimum", "minimum_over_limit");
}

/** A picture comes by being uploaded and drawn; here the product's own may be put in order, described or left out. */
function checkPictures(before: Product, { pictures }: Product): void {
  const known = new Map(before.pictures.map(({ id, colour }) => [id, colour]));
  const isOwn = pictures.every(({ id, colour }) => known.get(id) === colour && known.delete(id));
  if (!isOwn) refuse("pictures", "picture_unknown");
}
