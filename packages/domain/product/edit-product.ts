import { type Actor, DomainError, moment, type RidingEvent, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { Line, Paragraph } from "../person/index.ts";
import type { Shop } from "../shop/index.ts";
import { ProductChanged, ProductPublished, ProductWithdrawn } from "./events.ts";
import { type Product, ProductState } from "./product.ts";

/** What a vendor may change; `version` is the one that was seen, so that two phones editing tell each other. */
export const EditProduct = z.strictObject({
  version: z.int(),
  name: z.optional(Line(90)),
  price: z.optional(Rupiah.check(z.gte(100))),
  description: z.optional(Paragraph(4_000)),
  state: z.optional(ProductState),
});
export type EditProduct = z.infer<typeof EditProduct>;

/** The product after the edit and the event that tells of it. Its address never changes. Throws `conflict` on a version not seen. */
export function editProduct(
  shop: Shop,
  product: Product,
  { version, ...changes }: EditProduct,
  cause: { actor: Actor; now: number },
): { product: Product; event: RidingEvent } {
  if (version !== product.version) throw new DomainError("conflict", { data: { version: product.version } });
  const edited: Product = { ...product, ...definedOf(changes), version: product.version + 1 };
  if (edited.state === "published") edited.publishedAt ??= moment(cause.now);
  const place = {
    shop: { district: shop.district, districtSlug: shop.districtSlug, slug: shop.slug },
    slug: product.slug,
    category: product.category,
    ...(shownBesideOthers(product) === shownBesideOthers(edited) ? {} : { neighbours: shop.id }),
  };
  return { product: edited, event: eventOf(product.state, edited.state).of(place, cause) };
}

const shownBesideOthers = ({ name, pictures, state }: Product): string =>
  JSON.stringify([name, pictures[0], state === "published"]);

const eventOf = (before: ProductState, after: ProductState) => {
  if (before !== "published" && after === "published") return ProductPublished;
  if (before === "published" && after !== "published") return ProductWithdrawn;
  return ProductChanged;
};

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const definedOf = <T extends object>(changes: T): Defined<T> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Defined<T>;
