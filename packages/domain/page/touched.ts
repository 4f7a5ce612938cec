import type { Envelope } from "@etalase/kit";
import type { CategorySlug } from "../category/index.ts";
import { type CollectionSlug, collections } from "../collection/index.ts";
import { ProductPlace, ProductPublished, ProductWithdrawn } from "../product/events.ts";
import { productOf } from "../product/index.ts";
import { ReviewFacts } from "../review/events.ts";
import { ShopPlace, ShopSuspended } from "../shop/events.ts";
import { StandingChanged, StandingSeen } from "../standing/events.ts";
import {
  categoryPage,
  collectionPage,
  districtPage,
  districtSitemap,
  homePage,
  inEveryLanguage,
  type PageAddress,
  productPage,
  searchFile,
  shopPage,
  tagsPage,
  wordsFile,
} from "./addresses.ts";
import { everyPage, pagesOfSlot } from "./slots.ts";

/** A shop's shelf as it is when its events are heard, as the addresses need it. */
export interface Shelf {
  place: ShopPlace;
  /** Whether the shop is verified: only then has it pages. */
  open: boolean;
  /** What is published. */
  products: ShelfProduct[];
}

export interface ShelfProduct {
  id: string;
  slug: string;
  category: CategorySlug;
  collections: CollectionSlug[];
}

/** What stands in the slots of categories: the ids of their products, the oldest first. */
export type Slots = ReadonlyMap<CategorySlug, readonly string[]>;

/** The shop whose shelf must be known before the touched pages can be told; undefined when the event says enough. */
export function shelfNeeded({ type, data, subject }: Envelope): string | undefined {
  if (type.startsWith("shop.")) return subject.id;
  if (isOfTrust(type) || type.startsWith("stock.")) return String(data["shop"]);
  if (!isOfProduct(type)) return undefined;
  const { shopId, neighbours, seen } = ProductPlace.parse(data);
  return seen === "nowhere" ? undefined : (shopId ?? neighbours);
}

/** The categories whose slots must be known. */
export const slotsNeeded = (envelope: Envelope, shelf: Shelf | undefined): CategorySlug[] => {
  const { type, data, subject } = envelope;
  if (isOfProduct(type)) {
    const { category, was, seen } = ProductPlace.parse(data);
    return seen ? [] : [category, ...(was ? [was.category] : [])];
  }
  const products = shelf?.products ?? [];
  if (isOfTrust(type)) return products.filter(({ id }) => id === subject.id).map(({ category }) => category);
  const told = type.startsWith("shop.") ? products : products.filter(({ id }) => id === productOf(subject.id));
  return told.map(({ category }) => category);
};

/**
 * The pages that an event touches, in every language: a pure function of the event, of the shelf that `shelfNeeded` named, and of the slots that `slotsNeeded` did. Whether each of them
 * changed is told by what it is made from; here only those are left out that cannot have.
 */
export const pagesTouched = (envelope: Envelope, shelf: Shelf | undefined, slots: Slots): PageAddress[] =>
  inEveryLanguage([...new Set(touched(envelope, shelf, slots))]);

function touched(envelope: Envelope, shelf: Shelf | undefined, slots: Slots): PageAddress[] {
  const { type, data, subject } = envelope;
  if (isOfProduct(type)) return ofProduct(envelope, ProductPlace.parse(data), shelf, slots);
  if (type.startsWith("shop.")) return ofShop(envelope, ShopPlace.parse(data), shelf, slots);
  if (type === StandingChanged.type) return ofStanding(envelope, shelf, slots);
  const named = isOfReview(type) ? ReviewFacts.parse(data).product : productOf(subject.id);
  const product = shelf?.products.find(({ id }) => id === named);
  if (!shelf?.open || !product) return [];
  const { districtSlug, slug } = shelf.place;
  if (isOfReview(type)) return [productPage(districtSlug, slug, product.slug), shopPage(districtSlug, slug)];
  return [
    productPage(districtSlug, slug, product.slug),
    ...listsOf(shelf.place),
    shopPage(districtSlug, slug),
    ...shelves(shelf.place, product, slots),
  ];
}

/**
 * Of a shop that is closed now the event that said so takes the pages away, as that of a product's withdrawal does its page. What stood in a list may change it even so: somebody else
 * moves up.
 */
