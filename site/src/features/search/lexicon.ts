import SearchableMap from "minisearch/SearchableMap";
import { unpacked } from "./bits.ts";
import { kinOf } from "./spellings.ts";
import { termsOf } from "./terms.ts";
import type { WordMap } from "./word-map-shape.ts";

/** How much a term counts that was meant in another way than it was typed. */
const BEGINNING = 0.75;
const KIN = 0.4;
const ALIKE = 0.5;
/** From three letters on one may be wrong, from five on two. */
const SHORTEST_FORGIVEN = 3;
const SHORTEST_TWICE = 5;
const MOST_TERMS = 40;

/** Terms that a typed word may mean, each with its weight. */
export type Meaning = Map<string, number>;

/** All terms of the districts that are known, each with the districts that have it. */
export class Lexicon {
  readonly #terms = new SearchableMap<Set<number>>();

  add(term: string, district: number): void {
    const districts = this.#terms.get(term);
    if (districts) districts.add(district);
    else this.#terms.set(term, new Set([district]));
  }

  addMap({ terms, districts }: WordMap): void {
    const at = districts.split(" ");
    for (const [index, term] of terms.split(" ").entries())
      for (const district of unpacked(at[index] ?? "")) this.add(term, district);
  }

  /** The districts where something is said by one of these terms. */
  districtsOf(meaning: Meaning): Set<number> {
    return new Set([...meaning.keys()].flatMap((term) => [...(this.#terms.get(term) ?? [])]));
  }

  /** What a word means as it stands: its roots, longer words that begin with it, and its kin. */
  meaningOf(word: string): Meaning {
    const roots = termsOf(word);
    const begun: Meaning = new Map();
    for (const beginning of new Set([...roots, word])) {
      for (const [term] of this.#terms.atPrefix(beginning)) {
        const weight = roots.includes(term) ? 1 : (BEGINNING * (beginning.length + 1)) / (term.length + 1);
        keepBest(begun, term, weight);
      }
    }
    const meaning: Meaning = begun.size > MOST_TERMS ? likeliest(begun) : begun;
    for (const root of roots)
      for (const other of kinOf(root))
        for (const term of termsOf(other)) if (this.#terms.has(term)) keepBest(meaning, term, KIN);
    return meaning;
  }

  /** Words that begin so, those of most districts first. */
  completions(beginning: string): string[] {
    return [...this.#terms.atPrefix(beginning)]
      .toSorted(([a, at], [b, other]) => other.size - at.size || a.length - b.length)
      .map(([term]) => term);
  }

  /** What a word may mean if some of its letters are wrong. */
  alikeTo(word: string): Meaning {
    const meaning: Meaning = new Map();
    for (const root of new Set([...termsOf(word), word])) {
      const mistakes = allowed(root);
      if (mistakes === 0) continue;
      for (const [term, [, distance]] of this.#terms.fuzzyGet(root, mistakes))
        keepBest(meaning, term, ALIKE / Math.max(1, distance));
    }
    return meaning;
  }
}

const allowed = ({ length }: string): number => Number(length >= SHORTEST_FORGIVEN) + Number(length >= SHORTEST_TWICE);

/** Two letters begin thousands of words: the shortest are nearest to what was typed. */
const likeliest = (meaning: Meaning): Meaning =>
  new Map([...meaning].toSorted(([, a], [, b]) => b - a).slice(0, MOST_TERMS));

const keepBest = (meaning: Meaning, term: string, weight: number): void => {
  meaning.set(term, Math.max(weight, meaning.get(term) ?? 0));
};
