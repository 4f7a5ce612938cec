import { categories } from "@etalase/domain/category";
import type { DistrictLabels } from "@etalase/domain/page";
import { packed } from "./bits.ts";
import { termsOf, wordsOf } from "./terms.ts";
import type { WordMap } from "./word-map-shape.ts";

/** What a product may be looked for by. The search's index of a district is made from the same texts. */
export const kindOf = (category: string): string => {
  const known = categories.find(({ slug }) => slug === category);
  return known ? `${known.id} ${known.en}` : "";
};

/** The words of a regency, gathered district by district in the order of their codes. */
export async function wordMap(districts: AsyncIterable<DistrictLabels>): Promise<WordMap> {
  const found = new Map<string, number[]>();
  const shelves: number[][] = [];
  for await (const { district, shops, products } of districts) {
    const at = shelves.length;
    shelves.push(categories.map(({ slug }) => products.filter(({ category }) => category === slug).length));
    const texts = [
      ...shops.flatMap(({ name, villageName }) => [name, villageName]),
      ...products.map(({ name }) => name),
      ...new Set(products.map(({ category }) => kindOf(category))),
      district.name,
    ];
    for (const term of new Set(texts.flatMap(wordsOf).flatMap(termsOf))) {
      const standing = found.get(term);
      if (standing) standing.push(at);
      else found.set(term, [at]);
    }
  }
  const terms = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    terms: terms.map(([term]) => term).join(" "),
    districts: terms.map(([, at]) => packed(at)).join(" "),
    shelves,
  };
}