function ofProduct(
  { type, subject }: Envelope,
  place: ProductPlace,
  shelf: Shelf | undefined,
  slots: Slots,
): PageAddress[] {
  if (place.seen === "nowhere") return [];
  const isClosed = shelf?.open === false;
  const hasPage = !shelf || type === ProductWithdrawn.type || shelf.products.some(({ id }) => id === subject.id);
  const own = hasPage && !isClosed ? [productPage(place.shop.districtSlug, place.shop.slug, place.slug)] : [];
  if (place.seen === "page") return own;
  const isNew = type === ProductPublished.type;
  const comesOrGoes = isNew || type === ProductWithdrawn.type;
  // An event from before there were collections names none, and may touch any.
  const named = place.collections ?? collections.map(({ slug }) => slug);
  return [
    ...own,
    ...listsOf(place.shop),
    ...(isClosed ? [] : ownPages(place.shop)),
    ...shelves(place.shop, { id: subject.id, category: place.category, collections: named }, slots, isNew),
    ...(place.was ? [place.was.category, place.category].flatMap((category) => allOf(category, slots)) : []),
    ...(place.neighbours || comesOrGoes ? [wordsFile] : []),
    ...(comesOrGoes ? [districtSitemap(place.shop.districtSlug)] : []),
    ...(place.neighbours && !isClosed ? productPages(shelf) : []),
  ];
}

/** Whether the shop opened or closed since, its last event knows. */
function ofShop({ type }: Envelope, place: ShopPlace, shelf: Shelf | undefined, slots: Slots): PageAddress[] {
  if (shelf && shelf.open === (type === ShopSuspended.type)) return [];
  return [
    ...listsOf(place),
    ...ownPages(place),
    wordsFile,
    districtSitemap(place.districtSlug),
    ...productPages(shelf),
    ...(shelf?.products.flatMap((product) => shelves(place, product, slots)) ?? []),
  ];
}

/** What is thought of a product stands on its page and its cards; what is of a shop, on its page, its card and its products' pages. */
function ofStanding({ subject, data }: Envelope, shelf: Shelf | undefined, slots: Slots): PageAddress[] {
  if (!shelf?.open) return [];
  const { place } = shelf;
  const isOnCards = StandingSeen.parse(data).seen === "cards";
  const shop = shopPage(place.districtSlug, place.slug);
  if (subject.kind === "shop")
    return [shop, ...(isOnCards ? [districtPage(place.districtSlug), ...productPages(shelf)] : [])];
  const product = shelf.products.find(({ id }) => id === subject.id);
  if (!product) return [];
  const own = productPage(place.districtSlug, place.slug, product.slug);
  return isOnCards ? [own, ...listsOf(place), shop, ...shelves(place, product, slots)] : [own];
}

const isOfReview = (type: string): boolean => type.startsWith("review.");
const isOfTrust = (type: string): boolean => isOfReview(type) || type === StandingChanged.type;
const isOfProduct = (type: string): boolean => type.startsWith("product.") || type.startsWith("promotion.");

/** The lists that show a shop or what it sells, across shops. */
const listsOf = ({ districtSlug }: ShopPlace): PageAddress[] => [
  homePage,
  districtPage(districtSlug),
  searchFile(districtSlug),
];

/** A shop's own page and its price tags. */
const ownPages = ({ districtSlug, slug }: ShopPlace): PageAddress[] => [
  shopPage(districtSlug, slug),
  tagsPage(districtSlug, slug),
];

/** The shelves across shops that a product stands on. An index may be a moment behind its table: who is not in line yet will stand at its end. */
function shelves(
  { districtSlug }: ShopPlace,
  { id, category, collections: named }: Pick<ShelfProduct, "id" | "category" | "collections">,
  slots: Slots,
  isNew = false,
): PageAddress[] {
  const line = slots.get(category) ?? [];
  const slot = line.indexOf(id);
  return [
    ...(slot < 0 ? [categoryPage(category)] : pagesOfSlot(category, line.length, slot, isNew)),
    ...named.flatMap((collection) => [collectionPage(collection), collectionPage(collection, districtSlug)]),
  ];
}

/** What moves from one category to another leaves and takes a slot in the middle of a line, and everybody behind moves up or down. */
const allOf = (category: CategorySlug, slots: Slots): PageAddress[] =>
  everyPage(category, slots.get(category)?.length ?? 0);

const productPages = (shelf: Shelf | undefined): PageAddress[] =>
  shelf?.products.map(({ slug }) => productPage(shelf.place.districtSlug, shelf.place.slug, slug)) ?? [];
