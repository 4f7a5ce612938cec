import { categories } from "@etalase/domain/category";
import { beforeEach, describe, expect, it } from "vitest";
import { fixtureStore } from "../../../test-support/fixture-store.ts";
import { Finder, READINGS } from "./finder.ts";
import { searchShard } from "./shard.ts";
import { NOTHING, type Wish } from "./wish.ts";

let finder: Finder;
let codes: string[];

beforeEach(async () => {
  finder = new Finder(categories.map(({ slug, id, en }) => ({ slug, names: `${id} ${en}` })));
  const store = fixtureStore();
  codes = (await store.regency()).districts.map(({ code }) => code);
  for (const slug of ["panongan", "kronjo"]) {
    const view = await store.district(slug);
    if (view) finder.add(searchShard(view, codes), codes.indexOf(view.district.code));
  }
});

/** What the first reading finds that finds anything. */
function find(words: string, wish: Partial<Wish> = {}, home?: string) {
  const at = home === undefined ? undefined : codes.indexOf(home);
  const answers = READINGS.map((reading) => ({
    reading,
    ...finder.find({ ...NOTHING, words, ...wish }, reading, at),
  }));
  return answers.find(({ products, shops }) => products.length + shops.length > 0) ?? { shops: [], products: [] };
}
const names = (...asked: Parameters<typeof find>) => find(...asked).products.map(({ name }) => name);

describe("searching", () => {
  it.each([
    ["topi", "Topi Bambu Capio Anyaman Halus"],
    ["tpi bambu", "Topi Bambu Capio Anyaman Halus"],
    ["keripik", "Keripik Tempe Daun Jeruk Renyah"],
    ["kripik tempe", "Keripik Tempe Daun Jeruk Renyah"],
    ["keri", "Keripik Tempe Daun Jeruk Renyah"],
    ["terasinya", "Terasi Udang Rebon Asli Kronjo"],
    ["trasi", "Terasi Udang Rebon Asli Kronjo"],
    ["menganyam", "Topi Bambu Capio Anyaman Halus"],
    ["pembakaran", "Otak-otak Bandeng Bakar"],
    ["otak otak", "Otak-otak Bandeng Bakar"],
    ["otakotak", "Otak-otak Bandeng Bakar"],
    ["band", "Otak-otak Bandeng Bakar"],
    ["BANDENG", "Otak-otak Bandeng Bakar"],
    ["caping", "Topi Bambu Capio Anyaman Halus"],
    ["wakul", "Bakul Nasi"],
  ])("for “%s” finds “%s” first", (words, name) => {
    expect(names(words)[0]).toBe(name);
  });

  it("finds by category, shop, district and village", () => {
    expect(names("camilan")).toEqual(["Keripik Tempe Daun Jeruk Renyah"]);
    expect(names("Entin")).toEqual(["Keripik Tempe Daun Jeruk Renyah"]);
    expect(names("kronjo")).toHaveLength(2);
    expect(names("mekar bakti")).toEqual(["Keripik Tempe Daun Jeruk Renyah"]);
  });

  it("finds shops as well, unless products were filtered", () => {
    const [shop] = find("anyaman").shops;
    expect(shop).toMatchObject({ name: "Anyaman Ciakar", district: "Panongan", path: "/panongan/anyaman-ciakar/" });
    expect(find("anyaman", { halal: true }).shops).toEqual([]);
  });

  it("finds nothing for what is not sold", () => {
    expect(names("kulkas")).toEqual([]);
  });

  it("says how it had to take the words", () => {
    expect(find("bandeng")).toMatchObject({ reading: "exact" });
    expect(find("bandng")).toMatchObject({ reading: "alike" });
    expect(find("bandeng kulkas")).toMatchObject({ reading: "some", products: [{ name: "Otak-otak Bandeng Bakar" }] });
  });

  it("shows a whole shelf without words, the cheapest first when asked, and what is sold out last", () => {
    expect(names("", { sort: "termurah" })).toEqual([
      "Keripik Tempe Daun Jeruk Renyah",
      "Otak-otak Bandeng Bakar",
      "Bakul Nasi",
      "Topi Bambu Capio Anyaman Halus",
      "Tudung Saji Bambu Motif Belenong, Tutup Makanan Besar 50 cm",
      "Terasi Udang Rebon Asli Kronjo",
    ]);
    expect(names("", { sort: "termahal" })[0]).toBe("Tudung Saji Bambu Motif Belenong, Tutup Makanan Besar 50 cm");
    expect(names("", { sort: "terbaru" })[0]).toBe("Otak-otak Bandeng Bakar");
    expect(names("", { category: "kerajinan-bambu" })).toHaveLength(2);
  });

  it("shows what most was sold of first, or what was best reviewed, when asked", () => {
    expect(names("", { sort: "terlaris" }).slice(0, 2)).toEqual(["Topi Bambu Capio Anyaman Halus", "Bakul Nasi"]);
    expect(names("bambu", { sort: "terbaik" })[0]).toBe("Topi Bambu Capio Anyaman Halus");
    expect(find("topi").products[0]).toMatchObject({ stars: 4.5, sold: 50 });
  });
});

describe("filters", () => {
  it("keep to a price range, both ends included", () => {
    expect(names("", { least: 25_000, most: 30_000 })).toEqual(["Otak-otak Bandeng Bakar", "Bakul Nasi"]);
  });

  it("keep to what enough buyers praised", () => {
    expect(names("", { stars: 4.5 })).toEqual(["Topi Bambu Capio Anyaman Halus"]);
  });

  it("keep to what is halal, to what need not be made first and is there, and to a district", () => {
    expect(names("", { halal: true })).toHaveLength(3);
    expect(names("", { ready: true })).not.toContain("Topi Bambu Capio Anyaman Halus");
    expect(names("", { ready: true })).not.toContain("Terasi Udang Rebon Asli Kronjo");
    expect(names("", { district: "kronjo" })).toHaveLength(2);
  });

  it("keep to shops whose courier comes to the shopper's own district, or goes anywhere where that is not known", () => {
    expect(names("", { way: "antar" })).toHaveLength(4);
    expect(names("", { way: "antar" }, "360307")).toHaveLength(4);
    expect(names("", { way: "antar" }, "360301")).toEqual([]);
    expect(names("", { way: "ambil" })).toHaveLength(6);
  });
});
