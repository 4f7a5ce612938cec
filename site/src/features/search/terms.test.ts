import { describe, expect, it } from "vitest";
import { packed, unpacked } from "./bits.ts";
import { plainSlug } from "./shard-shape.ts";
import { termsOf, wordsOf } from "./terms.ts";

/** Whether two words meet in one of their roots. */
const meet = (a: string, b: string): boolean => termsOf(a).some((term) => termsOf(b).includes(term));

describe("words of one root", () => {
  it.each([
    ["membuat", "buatan"],
    ["masakan", "memasak"],
    ["minuman", "meminum"],
    ["anyaman", "menganyam"],
    ["tenunan", "menenun"],
    ["olahan", "mengolah"],
    ["perajin", "kerajinan"],
    ["perawatan", "merawat"],
    ["kukusan", "mengukus"],
    ["kemasan", "mengemas"],
    ["manis", "pemanis"],
    ["cetakan", "mencetak"],
    ["terasinya", "trasi"],
    ["jaitan", "menjahit"],
    ["krupuk", "kerupuk"],
    ["telor", "telur"],
  ])("%s and %s meet", (a, b) => expect(meet(a, b)).toBe(true));

  it.each([
    ["kemeja", "meja"],
    ["kelapa", "lapak"],
    ["santan", "santai"],
    ["keripik", "kerupuk"],
  ])("%s and %s do not", (a, b) => expect(meet(a, b)).toBe(false));
});

it("reads words without capitals, accents and signs, and doubled ones in halves and as one", () => {
  expect(wordsOf("Otak-otak BANDENG, Café (isi 10)")).toEqual([
    "otak",
    "otak",
    "otakotak",
    "bandeng",
    "cafe",
    "isi",
    "10",
  ]);
});

it("packs sets of small numbers", () => {
  for (const numbers of [[], [0], [5, 6], [0, 7, 28, 61]]) expect(unpacked(packed(numbers))).toEqual(numbers);
});

it("knows the slug that follows from a name", () => {
  expect(plainSlug("Otak-otak Bandeng, Isi 10!")).toBe("otak-otak-bandeng-isi-10");
});
