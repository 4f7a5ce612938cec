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

/** Bambu and bambuu, keripik and kripik: one letter in five may be wrong, but never in short words. */
const FUZZY = 0.25;
const SHORTEST_FUZZY = 4;

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
    fuzzy: (word: string) => (word.length >= SHORTEST_FUZZY ? FUZZY : false),
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

  /** The best first, whatever is sold out last; without words, all that the category holds. */
  find({ words, category, sort }: Wish): Found {
    const query = words.trim();
    const products = query
      ? ids(this.#productIndex, query).flatMap((id) => this.#products.get(id) ?? [])
      : [...this.#products.values()];
    const shops = query && !category ? ids(this.#shopIndex, query).flatMap((id) => this.#shops.get(id) ?? []) : [];
    return {
      shops,
      products: sorted(
        products.filter((product) => !category || product.category === category),
        sort,
      ),
    };
  }
}

const ids = (index: MiniSearch, query: string): string[] => index.search(query).map(({ id }) => String(id));

const ORDERS: Record<Wish["sort"], (a: FoundProduct, b: FoundProduct) => number> = {
  fit: () => 0,
  cheap: (a, b) => a.price - b.price,
  dear: (a, b) => b.price - a.price,
};

const sorted = (products: FoundProduct[], sort: Wish["sort"]): FoundProduct[] =>
  products.toSorted(
    (a, b) => Number(a.availability === "sold_out") - Number(b.availability === "sold_out") || ORDERS[sort](a, b),
  );
