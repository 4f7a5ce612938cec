import { expect, it } from "vitest";
import { type Known, suggestionsFor } from "./suggest.ts";

const known: Known = {
  recent: ["topi bambu", "keripik tempe"],
  categories: [{ slug: "kerajinan-bambu", text: "Kerajinan Bambu & Anyaman" }],
  districts: [{ slug: "kronjo", text: "Kronjo" }],
  completions: (beginning) =>
    ["keripik", "kerupuk", "kerang", "kerudung", "topi"].filter((word) => word.startsWith(beginning)),
};
const texts = (typed: string) => suggestionsFor(typed, known).map(({ kind, text }) => `${kind}: ${text}`);

it("offers earlier searches, ends of the last word, categories and districts", () => {
  expect(texts("ker")).toEqual([
    "recent: keripik tempe",
    "word: keripik",
    "word: kerupuk",
    "word: kerang",
    "category: Kerajinan Bambu & Anyaman",
  ]);
  expect(texts("otak kron")).toEqual(["district: Kronjo"]);
  expect(texts("otak keru")).toEqual(["word: otak kerupuk", "word: otak kerudung"]);
});

it("offers earlier searches before anything is typed, and nothing that stands there already", () => {
  expect(texts("")).toEqual(["recent: topi bambu", "recent: keripik tempe"]);
  expect(texts("topi bambu")).toEqual(["category: Kerajinan Bambu & Anyaman"]);
  expect(texts("k")).toEqual(["recent: keripik tempe"]);
});

it("asks for a category or a district itself, without words", () => {
  expect(suggestionsFor("kron", known)[0]?.wish).toMatchObject({ words: "", district: "kronjo" });
});
