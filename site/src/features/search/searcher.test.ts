import { categories } from "@etalase/domain/category";
import type { PageStore } from "@etalase/domain/page";
import { beforeEach, describe, expect, it } from "vitest";
import * as catalogue from "../../../test-support/catalogue.ts";
import { fixtureStore } from "../../../test-support/fixture-store.ts";
import { Searcher } from "./searcher.ts";
import { searchShard } from "./shard.ts";
import { NOTHING, type Wish } from "./wish.ts";
import { wordMap } from "./word-map.ts";

const codes = catalogue.districts.map(({ code }) => code).toSorted();
const slugOf = (code: string) => catalogue.districts.find((district) => district.code === code)?.slug ?? "";
const districts = codes.map(slugOf);

let fetched: string[];
let broken: string | undefined;
/** So small a regency has all of it in one file; a larger one has none of it there. */
let small: boolean;
let searcher: Searcher;

async function* labels(store: PageStore) {
  for (const slug of districts) {
    const found = await store.labels(slug);
    if (found) yield found;
  }
}

/** The files that the renderer would have put there. */
async function file(path: string): Promise<unknown> {
  fetched.push(path);
  if (path === broken) return undefined;
  const store = fixtureStore();
  if (path === "/data/words.json") return wordMap(labels(store));
  const shardOf = async (slug: string) => {
    const view = await store.wholeDistrict(slug);
    return view && searchShard(view, codes);
  };
  if (path === "/data/search.json") return small ? Promise.all(districts.map(shardOf)) : [];
  return shardOf(/search\/(.*)\.json/.exec(path)?.[1] ?? "");
}

beforeEach(() => {
  [fetched, broken, small] = [[], undefined, false];
  const names = categories.map(({ slug, id, en }) => ({ slug, names: `${id} ${en}` }));
  searcher = new Searcher({ districts, categories: names }, async <T>(path: string) => (await file(path)) as T);
});

/** What a search asks for before it knows more. */
const first = ["/data/search.json", "/data/words.json"];
const look = (words: string, wish: Partial<Wish> = {}) => searcher.look({ ...NOTHING, words, ...wish });

describe("a search", () => {
  it("fetches the files of those districts only that may have what is looked for, each once", async () => {
    expect((await look("bandeng")).products).toMatchObject([{ name: "Otak-otak Bandeng Bakar" }]);
    expect(fetched).toEqual([...first, "/data/search/kronjo.json"]);
    await look("terasi");
    await look("keripik");
    expect(fetched).toEqual([...first, "/data/search/kronjo.json", "/data/search/panongan.json"]);
  });

  it("needs no district's file where the whole regency is small", async () => {
    small = true;
    expect((await look("bandeng")).products).toMatchObject([{ name: "Otak-otak Bandeng Bakar" }]);
    expect(await look("", { sort: "termurah" })).toMatchObject({ left: 0, failed: false });
    expect((await look("bambu", { district: "panongan" })).products.length).toBeGreaterThan(0);
    expect(fetched).toEqual(first);
  });

  it("asks for nothing where nobody has such a thing", async () => {
    expect(await look("kulkas")).toMatchObject({ products: [], shops: [] });
    expect(fetched).toEqual(first);
  });

  it("finds a district with letters changed, and says so", async () => {
    expect(await look("bandemg")).toMatchObject({ reading: "alike", products: [{ name: "Otak-otak Bandeng Bakar" }] });
  });

  it("needs one district's file only within one district", async () => {
    expect((await look("terasi", { district: "kronjo" })).products).toHaveLength(1);
    expect(fetched).toEqual([...first, "/data/search/kronjo.json"]);
  });

  it("knows which districts have anything of a category before it fetches them", async () => {
    expect((await look("", { category: "bumbu-sambal" })).products).toHaveLength(1);
    expect(fetched).toEqual([...first, "/data/search/kronjo.json"]);
  });

  it("looks everywhere when the map of words cannot be had", async () => {
    broken = "/data/words.json";
    expect((await look("bandeng", { sort: "termurah" })).products).toHaveLength(1);
    expect(fetched).toHaveLength(first.length + districts.length);
  });

  it("says when a district could not be had, and asks for it again the next time", async () => {
    broken = "/data/search/kronjo.json";
    expect(await look("bandeng")).toMatchObject({ failed: true, left: 1, products: [] });
    broken = undefined;
    expect(await look("bandeng")).toMatchObject({ failed: false, left: 0, products: [{}] });
  });

  it("decides by the first districts how words are to be taken, and says how many are left", async () => {
    const answer = await look("bandeng bambu");
    expect(answer).toMatchObject({ reading: "some", left: 0 });
    expect(answer.products.map(({ name }) => name)).toContain("Otak-otak Bandeng Bakar");
  });
});
