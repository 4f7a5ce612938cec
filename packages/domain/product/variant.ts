import { Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { Line } from "../person/index.ts";
import { PictureId } from "./picture.ts";
import type { Product } from "./product.ts";
import { priceAt } from "./promotion.ts";
import { type Sku, skuOf } from "./sku.ts";

export const MOST_OPTIONS = 3;
export const MOST_VALUES = 20;
/** As many as a phone can show and one transaction can give their first stock. */
export const MOST_VARIANTS = 30;
/** A number is never given twice: orders and ledgers know a variant by it. */
export const LAST_NUMBER = 99;

/** What a product can be chosen by: `Rasa`, with `Asin` and `Pedas`. */
export const Option = z.strictObject({
  name: Line(20),
  values: z.array(Line(30)).check(z.minLength(1), z.maxLength(MOST_VALUES)),
});
export type Option = z.infer<typeof Option>;
export const Options = z.array(Option).check(z.minLength(1), z.maxLength(MOST_OPTIONS));

const described = {
  /** One of each option, in their order. */
  values: z.array(Line(30)).check(z.minLength(1), z.maxLength(MOST_OPTIONS)),
  /** What one costs, where that is not the product's price. */
  price: z.optional(Rupiah.check(z.gte(100))),
  /** One of the product's own. */
  picture: z.optional(PictureId),
  /** Not sold any more, or not for now. It is never forgotten: orders may hold pieces of it. */
  withdrawn: z.optional(z.literal(true)),
};

/** One combination of a product's options; its number is the end of its SKU. */
export const Variant = z.strictObject({ number: z.int().check(z.gte(1), z.lte(LAST_NUMBER)), ...described });
export type Variant = z.infer<typeof Variant>;

/** A variant as its vendor describes it: one that is there already by its number, a new one with its first pieces. */
export const GivenVariant = z
  .strictObject({
    ...described,
    number: z.optional(Variant.shape.number),
    pieces: z.optional(z.int().check(z.gte(0), z.lte(1_000_000))),
  })
  .check(z.refine(({ number, pieces }) => number === undefined || pieces === undefined, { error: "variant_counted" }));
export type GivenVariant = z.infer<typeof GivenVariant>;
export const GivenVariants = z.array(GivenVariant).check(z.minLength(1), z.maxLength(MOST_VARIANTS));

type Varied = Pick<Product, "options" | "variants">;

/** The variants that are for sale; none where a product is sold as it is. */
export const variantsOf = ({ options, variants = [] }: Varied): Variant[] =>
  options ? variants.filter(({ withdrawn }) => !withdrawn) : [];

/** What is counted of a product as it is sold now: its variants, or the one that every other product has. */
export const skusOf = (product: Varied & Pick<Product, "id">): Sku[] =>
  product.options ? variantsOf(product).map(({ number }) => skuOf(product.id, number)) : [skuOf(product.id)];

/** Every SKU that a product ever had. */
export const everySkuOf = ({ id, variants = [] }: Varied & Pick<Product, "id">): Sku[] => [
  ...new Set([skuOf(id), ...variants.map(({ number }) => skuOf(id, number))]),
];

/** `Rasa: Pedas, Ukuran: Besar`. */
export const variantName = ({ options = [] }: Pick<Product, "options">, { values }: Pick<Variant, "values">): string =>
  options.map(({ name }, index) => `${name}: ${values[index] ?? ""}`).join(", ");

/** What a SKU stands for. */
export interface Item {
  sku: Sku;
  /** What it costs now, and what otherwise. */
  price: Rupiah;
  regular: Rupiah;
  /** Undefined where a product is sold as it is. */
  variant?: Variant;
  /** Its name, in words. */
  chosen?: string;
}

type Sold = Varied & Pick<Product, "id" | "price" | "promotion">;

/** Everything that a product is sold as, at a moment. */
export function itemsOf(product: Sold, now: number): Item[] {
  const { id, price: regular } = product;
  if (!product.options) return [{ sku: skuOf(id), price: priceAt(product, now), regular }];
  return variantsOf(product).map((variant) => {
    const own = variant.price ?? regular;
    return {
      sku: skuOf(id, variant.number),
      price: reducedAlike(product, own, now),
      regular: own,
      variant,
      chosen: variantName(product, variant),
    };
  });
}

/** What a SKU of a product stands for at a moment; undefined when it is not sold. */
export const itemOf = (product: Sold, sku: Sku, now: number): Item | undefined =>
  itemsOf(product, now).find((item) => item.sku === sku);

const ROUND = 100;

/** A promotion lowers every variant in the same proportion, down to whole hundreds, so that no percentage is said that does not hold. */
function reducedAlike(product: Pick<Product, "price" | "promotion">, own: Rupiah, now: number): Rupiah {
  const lowered = priceAt(product, now);
  if (own === product.price) return lowered;
  if (lowered === product.price) return own;
  return Math.max(ROUND, Math.floor((own * lowered) / product.price / ROUND) * ROUND);
}

/** Whether its variants cost different prices; the product's own is then the lowest. */
export const variesInPrice = (product: Varied): boolean => variantsOf(product).some(({ price }) => price !== undefined);
