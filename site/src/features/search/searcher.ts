import { type CategoryNames, Finder, READINGS, type Reading } from "./finder.ts";
import type { FoundProduct, FoundShop } from "./found.ts";
import { districtsFor, FIRST_PRODUCTS, firstOf, productsIn, type Regency } from "./plan.ts";
import type { SearchShard } from "./shard-shape.ts";
import type { Wish } from "./wish.ts";
import type { WordMap } from "./word-map-shape.ts";

/** A file of the regency by its path, or undefined when it cannot be had now. */
export type Fetch = <T>(path: string) => Promise<T | undefined>;

export interface Answer {
  wish: Wish;
  reading: Reading;
  shops: FoundShop[];
  products: FoundProduct[];
  /** How many districts may have something, and how many of them were not looked at yet. */
  districts: number;
  left: number;
  /** Some of them could not be had. */
  failed: boolean;
}

export interface Places {
  /** Slugs by the order of the districts' codes. */
  districts: string[];
  categories: CategoryNames[];
}

/** One connection carries them all; what they cost together is bounded before they are asked for. */
const AT_ONCE = 16;

/** Answers wishes from the files of a regency, fetching no more of them than an answer needs. */
export class Searcher {
  readonly #fetch: Fetch;
  readonly #finder: Finder;
  /** What came in one file. A phone takes long to index it: each district waits until it is worth a look. */
  readonly #atHand = new Map<string, SearchShard>();
  readonly #coming = new Map<string, Promise<boolean>>();
  #regency: Regency;
  #learning: Promise<void> | undefined;

  constructor({ districts, categories }: Places, fetch: Fetch) {
    this.#fetch = fetch;
    this.#finder = new Finder(categories);
    this.#regency = {
      lexicon: this.#finder.lexicon,
      districts,
      categories: categories.map(({ slug }) => slug),
      shelves: [],
      near: [],
    };
  }

  /** Tells which districts are near, by position, the shopper's own first. */
  stand(near: number[]): void {
    this.#regency = { ...this.#regency, near };
  }

  /**
   * What fits a wish in the first districts worth a look; everywhere where the order asks for all. How the words are to be taken is decided by what these have: a first answer may
   * not cost the whole regency. `enough` asks for more districts until there are so many.
   */
  async look(wish: Wish, enough = 0): Promise<Answer> {
    await this.prepare();
    let left = FIRST_PRODUCTS;
    let failed = false;
    let answer: Answer = { wish, reading: "exact", shops: [], products: [], districts: 0, left: 0, failed };
    for (const reading of READINGS) {
      const districts = districtsFor(wish, reading, this.#regency);
      const unseen = this.#unseen(districts);
      const first = wish.sort === "cocok" ? firstOf(unseen, left, this.#regency) : unseen;
      left -= productsIn(first, this.#regency);
      failed = !(await this.#need(first)) || failed;
      answer = { ...this.#answer({ ...answer, reading }, districts), failed };
      if (answer.products.length + answer.shops.length > 0) break;
    }
    while (answer.products.length < enough && answer.left > 0 && !answer.failed) answer = await this.further(answer);
    return answer;
  }

  /** The same answer with what further districts have behind what stands there. */
  async further(answer: Answer): Promise<Answer> {
    const districts = districtsFor(answer.wish, answer.reading, this.#regency);
    const failed = !(await this.#need(firstOf(this.#unseen(districts), FIRST_PRODUCTS, this.#regency)));
    return { ...this.#answer(answer, districts), failed };
  }

  /** Fetches everything at once where that is little, else the map of words, before anything is asked. */
  async prepare(): Promise<void> {
    await (this.#learning ??= this.#learn());
  }

  completions(beginning: string): string[] {
    return this.#finder.lexicon.completions(beginning);
  }

  /** How much would be found in the districts that were fetched already. */
  count(wish: Wish): number {
    const counts = READINGS.map((reading) => this.#finder.find(wish, reading, this.#regency.near[0]).products.length);
    return counts.find((count) => count > 0) ?? 0;
  }

  #answer(standing: Answer, districts: number[]): Answer {
    const found = this.#finder.find(standing.wish, standing.reading, this.#regency.near[0]);
    const shown = new Set(standing.products);
    const products = [...standing.products, ...found.products.filter((product) => !shown.has(product))];
    return {
      ...standing,
      shops: found.shops,
      products,
      districts: districts.length,
      left: this.#unseen(districts).length,
    };
  }

  #unseen(districts: number[]): number[] {
    return districts.filter((at) => !this.#finder.has(this.#regency.districts[at] ?? ""));
  }

  /** Both are asked for together, since which of them a regency needs is not known before. Without the map of words every district may have everything. */
  async #learn(): Promise<void> {
    const [all = [], map] = await Promise.all([
      this.#fetch<SearchShard[]>("/data/search.json"),
      this.#fetch<WordMap>("/data/words.json"),
    ]);
    for (const shard of all) this.#atHand.set(shard.district.slug, shard);
    if (!map) {
      this.#learning = undefined;
      return;
    }
    this.#finder.lexicon.addMap(map);
    this.#regency = { ...this.#regency, shelves: map.shelves };
  }

  /** Whether all of them are there. */
  async #need(districts: number[]): Promise<boolean> {
    const left = this.#unseen(districts);
    let whole = true;
    const worker = async () => {
      for (let at = left.shift(); at !== undefined; at = left.shift()) whole = (await this.#one(at)) && whole;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return whole;
  }

  #one(at: number): Promise<boolean> {
    const slug = this.#regency.districts[at] ?? "";
    const coming = this.#coming.get(slug) ?? this.#take(slug, at);
    this.#coming.set(slug, coming);
    return coming;
  }

  async #take(slug: string, at: number): Promise<boolean> {
    const shard = this.#atHand.get(slug) ?? (await this.#fetch<SearchShard>(`/data/search/${slug}.json`));
    if (shard) this.#finder.add(shard, at);
    else this.#coming.delete(slug);
    return shard !== undefined;
  }
}
