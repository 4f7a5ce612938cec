import * as z from "zod/mini";
import type { CategorySlug } from "../category/index.ts";
import type { Language } from "../language/index.ts";
import type { Product } from "../product/product.ts";
import type { Availability } from "../stock/availability.ts";

/** What a collection's rule may ask of a product: what the lists of a district say of it without reading it. */
export type Collectable = Pick<Product, "category" | "price"> & Pick<Partial<Product>, "halal" | "madeToOrderDays">;

export interface Collection {
  slug: string;
  id: string;
  en: string;
  /** Whether a product belongs here as long as there is any. */
  takes(product: Collectable): boolean;
  /** What is sold out leaves it until it is there again. */
  inStock?: boolean;
}

const CHEAP = 25_000;
/** What travels well and tells where it is from. */
const KEEPSAKES: ReadonlySet<CategorySlug> = new Set<CategorySlug>([
  "kue-camilan",
  "hasil-laut",
  "bumbu-sambal",
  "kerajinan-bambu",
  "kerajinan-lain",
  "batik-kain",
]);

/** Shelves across categories, a closed list in the order in which they are shown; each is a rule, so that nobody has to fill them. */
export const collections = [
  {
    slug: "oleh-oleh",
    id: "Oleh-oleh khas",
    en: "Local keepsakes",
    takes: ({ category, madeToOrderDays }) => KEEPSAKES.has(category) && !madeToOrderDays,
  },
  {
    slug: "siap-kirim",
    id: "Siap kirim hari ini",
    en: "Ready to send today",
    takes: ({ category, madeToOrderDays }) => category !== "jasa" && !madeToOrderDays,
    inStock: true,
  },
  { slug: "halal", id: "Halal", en: "Halal", takes: ({ halal }) => halal === true },
  { slug: "hemat", id: "Di bawah Rp25.000", en: "Below Rp25,000", takes: ({ price }) => price < CHEAP },
] as const satisfies Collection[];

export type CollectionSlug = (typeof collections)[number]["slug"];
export const CollectionSlug = z.enum(
  collections.map((collection) => collection.slug) as [CollectionSlug, ...CollectionSlug[]],
);

/** Whether a product stands in a collection now. */
export const stands = (collection: Collection, product: Collectable, availability: Availability): boolean =>
  collection.takes(product) && !(collection.inStock && availability === "sold_out");

/** The collections that a product belongs to, whether or not there is any of it now. */
export const collectionsOf = (...products: Collectable[]): CollectionSlug[] =>
  collections.filter((collection) => products.some(collection.takes)).map(({ slug }) => slug);

const bySlug = new Map(collections.map((collection) => [collection.slug, collection]));

/** The name of a collection that exists. */
export const collectionName = (slug: CollectionSlug, language: Language): string =>
  bySlug.get(slug)?.[language] ?? slug;
