import { meaningOf, type Reading } from "./finder.ts";
import type { Lexicon } from "./lexicon.ts";
import { wordsOf } from "./terms.ts";
import type { Wish } from "./wish.ts";

/** What is known of a regency before any of its districts' files was fetched. */
export interface Regency {
  lexicon: Lexicon;
  /** The slugs of districts, by position. */
  districts: readonly string[];
  /** The slugs of categories, by position. */
  categories: readonly string[];
  /** How many products each district has in each category; empty where that could not be learned. */
  shelves: readonly (readonly number[])[];
  /** Positions of districts, the nearest to the shopper first; empty where that is not known. */
  near: readonly number[];
}

/** How many products may be fetched for the first answer: about 40 of the 60 KB that a first search may cost. */
const FIRST_PRODUCTS = 900;

/** The districts that may have something for a wish, by position, in the order in which they are worth a look: the nearest first, else the largest. */
export function districtsFor(wish: Wish, reading: Reading, regency: Regency): number[] {
  const all = [...regency.districts.keys()];
  if (regency.shelves.length === 0 && !wish.district) return all;
  if (wish.district) return all.filter((at) => regency.districts[at] === wish.district);
  const saying = wordsOf(wish.words).map((word) =>
    regency.lexicon.districtsOf(meaningOf(regency.lexicon, word, reading)),
  );
  const says = (at: number) =>
    saying.length === 0 ||
    (reading === "some" ? saying.some((has) => has.has(at)) : saying.every((has) => has.has(at)));
  const rank = new Map(regency.near.map((at, index) => [at, index]));
  return all
    .filter((at) => says(at) && mayHave(regency, at, wish.category))
    .toSorted(
      (a, b) =>
        (rank.get(a) ?? regency.near.length) - (rank.get(b) ?? regency.near.length) ||
        sizeOf(regency, b) - sizeOf(regency, a),
    );
}

/** As many of these districts as the first answer may cost, one at least. */
export function firstOf(districts: number[], regency: Regency): number[] {
  let products = 0;
  const first: number[] = [];
  for (const at of districts) {
    products += sizeOf(regency, at);
    if (first.length > 0 && products > FIRST_PRODUCTS) break;
    first.push(at);
  }
  return first;
}

const sizeOf = ({ shelves }: Regency, at: number): number => (shelves[at] ?? []).reduce((sum, some) => sum + some, 0);

const mayHave = ({ shelves, categories }: Regency, at: number, category: string): boolean => {
  const shelf = shelves[at];
  return !category || !shelf || (shelf[categories.indexOf(category)] ?? 0) > 0;
};
