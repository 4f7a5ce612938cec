import { type Actor, DomainError, moment, type RidingEvent, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { CategorySlug } from "../category/index.ts";
import { Line, Name, Paragraph } from "../person/index.ts";
import type { Shop } from "../shop/index.ts";
import type { Received } from "../stock/index.ts";
import { checkQuantities } from "./edit-product.ts";
import { LeadDays, type Product, type ProductId, Quantity, skuOf, Weight } from "./product.ts";
import { freeSlug } from "./slug.ts";
import { tellProduct } from "./tell.ts";

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
  pieces: z.int().check(z.gte(0), z.lte(1_000_000)),
});
export type NewProduct = z.infer<typeof NewProduct>;

export interface Added {
  product: Product;
  stock: Received;
  event: RidingEvent;
}

interface Cause {
  actor: Actor;
  now: number;
}

/** At or below this many pieces a vendor is told, until she says otherwise. */
const USUAL_LOW = 3;
/** More than any page and any phone can show at once; a shop that needs more is several. */
export const MOST_PRODUCTS = 1_000;

/** A new product among those that its shop has. */
export function addProduct(
  { shop, products }: { shop: Shop; products: Product[] },
  id: ProductId,
  { pieces, ...described }: NewProduct,
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
  return added(shop, product, pieces, cause);
}

/** A draft that says what another product says, with a number behind its name and no pieces yet. */
export function copyProduct(
  { shop, products }: { shop: Shop; products: Product[] },
  id: ProductId,
  original: Product,
  cause: Cause,
): Added {
  if (products.length >= MOST_PRODUCTS) throw new DomainError("product.too_many");
  const { publishedAt: _publishedAt, promotion: _promotion, code: _code, ...kept } = original;
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
  return added(shop, copy, 0, cause);
}

const added = (shop: Shop, product: Product, quantity: number, cause: Cause): Added => ({
  product,
  stock: { sku: skuOf(product.id), quantity, low: USUAL_LOW },
  event: tellProduct(shop, undefined, product, cause),
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
