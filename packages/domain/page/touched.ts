import type { Envelope } from "@etalase/kit";
import { ProductPlace } from "../product/events.ts";
import { productOf } from "../product/index.ts";
import { ShopPlace } from "../shop/events.ts";
import {
  categoryPage,
  inEveryLanguage,
  type PageAddress,
  pagesOfProduct,
  pagesOfShop,
  productPage,
  wordsFile,
} from "./addresses.ts";

/** A shop's shelf as the addresses need it. */
export interface Shelf {
  place: ShopPlace;
  products: { id: string; slug: string; category: ProductPlace["category"] }[];
}

/** The shop whose shelf must be known before the touched pages can be told; undefined when the event says enough. */
export function shelfNeeded({ type, data, subject }: Envelope): string | undefined {
  if (type.startsWith("shop.")) return subject.id;
  if (type.startsWith("stock.")) return String(data["shop"]);
  return ofProduct(type) ? ProductPlace.parse(data).neighbours : undefined;
}

/** The pages that an event touches, in every language: a pure function of the event and of the shelf that `shelfNeeded` named. */
export const pagesTouched = (envelope: Envelope, shelf: Shelf | undefined): PageAddress[] =>
  inEveryLanguage(touched(envelope, shelf));

function touched(envelope: Envelope, shelf: Shelf | undefined): PageAddress[] {
  const { type, data, subject } = envelope;
  if (ofProduct(type)) {
    const place = ProductPlace.parse(data);
    return [...pagesOfProduct(place), ...(place.neighbours ? [wordsFile] : []), ...productPages(shelf)];
  }
  if (type.startsWith("shop."))
    return [...pagesOfShop(ShopPlace.parse(data)), wordsFile, ...productPages(shelf), ...shelves(shelf)];
  const product = shelf?.products.find(({ id }) => id === productOf(subject.id));
  return shelf && product ? pagesOfProduct({ ...product, shop: shelf.place }) : [];
}

const ofProduct = (type: string): boolean => type.startsWith("product.") || type.startsWith("promotion.");

const productPages = (shelf: Shelf | undefined): PageAddress[] =>
  shelf?.products.map(({ slug }) => productPage(shelf.place.districtSlug, shelf.place.slug, slug)) ?? [];

const shelves = (shelf: Shelf | undefined): PageAddress[] =>
  shelf?.products.map(({ category }) => categoryPage(category)) ?? [];
