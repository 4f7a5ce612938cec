import { stemmer } from "@orama/stemmers/indonesian";
import MiniSearch from "minisearch";
import type { ProductEntry, SearchFile, ShopEntry } from "./entries.ts";

export interface FoundProduct extends ProductEntry {
  district: string;
  districtCode: string;
}
export interface FoundShop extends ShopEntry {
  district: string;
  districtCode: string;
}
export interface Wish {
  words: string;
  /** A category's slug, or nothing. */
  category: string;
  sort: "fit" | "cheap" | "dear";
}
export interface Found {
  shops: FoundShop[];
  products: FoundProduct[];
}

/** Bamboo and bambu, kripik and keripik: one letter in four may be wrong. */
const FUZZY = 0.25;
/** In words of three letters one may be wrong too (tpi for topi); shorter ones must be right. */
const SHORTEST_FUZZY = 3;

const term = (word: string): string =>
  stemmer(
    word
      .toLowerCase()
      .normalize("NFD")
      .replaceAll(/\p{Diacritic}/gu, ""),
  );

const options = (fields: string[], boost: Record<string, number>) => ({
  fields,
  processTerm: term,
  searchOptions: {
    boost,
    prefix: true,
    combineWith: "AND" as const,
    fuzzy: (word: string) => (word.length < SHORTEST_FUZZY ? false : Math.max(1, Math.round(word.length * FUZZY))),
  },
});

/** Finds products and shops by words as people type them: stems, beginnings and small mistakes are forgiven. */
export class Finder {
  readonly #categoryNames: Map<string, string>;
  readonly #products = new Map<string, FoundProduct>();
  readonly #shops = new Map<string, FoundShop>();
  readonly #productIndex = new MiniSearch(options(["name", "kind", "shop", "district"], { name: 4, kind: 2 }));
  readonly #shopIndex = new MiniSearch(options(["name", "about", "district"], { name: 4 }));

  constructor(categoryNames: Map<string, string>) {
    this.#categoryNames = categoryNames;
  }

  get size(): number {
    return this.#products.size;
  }

  /** Takes in what a district has. */
  add({ district, shops, products }: SearchFile): void {
    const place = { district: district.name, districtCode: district.code };
    for (const product of products) this.#products.set(product.id, { ...product, ...place });
    for (const shop of shops) this.#shops.set(shop.id, { ...shop, ...place });
    this.#productIndex.addAll(products.map((product) => ({ ...product, ...place, kind: this.#kindOf(product) })));
    this.#shopIndex.addAll(shops.map((shop) => ({ ...shop, ...place })));
  }

  /** What a product may be called besides its name: its shelf, and doubled words without their hyphen. */
  #kindOf({ name, category }: ProductEntry): string {
    return `${this.#categoryNames.get(category) ?? ""} ${name.replaceAll("-", "")}`;
  }

  /** The best first; what is sold out counts half, and comes last where there are no words or prices decide. */
  find({ words, category, sort }: Wish): Found {
    const query = words.trim();
    const products = (query ? this.#fitting(query) : [...this.#products.values()]).filter(
      (product) => !category || product.category === category,
    );
    const shops =
      query && !category ? this.#shopIndex.search(query).flatMap(({ id }) => this.#shops.get(id) ?? []) : [];
    return { shops, products: query && sort === "fit" ? products : products.toSorted(ORDERS[sort]) };
  }

  #fitting(query: string): FoundProduct[] {
    return this.#productIndex
      .search(query)
      .flatMap(({ id, score }) => {
        const product = this.#products.get(id);
        return product ? [{ product, score: isGone(product) ? score / 2 : score }] : [];
      })
      .toSorted((a, b) => b.score - a.score)
      .map(({ product }) => product);
  }
}

const isGone = ({ availability }: FoundProduct): boolean => availability === "sold_out";
const goneLast = (a: FoundProduct, b: FoundProduct): number => Number(isGone(a)) - Number(isGone(b));

const ORDERS: Record<Wish["sort"], (a: FoundProduct, b: FoundProduct) => number> = {
  fit: goneLast,
  cheap: (a, b) => goneLast(a, b) || a.price - b.price,
  dear: (a, b) => goneLast(a, b) || b.price - a.price,
};
