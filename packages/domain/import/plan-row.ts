import { DomainError, type RidingEvent } from "@etalase/kit";
import * as z from "zod/mini";
import {
  type Added,
  addProduct,
  type EditProduct,
  editProduct,
  itemOf,
  type NewProduct,
  type Product,
  type ProductId,
  productOf,
  Sku,
  skuOf,
  skusOf,
  variantsOf,
} from "../product/index.ts";
import type { Shop } from "../shop/index.ts";
import type { Received } from "../stock/index.ts";
import type { ImportField } from "./columns.ts";
import { variantOf } from "./plan-variant.ts";
import type { Choice, RowProblem, RowValues } from "./read-row.ts";

/** What a row is known by, so that importing it again finds what it made: its code, else its name. */
export function keyOf({ code, name }: RowValues): string | undefined {
  if (code) return `code ${code.toLowerCase()}`;
  return name ? `name ${name.toLowerCase()}` : undefined;
}

/** A shop's products, as rows look for them. */
export interface Known {
  shop: Shop;
  products: Product[];
  find(values: RowValues, id: ProductId): Product | undefined;
  /** Takes a new one, or a newer version, into account. */
  put(product: Product): void;
}

export function knownProducts({ shop, products }: { shop: Shop; products: Product[] }): Known {
  const byId = new Map<string, Product>();
  const byCode = new Map<string, string>();
  const byName = new Map<string, string>();
  const all = [...products];
  const at = new Map(all.map(({ id }, index) => [id, index]));
  const index = (product: Product) => {
    byId.set(product.id, product);
    if (product.code) byCode.set(product.code.toLowerCase(), product.id);
    byName.set(product.name.toLowerCase(), product.id);
  };
  for (const product of all) index(product);
  const get = (id: string | undefined) => (id === undefined ? undefined : byId.get(id));
  return {
    shop,
    products: all,
    find({ code, name }, id) {
      if (code && isSku(code)) return get(productOf(code));
      const named = name ? get(byName.get(name.toLowerCase())) : undefined;
      if (!code) return named ?? get(id);
      // What was made by hand and has no code yet is taken for the same; another's code says that it is another.
      return get(byCode.get(code.toLowerCase())) ?? get(id) ?? (named && !named.code ? named : undefined);
    },
    put(product) {
      const place = at.get(product.id) ?? all.length;
      at.set(product.id, place);
      all[place] = product;
      index(product);
    },
  };
}

const isSku = (code: string): boolean => z.safeParse(Sku, code).success;

export interface RowPlan {
  added?: Added;
  edited?: { product: Product; stock: Received[]; event: RidingEvent };
  /** The product that is there already and stays as it is, or is edited. */
  product?: Product;
  /** Pieces counted, of what is there already. */
  counted?: { sku: Sku; pieces: number };
}

interface Cause {
  id: ProductId;
  publish: boolean;
  /** Whether no other row of the table is of the same product. */
  isAlone: boolean;
  now: number;
}

const REQUIRED = ["name", "category", "price"] as const;
const USUAL_UNIT = "pcs";

/** What a row without problems of its own does to the shop, or what still is in its way. */
export function planRow(
  { choices, ...values }: RowValues,
  known: Known,
  { id, publish, isAlone, now }: Cause,
): RowPlan | RowProblem[] {
  const product = known.find(values, id);
  // A column of sizes in a table of plain products tells of each of them, and makes none of them a choice.
  const chosen = isAlone && !product?.options ? undefined : choices;
  const cause = { actor: "vendor" as const, now };
  const missing = product ? [] : REQUIRED.filter((field) => values[field] === undefined);
  if (missing.length > 0) return missing.map((field) => ({ field, code: "missing" }));
  try {
    if (!product) return { added: addProduct(known, id, newProduct(values, publish, chosen), cause) };
    const { pieces, ...said } = values;
    const variant = chosen && !isSku(values.code ?? "") ? variantOf(product, chosen, values) : undefined;
    if (variant && "changes" in variant) {
      const { price: _own, ...others } = said;
      const changes = { version: product.version, ...changesOf(product, others), ...variant.changes };
      const edited = editProduct(known.shop, product, changes, cause);
      const counted = variant.sku && pieces !== undefined ? { counted: { sku: variant.sku, pieces } } : {};
      return { product, edited, ...counted };
    }
    const sku = variant?.sku ?? skuIn(product, values);
    if (!sku) return unclear(values);
    const changes = changesOf(product, product.options ? variantPrice(product, sku, said) : said);
    const edited = changes && editProduct(known.shop, product, { version: product.version, ...changes }, cause);
    return { product, ...(edited ? { edited } : {}), ...(pieces === undefined ? {} : { counted: { sku, pieces } }) };
  } catch (error) {
    if (error instanceof DomainError) return problemsOf(error);
    throw error;
  }
}

