import { languageOf } from "@etalase/domain/language";
import type { PageAddress, PageStore } from "@etalase/domain/page";
import { beforeAll, describe, expect, it } from "vitest";
import { builtRenderer } from "./test-support/built.ts";
import * as catalogue from "./test-support/catalogue.ts";
import { type Catalogue, catalogues, literals, onlyIn, sources, tokens } from "./test-support/catalogues.ts";
import { fixtureStore } from "./test-support/fixture-store.ts";
import { type Spoken, spoken } from "./test-support/spoken.ts";

let all: Catalogue[];
let render: (store: PageStore, address: PageAddress) => Promise<{ status: number; body: string }>;

beforeAll(async () => {
  all = await catalogues();
  ({ render } = await builtRenderer());
}, 120_000);

/** The small catalogue with vendors who say nothing in any language, so that whatever is read is the marketplace's own. */
function silentVendors(): PageStore {
  const said = "Zz Zz";
  const shops = catalogue.shops.map((shop) => ({
    ...shop,
    ...(shop.story ? { story: said } : {}),
    name: said,
    about: said,
    address: said,
    villageName: said,
    owner: { ...shop.owner, name: said },
  }));
  const products = catalogue.products.map((product) => ({
    ...product,
    name: said,
    description: said,
    unit: said,
    attributes: { [said]: said },
  }));
  return fixtureStore({ shops, products });
}

/** What places and people are called belongs to both languages. */
const names = [catalogue.tenant, ...catalogue.districts, ...catalogue.shops].map((noun) => JSON.stringify(noun));

/** Every function among words, however deep. */
const functionsIn = (words: unknown): ((...details: unknown[]) => string)[] => {
  if (typeof words === "function") return [words as () => string];
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(functionsIn) : [];
};

describe("words", () => {
  it("count one as one in English", () => {
    const said = all.flatMap(({ words }) => functionsIn(words("en")).map((say) => say(1, 1, 1)));
    expect(
      said.filter((text) =>
        /\b1 (days|districts|hours|items|minutes|orders|pieces|products|seconds|shops|villages)\b/.test(text),
      ),
    ).toEqual([]);
  });

  it("are there under the same keys in both languages", () => {
    const shape = (words: unknown): unknown =>
      typeof words === "object" && words !== null
        ? Object.fromEntries(Object.entries(words).map(([key, value]) => [key, shape(value)]))
        : typeof words;
    expect(all.length).toBeGreaterThan(10);
    for (const { file, words } of all) expect(shape(words("en")), file).toEqual(shape(words("id")));
  });

  it("are all used", () => {
    const files = [...sources().values()];
    const unused = all.flatMap(({ file, name, words }) => {
      const users = files.filter((source) => source.includes(name));
      return Object.keys(words("id"))
        .filter((key) => !users.some((source) => new RegExp(`[.{,\\s]${key}\\b`).test(source)))
        .map((key) => `${file}: ${key}`);
    });
    expect(unused).toEqual([]);
  });

  it("stand in catalogues only", () => {
    const indonesian = onlyIn("id", all, names);
    const found = [...sources()].flatMap(([file, source]) =>
      [...literals(code(source)), ...markup(file, source)]
        .filter((text) => !file.endsWith("json-ld.ts") && /^\p{Lu}|\p{L} \p{L}/u.test(text) && !FOR_VENDORS.test(text))
        .filter((text) => tokens(text).some((token) => indonesian.has(token)))
        .map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});

describe.each([
  ["an English page", "en", "id"],
  ["an Indonesian page", "id", "en"],
] as const)("%s", (_page, language, other) => {
  it("says nothing in the other language", async () => {
    const foreign = onlyIn(other, all, names);
    const found: string[] = [];
    for (const { address, said } of await read(silentVendors(), language))
      for (const { text } of said)
        if (tokens(text).some((token) => foreign.has(token))) found.push(`${address} ${text}`);
    expect(found).toEqual([]);
  });

  it("writes prices as its readers do", async () => {
    const wrong = language === "en" ? /Rp\s?\d+\.\d/ : /Rp\s?\d+,\d/;
    for (const { address, said } of await read(fixtureStore(), language))
      for (const { text } of said) expect(text, address).not.toMatch(wrong);
  });
});

it("an English page marks what vendors wrote as Indonesian", async () => {
  const [shop] = catalogue.shops;
  const [product] = catalogue.products;
  const { body } = await render(fixtureStore(), "/en/panongan/anyaman-ciakar/topi-bambu-capio/");
  const said = spoken(body);
  const languages = (part: string | undefined) => [
    ...new Set(said.filter(({ text }) => text === part).map(({ language }) => language)),
  ];
  for (const part of [product?.name, shop.name, "Bambu tali", "Lingkar kepala 56–58 cm"]) {
    expect([part, languages(part)]).toEqual([part, ["id"]]);
  }
  expect(said.find(({ text }) => text.startsWith("Setiap topi dikerjakan"))?.language).toBe("id");
  expect(languages("About this product")).toEqual(["en"]);
});

/** What the pages of one language say in that language. */
async function read(store: PageStore, wanted: "id" | "en") {
  const pages: { address: string; said: Spoken[] }[] = [];
  for await (const address of store.addresses()) {
    if (!address.endsWith("/") || languageOf(address).language !== wanted) continue;
    const { body } = await render(store, address);
    pages.push({ address, said: spoken(body).filter(({ language }) => language === wanted) });
  }
  return pages;
}

/** What a shopper sends to a vendor is in the vendor's language, whatever the page's. */
const FOR_VENDORS = /^(Halo|Yuk)\b/;

const code = (source: string): string => source.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, "");

/** The texts between tags of a component. */
const markup = (file: string, source: string): string[] =>
  file.endsWith(".ts")
    ? []
    : [...code(source).matchAll(/>\s*([^<>{}]*\p{L}[^<>{}]*)\s*</gu)].map(([, text = ""]) => text);
