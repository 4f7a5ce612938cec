import type { Product } from "@etalase/domain/product";

const kilograms = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });

/** `250 g`, `1,25 kg`. */
export const weight = (grams: number): string =>
  grams < 1_000 ? `${grams} g` : `${kilograms.format(grams / 1_000)} kg`;

/** What there is to know of a product in pairs: what its vendor wrote, then what the marketplace asks of everyone. */
export const facts = (product: Product): [string, string][] => [
  ...Object.entries(product.attributes),
  ...(product.weightGrams > 0 ? ([["Berat", weight(product.weightGrams)]] as [string, string][]) : []),
  ["Satuan", product.unit],
];

/** The paragraphs of a text; single line breaks inside them stay. */
export const paragraphs = (text: string): string[] => text.split(/\n{2,}/).filter((part) => part.trim() !== "");

const SUMMARY = 155;

/** The beginning of a text for search engines and shared links, cut between words. */
export function summary(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= SUMMARY ? line : `${line.slice(0, line.lastIndexOf(" ", SUMMARY))}…`;
}
