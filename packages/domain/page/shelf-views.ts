import { categories } from "../category/index.ts";
import { type Collection, collections, stands } from "../collection/index.ts";
import type { Product } from "../product/index.ts";
import type { District } from "../tenant/index.ts";
import type { PageSource, ProductLabel } from "./page-source.ts";
import type { Card, PageStore } from "./page-store.ts";
import { numberedPages, PAGE_LENGTH, slotsOf } from "./slots.ts";

/** A district's part of a collection may be longer than a page: it has no others. */
const DISTRICT_LENGTH = 2 * PAGE_LENGTH;

/** Shelves across shops: categories in pages, and collections. */
export function shelfViews(
  source: PageSource,
  cardsOf: (products: Product[]) => Promise<Card[]>,
): Pick<PageStore, "category" | "collection" | "slots"> {
  /** The first members of a collection, as many as there is room for. */
  async function members(collection: Collection, labels: ProductLabel[], length: number) {
    const wanted = labels.filter((label) => collection.takes(label)).toSorted(newestFirst);
    const shown: Card[] = [];
    let read = 0;
    while (shown.length < length && read < wanted.length) {
      const some = wanted.slice(read, read + PAGE_LENGTH);
      read += some.length;
      const cards = await cardsOf(published(await source.products(some)));
      shown.push(...cards.filter(({ product, availability }) => stands(collection, product, availability)));
    }
    return { products: shown.slice(0, length), more: shown.length > length || read < wanted.length };
  }

  const labelsOf = async ({ code }: District, limit?: number): Promise<ProductLabel[]> => {
    const { shops, products } = await source.labels(code, limit);
    const open = new Set(shops.map(({ id }) => id));
    return products.filter(({ shop }) => open.has(shop));
  };

  return {
    async category(slug, number) {
      const known = categories.find((category) => category.slug === slug);
      if (!known) return undefined;
      const slots = await source.slots(known.slug);
      const range = slotsOf(slots.length, number);
      if (!range) return undefined;
      const products = published(await source.products(slots.slice(range.from, range.to)));
      const last = numberedPages(slots.length);
      const older = (number ?? last + 1) - 1;
      const newer = number === last ? ("first" as const) : number && number + 1;
      return { category: known.slug, products: await cardsOf(products), older: older || undefined, newer };
    },

    async collection(slug, districtSlug) {
      const { districts } = await source.regency();
      const collection = collections.find((each) => each.slug === slug);
      const district = districts.find((each) => each.slug === districtSlug);
      if (!collection || (districtSlug !== undefined && !district)) return undefined;
      // From each district as many of its newest as the page has room for: what a page costs does not grow with the regency.
      const labels = district
        ? await labelsOf(district)
        : (await Promise.all(districts.map((each) => labelsOf(each, PAGE_LENGTH)))).flat();
      return {
        collection: collection.slug,
        district,
        ...(await members(collection, labels, district ? DISTRICT_LENGTH : PAGE_LENGTH)),
      };
    },

    slots: async (category) => (await source.slots(category)).map(({ id }) => id),
  };
}

export const newestFirst = (a: Pick<Product, "id" | "publishedAt">, b: Pick<Product, "id" | "publishedAt">): number =>
  (a.publishedAt ?? "") + a.id < (b.publishedAt ?? "") + b.id ? 1 : -1;

export const published = (products: Product[]): Product[] =>
  products.filter(({ state }) => state === "published").toSorted(newestFirst);
