import { categories } from "@etalase/domain/category";
import { beforeEach, describe, expect, it } from "vitest";
import { fixtureStore } from "../../../test-support/fixture-store.ts";
import { searchEntries } from "./entries.ts";
import { Finder, type Wish } from "./finder.ts";

let finder: Finder;

beforeEach(async () => {
  finder = new Finder(new Map(categories.map(({ slug, id }) => [slug, id])));
  for (const slug of ["panongan", "kronjo"]) {
    const view = await fixtureStore().district(slug);
    if (view) finder.add(searchEntries(view));
  }
});

const names = (words: string, wish: Partial<Wish> = {}) =>
  finder.find({ words, category: "", sort: "fit", ...wish }).products.map(({ name }) => name);

describe("searching", () => {
  it.each([
    ["topi", "Topi Bambu Capio Anyaman Halus"],
    ["tpi bambu", "Topi Bambu Capio Anyaman Halus"],
    ["keripik", "Keripik Tempe Daun Jeruk Renyah"],
    ["kripik tempe", "Keripik Tempe Daun Jeruk Renyah"],
    ["terasinya", "Terasi Udang Rebon Asli Kronjo"],
    ["otak otak", "Otak-otak Bandeng Bakar"],
    ["otakotak", "Otak-otak Bandeng Bakar"],
    ["band", "Otak-otak Bandeng Bakar"],
    ["BANDENG", "Otak-otak Bandeng Bakar"],
  ])("for “%s” finds “%s” first", (words, name) => {
    expect(names(words)[0]).toBe(name);
  });

  it("finds by shelf, shop and district", () => {
    expect(names("camilan")).toEqual(["Keripik Tempe Daun Jeruk Renyah"]);
    expect(names("Entin")).toEqual(["Keripik Tempe Daun Jeruk Renyah"]);
    expect(names("kronjo")).toHaveLength(2);
  });

  it("finds shops as well", () => {
    const { shops } = finder.find({ words: "anyaman", category: "", sort: "fit" });
    expect(shops[0]).toMatchObject({ name: "Anyaman Ciakar", district: "Panongan", path: "/panongan/anyaman-ciakar/" });
  });

  it("finds nothing for what is not sold", () => {
    expect(names("kulkas")).toEqual([]);
  });

  it("shows a whole shelf without words, the cheapest first when asked, and what is sold out last", () => {
    expect(names("", { sort: "cheap" })).toEqual([
      "Keripik Tempe Daun Jeruk Renyah",
      "Otak-otak Bandeng Bakar",
      "Bakul Nasi",
      "Topi Bambu Capio Anyaman Halus",
      "Tudung Saji Bambu Motif Belenong, Tutup Makanan Besar 50 cm",
      "Terasi Udang Rebon Asli Kronjo",
    ]);
    expect(names("", { category: "kerajinan-bambu" })).toHaveLength(2);
  });
});