/** What a row's price and pieces are of; of a product with variants it is the one whose SKU stands in the row. Undefined where they would be nobody's. */
function skuIn(product: Product, { code, price, pieces }: RowValues): Sku | undefined {
  if (!product.options) return skuOf(product.id);
  if (code && skusOf(product).includes(code)) return code;
  return price === undefined && pieces === undefined ? skuOf(product.id) : undefined;
}

const unclear = ({ price, pieces }: RowValues): RowProblem[] =>
  Object.entries({ price, pieces }).flatMap(([field, value]) =>
    value === undefined ? [] : [{ field: field as ImportField, code: "variant_unclear" }],
  );

/** A row of a variant says that variant's price. */
function variantPrice(
  product: Product,
  sku: Sku,
  { price, ...said }: Omit<RowValues, "pieces">,
): Omit<RowValues, "pieces"> & Pick<EditProduct, "variants"> {
  const known = variantsOf(product);
  const isSame = itemOf(product, sku, 0)?.regular === price;
  if (price === undefined || isSame) return said;
  const variants = known.map((each) => (skuOf(product.id, each.number) === sku ? { ...each, price } : each));
  return { ...said, variants };
}

const fieldAt = (path: string): ImportField =>
  /^(?:options|variants)\b/.test(path) ? "option1" : (path.split(".")[0] as ImportField);

const problemsOf = ({ code, errors }: DomainError): RowProblem[] =>
  errors.length > 0
    ? errors.map(({ path, code: why }) => ({ field: fieldAt(path), code: why }))
    : [{ field: "name", code }];

function newProduct(
  { state, pieces = 0, ...said }: Omit<RowValues, "choices">,
  publish: boolean,
  choices: Choice[] | undefined,
): NewProduct {
  const { name = "", category = "jasa", price = 0 } = said;
  const usual = state ?? (publish ? "published" : "draft");
  return {
    unit: USUAL_UNIT,
    weightGrams: 0,
    description: "",
    ...said,
    name,
    category,
    price,
    pieces,
    state: usual === "published" ? "published" : "draft",
    ...(choices
      ? {
          options: choices.map((choice) => ({ name: choice.name, values: [choice.value] })),
          variants: [{ values: choices.map(({ value }) => value), pieces }],
        }
      : {}),
  };
}

/** Only what is said anew; undefined when nothing is. What was live is hidden, never a draft again. */
function changesOf(
  product: Product,
  { state, code, ...said }: Omit<RowValues, "pieces"> & Pick<EditProduct, "variants">,
): Omit<EditProduct, "version"> | undefined {
  const wanted = {
    ...said,
    ...(code && !product.code && !isSku(code) ? { code } : {}),
    ...(state
      ? { state: state === "draft" && product.publishedAt ? ("withdrawn" as const) : stateFor(product, state) }
      : {}),
  };
  const changed = Object.entries(wanted).filter(([field, value]) => product[field as keyof Product] !== value);
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

/** What was never live has nothing to hide. */
const stateFor = (product: Product, state: Product["state"]): Product["state"] =>
  state === "withdrawn" && product.state === "draft" ? "draft" : state;
