import { DomainError, type FieldCode } from "@etalase/kit";
import {
  type EditProduct,
  type GivenVariant,
  MOST_VALUES,
  MOST_VARIANTS,
  type Option,
  type Product,
  type Sku,
  skuOf,
  type Variant,
  variantsOf,
} from "../product/index.ts";
import type { Choice, RowValues } from "./read-row.ts";

/** The variant that a row says, as its product has it, or the change that gives it to the product. */
export type RowVariant = { sku: Sku } | { changes: Pick<EditProduct, "options" | "variants">; sku?: Sku };

const refuse = (code: FieldCode): never => {
  throw new DomainError("request.invalid", { errors: [{ path: "options", code }] });
};

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Throws `request.invalid` where the product is chosen by something else than the row says, or has room for no more. */
export function variantOf(product: Product, choices: Choice[], { price, pieces }: RowValues): RowVariant {
  const options = product.options ?? refuse("variant_unfit");
  const values = valuesIn(options, choices);
  const standing = (product.variants ?? []).find((variant) => isOf(variant, values));
  if (standing && !standing.withdrawn) return { sku: skuOf(product.id, standing.number) };
  const costs = price === undefined ? {} : { price };
  // One that was withdrawn has its ledger still; its pieces are counted, not given anew.
  const given: GivenVariant = standing
    ? { values: standing.values, number: standing.number, ...costs }
    : { values, pieces: pieces ?? 0, ...costs };
  const variants = [...variantsOf(product), given];
  const widened = options.map(({ name, values: known }, at) => ({ name, values: withValue(known, values[at] ?? "") }));
  if (variants.length > MOST_VARIANTS || widened.some((option) => option.values.length > MOST_VALUES))
    return refuse("too_big");
  const changes = { options: widened, variants };
  return standing ? { changes, sku: skuOf(product.id, standing.number) } : { changes };
}

/** In the order of the product's options, and written as the product writes them. */
function valuesIn(options: Option[], choices: Choice[]): string[] {
  if (choices.length !== options.length) refuse("variant_unfit");
  return options.map(({ name, values }) => {
    const { value } = choices.find((choice) => isSame(choice.name, name)) ?? refuse("variant_unfit");
    return values.find((known) => isSame(known, value)) ?? value;
  });
}

const isOf = (variant: Variant, values: string[]): boolean =>
  variant.values.length === values.length && variant.values.every((value, at) => isSame(value, values[at] ?? ""));

const withValue = (known: string[], value: string): string[] => (known.includes(value) ? known : [...known, value]);
