import type { Envelope } from "@etalase/kit";
import { ProductPlace, ProductWithdrawn } from "../product/events.ts";
import { productOf } from "../product/index.ts";
import { ShopPlace, ShopSuspended } from "../shop/events.ts";
import {
  categoryPage,
  inEveryLanguage,
  type PageAddress,
  pagesOfProduct,
  pagesOfShop,
  productPage,
  wordsFile,
} from "./addresses.ts";

/** A shop's shelf as it is when its events are heard, as the addresses need it. */
export interface Shelf {
  place: ShopPlace;
  /** Whether the shop is verified: only then has it pages. */
  open: boolean;
  /** What is published. */
  products: { id: string; slug: string; category: ProductPlace["category"] }[];
}

/** The shop whose shelf must be known before the touched pages can be told; undefined when the event says enough. */
export function shelfNeeded({ type, data, subject }: Envelope): string | undefined {
  if (type.startsWith("shop.")) return subject.id;
  if (type.startsWith("stock.")) return String(data["shop"]);
  if (!isOfProduct(type)) return undefined;
  const { shopId, neighbours } = ProductPlace.parse(data);
  return shopId ?? neighbours;
}

/**
 * The pages that an event touches, in every language: a pure function of the event and of the shelf that `shelfNeeded` named. Whether each of them changed is told by what it is made
 * from; here only those are left out that cannot have.
 */
export const pagesTouched = (envelope: Envelope, shelf: Shelf | undefined): PageAddress[] =>
  inEveryLanguage(touched(envelope, shelf));

function touched(envelope: Envelope, shelf: Shelf | undefined): PageAddress[] {
  const { type, data, subject } = envelope;
  if (isOfProduct(type)) return ofProduct(envelope, ProductPlace.parse(data), shelf);
  if (type.startsWith("shop.")) return ofShop(envelope, ShopPlace.parse(data), shelf);
  const product = shelf?.products.find(({ id }) => id === productOf(subject.id));
  return shelf?.open && product ? pagesOfProduct({ ...product, shop: shelf.place }) : [];
}

/** Of a shop that is closed now, or of a product that is not published, the event that says so takes the pages away. */
function ofProduct({ type, subject }: Envelope, place: ProductPlace, shelf: Shelf | undefined): PageAddress[] {
  if (place.seen === "nowhere" || shelf?.open === false) return [];
  const hasPage = !shelf || type === ProductWithdrawn.type || shelf.products.some(({ id }) => id === subject.id);
  const own = hasPage ? [productPage(place.shop.districtSlug, place.shop.slug, place.slug)] : [];
  if (place.seen === "page") return own;
  const left = place.was ? [categoryPage(place.was.category)] : [];
  const named = place.neighbours ? [wordsFile, ...productPages(shelf)] : [];
  return [...own, ...pagesOfShop(place.shop), categoryPage(place.category), ...left, ...named];
}

/** Whether the shop opened or closed since, its last event knows. */
function ofShop({ type }: Envelope, place: ShopPlace, shelf: Shelf | undefined): PageAddress[] {
  const isLate = shelf && shelf.open === (type === ShopSuspended.type);
  return isLate ? [] : [...pagesOfShop(place), wordsFile, ...productPages(shelf), ...shelves(shelf)];
}

const isOfProduct = (type: string): boolean => type.startsWith("product.") || type.startsWith("promotion.");

const productPages = (shelf: Shelf | undefined): PageAddress[] =>
  shelf?.products.map(({ slug }) => productPage(shelf.place.districtSlug, shelf.place.slug, slug)) ?? [];

const shelves = (shelf: Shelf | undefined): PageAddress[] =>
  shelf?.products.map(({ category }) => categoryPage(category)) ?? [];
