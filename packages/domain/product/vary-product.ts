import { DomainError, type FieldCode } from "@etalase/kit";
import type { Received } from "../stock/index.ts";
import type { Product } from "./product.ts";
import { skuOf } from "./sku.ts";
import { type GivenVariant, LAST_NUMBER, type Option, type Variant, variantsOf } from "./variant.ts";

/** At or below this many pieces a vendor is told, until she says otherwise. */
export const USUAL_LOW = 3;

interface Given {
  /** Null takes all of them back: the product is sold as it is. */
  options?: Option[] | null | undefined;
  /** All that there shall be. */
  variants?: GivenVariant[] | undefined;
}

/** A product with its variants, and the first pieces of those that are new. */
export interface Varied {
  product: Product;
  stock: Received[];
}

/**
 * The product with the options and variants that are given. A variant that is left out is withdrawn and keeps its number. A product without options is its number 1, which a
 * variant may take over with its stock. Throws `request.invalid` for variants that do not fit the options.
 */
export function varyProduct(product: Product, { options, variants }: Given, isNew = false): Varied {
  if (options === undefined && variants === undefined) return { product: settled(product), stock: [] };
  const { options: were, variants: before = [], ...plain } = product;
  if (options === null && !variants) {
    const kept = before.map(withdrawn);
    return { product: settled({ ...plain, ...(kept.length > 0 ? { variants: kept } : {}) }), stock: [] };
  }
  const now = options ?? were ?? refuse("options", "missing");
  const given = variants ?? refuse("variants", "missing");
  const known = new Set([...(isNew ? [] : [1]), ...before.map(({ number }) => number)]);
  checkOptions(now);
  checkVariants(now, given, product);
  const numbered = numberedFrom(known, given);
  const taken = new Set(numbered.map(({ variant }) => variant.number));
  const left = before.filter(({ number }) => !taken.has(number)).map(withdrawn);
  return {
    product: settled({ ...plain, options: now, variants: [...numbered.map(({ variant }) => variant), ...left] }),
    stock: numbered.flatMap(({ variant: { number }, pieces }) =>
      known.has(number) ? [] : [{ sku: skuOf(product.id, number), quantity: pieces, low: USUAL_LOW }],
    ),
  };
}

const refuse = (path: string, code: FieldCode): never => {
  throw new DomainError("request.invalid", { errors: [{ path, code }] });
};

const withdrawn = (variant: Variant): Variant => ({ ...variant, withdrawn: true });

const same = (text: string): string => text.toLowerCase();
const isRepeated = (all: string[]): boolean => new Set(all.map(same)).size < all.length;

function checkOptions(options: Option[]): void {
  const twice = options.findIndex(({ values }) => isRepeated(values));
  if (twice >= 0) refuse(`options.${twice}.values`, "option_twice");
  if (isRepeated(options.map(({ name }) => name))) refuse("options", "option_twice");
}

/** Each names one value of every option, none of them the same as another, and at least one is sold. */
function checkVariants(options: Option[], given: GivenVariant[], { pictures }: Pick<Product, "pictures">): void {
  const unfit = given.findIndex(
    ({ values }) =>
      values.length !== options.length || values.some((value, at) => !options[at]?.values.includes(value)),
  );
  if (unfit >= 0) refuse(`variants.${unfit}.values`, "variant_unfit");
  if (isRepeated(given.map(({ values }) => values.join("\n")))) refuse("variants", "variant_twice");
  if (given.every((variant) => variant.withdrawn)) refuse("variants", "variants_none");
  const own = new Set(pictures.map(({ id }) => id));
  const foreign = given.findIndex(({ picture }) => picture !== undefined && !own.has(picture));
  if (foreign >= 0) refuse(`variants.${foreign}.picture`, "picture_unknown");
}

/** The variants with their numbers: new ones get the next that was never given. */
function numberedFrom(known: Set<number>, given: GivenVariant[]): { variant: Variant; pieces: number }[] {
  const numbers = given.flatMap(({ number }) => (number === undefined ? [] : [number]));
  if (numbers.some((number) => !known.has(number))) refuse("variants", "variant_unfit");
  if (new Set(numbers).size < numbers.length) refuse("variants", "variant_twice");
  let last = Math.max(0, ...known);
  return given.map(({ pieces = 0, number, ...described }) => {
    const variant = { ...described, number: number ?? ++last };
    if (variant.number > LAST_NUMBER) refuse("variants", "variants_used_up");
    return { variant, pieces };
  });
}

/** The price is the lowest that any variant on sale costs, and a variant says its own only where it costs something else; pictures that left the album are left out. */
function settled(product: Product): Product {
  if (!product.options || !product.variants) return product;
  const own = new Set(product.pictures.map(({ id }) => id));
  const price = Math.min(...variantsOf(product).map((variant) => variant.price ?? product.price));
  const variants = product.variants.map(({ price: said, picture, ...variant }): Variant => {
    const costs = said ?? product.price;
    return {
      ...variant,
      ...(costs === price ? {} : { price: costs }),
      ...(picture && own.has(picture) ? { picture } : {}),
    };
  });
  return { ...product, price, variants };
}
