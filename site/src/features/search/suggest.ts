import { wordsOf } from "./terms.ts";
import { NOTHING, type Wish } from "./wish.ts";

/** Something that a shopper may be about to type. */
export interface Suggestion {
  kind: "recent" | "word" | "category" | "district";
  text: string;
  wish: Wish;
}

export interface Known {
  recent: string[];
  categories: { slug: string; text: string }[];
  districts: { slug: string; text: string }[];
  /** Words that begin so, the commonest first. */
  completions(beginning: string): string[];
}

const MOST = 6;
const MOST_WORDS = 3;
const SHORTEST = 2;

/** What may be meant by what was typed so far: earlier searches, the last word's ends, categories and districts. Nothing that says no more than what stands there. */
export function suggestionsFor(typed: string, known: Known): Suggestion[] {
  const text = typed.trimStart().toLowerCase();
  const last = wordsOf(text).at(-1) ?? "";
  const recent = known.recent
    .filter((words) => words.toLowerCase().startsWith(text) && words.toLowerCase() !== text.trim())
    .map((words): Suggestion => ({ kind: "recent", text: words, wish: { ...NOTHING, words } }));
  if (last.length < SHORTEST || text.endsWith(" ")) return recent.slice(0, MOST);
  const before = text.slice(0, text.length - last.length);
  const words = known
    .completions(last)
    .filter((word) => word !== last)
    .slice(0, MOST_WORDS)
    .map((word): Suggestion => ({ kind: "word", text: before + word, wish: { ...NOTHING, words: before + word } }));
  const begins = (name: string) => wordsOf(name).some((word) => word.startsWith(last));
  const kinds = known.categories
    .filter((category) => begins(category.text))
    .map(
      ({ slug, text: name }): Suggestion => ({ kind: "category", text: name, wish: { ...NOTHING, category: slug } }),
    );
  const places = known.districts
    .filter((district) => begins(district.text))
    .map(
      ({ slug, text: name }): Suggestion => ({ kind: "district", text: name, wish: { ...NOTHING, district: slug } }),
    );
  return [...recent.slice(0, 2), ...words, ...kinds.slice(0, 2), ...places.slice(0, 2)].slice(0, MOST);
}
