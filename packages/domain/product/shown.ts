import type { Product } from "./product.ts";
import { promotionAt } from "./promotion.ts";
import { variantsOf, variesInPrice } from "./variant.ts";

// What others than its vendor see of a product, place by place. Pages are given nothing else, so that they can show nothing else, and an edit of the rest renders none of them.
const BESIDE = ["id", "slug", "name", "category", "district"] as const;
const ON_SHELF = [...BESIDE, "price", "halal", "madeToOrderDays", "publishedAt"] as const;

/** What stands beside another product: neither price nor stock, so that an edit of them leaves its neighbours' pages alone. */
export type ProductBeside = Pick<Product, (typeof BESIDE)[number] | "pictures">;
/** What a card on a shelf shows, and what a search knows. Its promotion is the one that holds, if any does: whoever shows it need not ask a clock. */
export type ProductOnShelf = Pick<Product, (typeof ON_SHELF)[number] | "pictures" | "promotion"> & {
  /** Its price is where the prices of its variants begin. */
  varies?: true;
};
/** What a product's own page shows; of promotions the one that holds, of variants those that are sold. */
export type ProductOnPage = Omit<Product, "state" | "version" | "createdAt">;

export const besideOthers = (product: Product): ProductBeside => ({
  ...picked(product, BESIDE),
  pictures: product.pictures.slice(0, 1),
});

export const onShelf = (product: Product, now: number): ProductOnShelf => ({
  ...picked(product, ON_SHELF),
  pictures: product.pictures.slice(0, 1),
  promotion: promotionAt(product, now),
  ...(variesInPrice(product) ? { varies: true as const } : {}),
});

export function onPage(product: Product, now: number): ProductOnPage {
  const { state: _state, version: _version, createdAt: _createdAt, variants: _variants, ...shown } = product;
  const variants = product.options ? { variants: variantsOf(product) } : {};
  return { ...shown, ...variants, promotion: promotionAt(product, now) };
}

/** The price to show of a product as `onShelf` or `onPage` gave it. */
export const priceShown = ({ price, promotion }: Pick<Product, "price" | "promotion">): number =>
  promotion?.price ?? price;

const picked = <const Field extends keyof Product>(product: Product, fields: readonly Field[]): Pick<Product, Field> =>
  Object.fromEntries(fields.map((field) => [field, product[field]])) as Pick<Product, Field>;
