import MiniSearch, { type Query } from "minisearch";
import { type FoundProduct, type FoundShop, spelledOut } from "./found.ts";
import { Lexicon, type Meaning } from "./lexicon.ts";
import type { SearchShard } from "./shard-shape.ts";
import { termsOf, wordsOf } from "./terms.ts";
import { filtersOf, type Sort, type Wish } from "./wish.ts";

/** How the words of a wish are taken: as they stand, with letters changed, or only some of them. The first that finds anything is meant. */
export const READINGS = ["exact", "alike", "some"] as const;
export type Reading = (typeof READINGS)[number];

export interface Found {
  shops: FoundShop[];
  products: FoundProduct[];
}

/** A category as the search knows it: its slug, and its names in all languages. */
export interface CategoryNames {
  slug: string;
  names: string;
}

/** What is sold out counts half. */
const GONE = 0.5;
const FIELDS = { name: 4, kind: 1.5, shop: 1.5, place: 1 };
type Field = keyof typeof FIELDS;

const newIndex = (fields: Field[]) =>
  new MiniSearch<{ id: number }>({
    fields,
    tokenize: wordsOf,
    processTerm: termsOf,
    searchOptions: { boost: FIELDS, tokenize: (text) => [text], processTerm: (term) => term },
  });

/** Finds products and shops by words as people type them, in the districts it was given. */
export class Finder {
  readonly lexicon = new Lexicon();
  readonly #categories: CategoryNames[];
  readonly #districts = new Set<string>();
  readonly #products: FoundProduct[] = [];
  readonly #shops: FoundShop[] = [];
  readonly #productIndex = newIndex(["name", "kind", "shop", "place"]);
  readonly #shopIndex = newIndex(["name", "place"]);

  constructor(categories: CategoryNames[]) {
    this.#categories = categories;
  }

  has(district: string): boolean {
    return this.#districts.has(district);
  }

  /** Takes in what a district has; `position` is the district's among the regency's codes. */
  add(shard: SearchShard, position: number): void {
    if (this.#districts.has(shard.district.slug)) return;
    this.#districts.add(shard.district.slug);
    const { shops, products } = spelledOut(
      shard,
      this.#categories.map(({ slug }) => slug),
    );
    const names = new Map(this.#categories.map((category) => [category.slug, category.names]));
    const texts = products.map((product) => ({
      name: product.name,
      kind: names.get(product.category) ?? "",
      shop: product.shop.name,
      place: placeOf(product.shop),
    }));
    this.#productIndex.addAll(texts.map((text, at) => ({ id: this.#products.length + at, ...text })));
    this.#shopIndex.addAll(
      shops.map((shop, at) => ({ id: this.#shops.length + at, name: shop.name, place: placeOf(shop) })),
    );
    for (const text of texts)
      for (const word of wordsOf(Object.values(text).join(" ")))
        for (const term of termsOf(word)) this.lexicon.add(term, position);
    this.#products.push(...products);
    this.#shops.push(...shops);
  }

  /** The best first; what is sold out comes last where there are no words or something else decides. `home` is the shopper's own district, by position. */
  find(wish: Wish, reading: Reading, home?: number): Found {
    const words = wordsOf(wish.words);
    const fits = (product: FoundProduct) => passes(product, wish, home);
    if (words.length === 0) return { shops: [], products: this.#products.filter(fits).toSorted(ORDERS[wish.sort]) };
    const query = this.#query(words, reading);
    const shops = this.#search(this.#shopIndex, query, this.#shops, () => 1).filter((shop) => isAskedFor(shop, wish));
    const products = this.#search(this.#productIndex, query, this.#products, weightOf).filter(fits);
    return { shops, products: wish.sort === "cocok" ? products : products.toSorted(ORDERS[wish.sort]) };
  }

  #query(words: string[], reading: Reading): Query {
    const meanings = words.map((word) => meaningOf(this.lexicon, word, reading));
    return { combineWith: reading === "some" ? "OR" : "AND", queries: meanings.map(anyOf) };
  }

  #search<T>(index: MiniSearch<{ id: number }>, query: Query, all: T[], weight: (each: T) => number): T[] {
    return index
      .search(query)
      .flatMap(({ id, score }) => {
        const found = all[Number(id)];
        return found ? [{ found, score: score * weight(found) }] : [];
      })
      .toSorted((a, b) => b.score - a.score)
      .map(({ found }) => found);
  }
}

/** A word that is known means what it says; only one that is not may mean its like, unless nothing was found otherwise. */
export function meaningOf(lexicon: Lexicon, word: string, reading: Reading): Meaning {
  const meaning = lexicon.meaningOf(word);
  if (reading === "exact") return meaning;
  for (const [term, weight] of lexicon.alikeTo(word)) meaning.set(term, Math.max(weight, meaning.get(term) ?? 0));
  return meaning;
}

const anyOf = (meaning: Meaning): Query => ({
  combineWith: "OR",
  queries: [...meaning.keys()],
  boostTerm: (term: string) => meaning.get(term) ?? 1,
});

const placeOf = ({ district, village }: FoundShop): string => `${district} ${village}`;

const isGone = ({ availability }: FoundProduct): boolean => availability === "sold_out";
const weightOf = (product: FoundProduct): number => (isGone(product) ? GONE : 1);

/** Shops are shown beside products unless something was asked that only a product has. */
const isAskedFor = ({ districtSlug }: FoundShop, wish: Wish): boolean =>
  filtersOf(wish).every(({ name }) => name === "district") && (!wish.district || districtSlug === wish.district);

function passes(product: FoundProduct, wish: Wish, home: number | undefined): boolean {
  const { shop, price } = product;
  if (wish.category && product.category !== wish.category) return false;
  if (wish.district && shop.districtSlug !== wish.district) return false;
  if (price < (wish.least ?? 0) || price > (wish.most ?? Number.POSITIVE_INFINITY)) return false;
  if (wish.halal && !product.halal) return false;
  if (wish.ready && (product.madeToOrder || isGone(product))) return false;
  if (product.stars < (wish.stars ?? 0)) return false;
  if (wish.way === "ambil") return shop.pickup;
  if (wish.way === "antar") return home === undefined ? shop.reach.size > 0 : shop.reach.has(home);
  return true;
}

const goneLast = (a: FoundProduct, b: FoundProduct): number => Number(isGone(a)) - Number(isGone(b));
const newest = (a: FoundProduct, b: FoundProduct): number => goneLast(a, b) || b.since - a.since;

const ORDERS: Record<Sort, (a: FoundProduct, b: FoundProduct) => number> = {
  cocok: newest,
  terlaris: (a, b) => goneLast(a, b) || b.sold - a.sold || b.stars - a.stars,
  terbaik: (a, b) => goneLast(a, b) || b.stars - a.stars || b.sold - a.sold,
  terbaru: newest,
  termurah: (a, b) => goneLast(a, b) || a.price - b.price,
  termahal: (a, b) => goneLast(a, b) || b.price - a.price,
};
