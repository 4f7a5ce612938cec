import type { Language } from "@etalase/domain/language";
import type { ProductOnPage } from "@etalase/domain/product";
import { locales } from "../../lib/language.ts";
import { opening } from "../../lib/opening.ts";
import { productWords } from "./words.ts";

const number = { maximumFractionDigits: 2 };
const kilograms: Record<Language, Intl.NumberFormat> = {
  id: new Intl.NumberFormat(locales.id, number),
  en: new Intl.NumberFormat(locales.en, number),
};

/** `250 g`, `1,25 kg`, in English `1.25 kg`. */
export const weight = (grams: number, language: Language): string =>
  grams < 1_000 ? `${grams} g` : `${kilograms[language].format(grams / 1_000)} kg`;

export interface Fact {
  name: string;
  value: string;
  /** Whether the vendor named it. */
  theirs: boolean;
}

/** What there is to know of a product in pairs: what its vendor wrote, then what the marketplace asks of everyone. */
export function facts({ attributes, weightGrams, unit }: ProductOnPage, language: Language): Fact[] {
  const words = productWords(language);
  return [
    ...Object.entries(attributes).map(([name, value]) => ({ name, value, theirs: true })),
    ...(weightGrams > 0 ? [{ name: words.weight, value: weight(weightGrams, language), theirs: false }] : []),
    { name: words.unit, value: unit, theirs: false },
  ];
}

/** The paragraphs of a text; single line breaks inside them stay. */
export const paragraphs = (text: string): string[] => text.split(/\n{2,}/).filter((part) => part.trim() !== "");

const SUMMARY = 155;

/** The beginning of a text for search engines and shared links. */
export const summary = (text: string): string => opening(text, SUMMARY);
