import { type Actor, DomainError, moment, type RidingEvent, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { CategorySlug } from "../category/index.ts";
import { Line, Name, Paragraph } from "../person/index.ts";
import type { Shop } from "../shop/index.ts";
import { checkQuantities } from "./edit-product.ts";
import { LeadDays, type Product, Quantity, Weight } from "./product.ts";
import { type ProductId, skuOf } from "./sku.ts";
import { freeSlug } from "./slug.ts";
import { tellProduct } from "./tell.ts";
import { GivenVariants, Options, variantsOf } from "./variant.ts";
import { USUAL_LOW, type Varied, varyProduct } from "./vary-product.ts";

/** A product as its vendor describes it, with the pieces that are there at the start. */
export const NewProduct = z.strictObject({
  code: z.optional(Line(40)),
  name: Name(90),
  category: CategorySlug,
  price: Rupiah.check(z.gte(100)),
  unit: Line(20),
  weightGrams: Weight,
  description: Paragraph(4_000),
  state: z.enum(["draft", "published"]),
  madeToOrderDays: z.optional(LeadDays),
  limit: z.optional(Quantity),
  minimum: z.optional(Quantity),
  /** Of a product without variants; variants bring their own. */
  pieces: z.int().check(z.gte(0), z.lte(1_000_000)),
  options: z.optional(Options),
  variants: z.optional(GivenVariants),
});
export type NewProduct = z.infer<typeof NewProduct>;

export interface Added extends Varied {
  event: RidingEvent;
}

interface Cause {
  actor: Actor;
  now: number;
}

/** More than any page and any phone can show at once; a shop that needs more is several. */
export const MOST_PRODUCTS = 1_000;

/** A new product among those that its shop has. */
export function addProduct(
  { shop, products }: { shop: Shop; products: Product[] },
  id: ProductId,
  { pieces, options, variants, ...described }: NewProduct,
  cause: Cause,
): Added {
  if (products.length >= MOST_PRODUCTS) throw new DomainError("product.too_many");
  const { id: shopId, district } = shop;
  const at = moment(cause.now);
  const product: Product = {
    ...described,
    id,
    shop: shopId,
    district,
    slug: freeSlug(
      described.name,
      products.map(({ slug }) => slug),
    ),
    attributes: {},
    pictures: [],
    version: 1,
    createdAt: at,
    ...(described.state === "published" ? { publishedAt: at } : {}),
  };
  checkQuantities(product);
  const varied = options || variants ? varyProduct(product, { options, variants }, true) : plain(product, pieces);
  return added(shop, varied, cause);
}

/** A draft that says what another product says, with a number behind its name and no pieces yet; what is withdrawn of its variants stays behind. */
export function copyProduct(
  { shop, products }: { shop: Shop; products: Product[] },
  id: ProductId,
  original: Product,
  cause: Cause,
): Added {
  if (products.length >= MOST_PRODUCTS) throw new DomainError("product.too_many");
  const {
    publishedAt: _publishedAt,
    promotion: _promotion,
    code: _code,
    options,
    variants: _variants,
    ...kept
  } = original;
  const name = freeName(
    original.name,
    products.map((each) => each.name),
  );
  const slugs = products.map(({ slug }) => slug);
  const copy: Product = {
    ...kept,
    id,
    name,
    slug: freeSlug(name, slugs),
    state: "draft",
    version: 1,
    createdAt: moment(cause.now),
  };
  const variants = variantsOf(original).map(({ number: _number, ...variant }) => variant);
  return added(shop, options ? varyProduct(copy, { options, variants }, true) : plain(copy, 0), cause);
}

/** A product that is sold as it is. */
const plain = (product: Product, quantity: number): Varied => ({
  product,
  stock: [{ sku: skuOf(product.id), quantity, low: USUAL_LOW }],
});

const added = (shop: Shop, varied: Varied, cause: Cause): Added => ({
  ...varied,
  event: tellProduct(shop, undefined, varied.product, cause),
});

function freeName(name: string, taken: string[]): string {
  const plain = name
    .replace(/ \(\d+\)$/, "")
    .slice(0, 84)
    .trimEnd()
    .toWellFormed();
  for (let number = 2; ; number++) if (!taken.includes(`${plain} (${number})`)) return `${plain} (${number})`;
}

/** Only what nobody ever saw can be taken back without a trace; what was live is withdrawn instead. Throws `product.was_published`. */
export function checkRemovable(product: Product): void {
  if (product.state !== "draft" || product.publishedAt) throw new DomainError("product.was_published");
}
