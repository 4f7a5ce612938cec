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

/** How many products may be fetched for an answer: about 28 of the 60 KB that a first search may cost, the rest being scripts and the map of words. */
export const FIRST_PRODUCTS = 700;

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
        productsIn([b], regency) - productsIn([a], regency),
    );
}

/** The first of these districts that have no more than so many products together, and the first whatever it has while nothing was spent yet. */
export function firstOf(districts: number[], most: number, regency: Regency): number[] {
  let left = most;
  const first: number[] = [];
  for (const at of districts) {
    const size = productsIn([at], regency);
    if (size > left && left < FIRST_PRODUCTS) break;
    left -= size;
    first.push(at);
  }
  return first;
}

export const productsIn = (districts: number[], { shelves }: Regency): number =>
  districts.flatMap((at) => shelves[at] ?? []).reduce((sum, some) => sum + some, 0);

const mayHave = ({ shelves, categories }: Regency, at: number, category: string): boolean => {
  const shelf = shelves[at];
  return !category || !shelf || (shelf[categories.indexOf(category)] ?? 0) > 0;
};
