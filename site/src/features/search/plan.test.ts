import { expect, it } from "vitest";
import { Lexicon } from "./lexicon.ts";
import { districtsFor, FIRST_PRODUCTS, firstOf, type Regency } from "./plan.ts";
import { NOTHING } from "./wish.ts";

const lexicon = new Lexicon();
for (const at of [0, 1, 2, 3]) lexicon.add("keripik", at);
lexicon.add("tempe", 2);
const regency: Regency = {
  lexicon,
  districts: ["balaraja", "cikupa", "kronjo", "panongan"],
  categories: ["makanan", "jasa"],
  shelves: [
    [300, 0],
    [200, 40],
    [500, 0],
    [100, 0],
  ],
  near: [],
};

it("looks first where there is most, or near the shopper where that is known", () => {
  const wish = { ...NOTHING, words: "keripik" };
  expect(districtsFor(wish, "exact", regency)).toEqual([2, 0, 1, 3]);
  expect(districtsFor(wish, "exact", { ...regency, near: [3, 1, 0, 2] })).toEqual([3, 1, 0, 2]);
});

it("leaves out districts that lack one of the words, or anything of the category", () => {
  expect(districtsFor({ ...NOTHING, words: "keripik tempe" }, "exact", regency)).toEqual([2]);
  expect(districtsFor({ ...NOTHING, words: "keripik tempe" }, "some", regency)).toHaveLength(4);
  expect(districtsFor({ ...NOTHING, words: "keripik", category: "jasa" }, "exact", regency)).toEqual([1]);
  expect(districtsFor({ ...NOTHING, words: "keripik", district: "panongan" }, "exact", regency)).toEqual([3]);
});

it("fetches no more for a first answer than it may cost, and the first district however large it is", () => {
  expect(firstOf([2, 0, 1, 3], FIRST_PRODUCTS, regency)).toEqual([2]);
  expect(firstOf([0, 1, 3], FIRST_PRODUCTS, regency)).toEqual([0, 1, 3]);
  const large = { ...regency, shelves: [[5_000], [5_000]] };
  expect(firstOf([0, 1], FIRST_PRODUCTS, large)).toEqual([0]);
  expect(firstOf([0, 1], 100, large)).toEqual([]);
});
