import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { categories } from "@etalase/domain/category";
import type { DistrictLabels, DistrictView } from "@etalase/domain/page";
import { marketFile, searchFile } from "@etalase/domain/page";
import { TenantOnboarded } from "@etalase/domain/tenant";
import { pageStore, tenantStore } from "@etalase/dynamo";
import { render } from "@etalase/site/render";
import { Searcher } from "../../site/src/features/search/searcher.ts";
import { searchShard } from "../../site/src/features/search/shard.ts";
import { NOTHING } from "../../site/src/features/search/wish.ts";
import { wordMap } from "../../site/src/features/search/word-map.ts";
import { districts, tenant } from "../../site/test-support/catalogue.ts";
import { Random } from "../support/random.ts";
import { stockShop } from "../support/shop-fixture.ts";
import { testTable } from "../support/table.ts";
import { largeRegency } from "./large-regency.ts";
import type { Figure } from "./report.ts";

const SIZES = [1_000, 10_000, 100_000];
/** The size that the bars are set for; what is larger is told without one. */
const BARRED = 10_000;
const QUERIES = 60;
/** What CloudFront and the embedded edge compress with. */
const EDGE_QUALITY = 5;
const ONE_DISTRICT = 1_000;

const compressed = (text: string | Buffer): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: EDGE_QUALITY } }).length;

/** What finding costs in regencies of three sizes, and what an edit costs the search. */
export async function searchFigures(): Promise<Figure[]> {
  const figures: Figure[] = [
    { name: "search: scripts of its page, brotli", value: scriptBytes() / 1_024, unit: "KB" },
    {
      name: "search: rendering one kecamatan of 1,000 products",
      value: await rebuild(),
      unit: "ms",
      bar: { most: 300 },
    },
  ];
  for (const size of SIZES) figures.push(...(await regency(size)));
  return figures;
}

async function regency(size: number): Promise<Figure[]> {
  const views = largeRegency(size);
  const files = await filesOf(views);
  const queries = queriesOf(views);
  const first: { bytes: number; time: number }[] = [];
  for (const query of queries) first.push(await firstAnswer(views, files, query));
  const typing = await whileTyping(views, files, queries);
  const name = `search in ${size.toLocaleString("en")} products`;
  const kilobytes = first.map(({ bytes }) => (bytes + scriptBytes()) / 1_024);
  return [
    {
      name: `${name}: map of words, brotli`,
      value: compressed(files.get("/data/words.json") ?? "") / 1_024,
      unit: "KB",
    },
    { name: `${name}: first query and its scripts, median`, value: quantile(kilobytes, 0.5), unit: "KB" },
    {
      name: `${name}: first query and its scripts, worst of ${QUERIES}`,
      value: Math.max(...kilobytes),
      unit: "KB",
      ...(size === BARRED ? { bar: { most: 60 } } : {}),
    },
    {
      name: `${name}: first answer with its files at hand, p95`,
      value: quantile(
        first.map(({ time }) => time),
        0.95,
      ),
      unit: "ms",
    },
    {
      name: `${name}: answer while typing, p95`,
      value: quantile(typing, 0.95),
      unit: "ms",
      ...(size <= BARRED ? { bar: { most: 50 } } : {}),
    },
  ];
}

/** Every file that the search may fetch, as the renderer writes it. */
async function filesOf(views: DistrictView[]): Promise<Map<string, string>> {
  const codes = views.map(({ district }) => district.code);
  async function* labels(): AsyncGenerator<DistrictLabels> {
    for (const { district, shops, products } of views) {
      yield {
        district,
        shops,
        products: products.map(({ product, shop }) => ({ ...product, shop, publishedAt: product.publishedAt ?? "" })),
      };
    }
  }
  const shards = views.map((view): [string, string] => [
    searchFile(view.district.slug),
    JSON.stringify(searchShard(view, codes)),
  ]);
  return new Map([["/data/words.json", JSON.stringify(await wordMap(labels()))], [marketFile, "[]"], ...shards]);
}

/** What people ask: words of what is sold, common and rare, alone and in pairs, every fourth with a letter gone. */
function queriesOf(views: DistrictView[]): string[] {
  const random = new Random(2_026);
  const names = views.flatMap(({ products }) => products.map(({ product }) => product.name));
  return Array.from({ length: QUERIES }, (_, at) => {
    const words = random
      .pick(names)
      .split(" ")
      .slice(0, 1 + (at % 2));
    const asked = words.join(" ").toLowerCase();
    return at % 4 === 3 ? asked.slice(0, 2) + asked.slice(3) : asked;
  });
}

interface Counted {
  searcher: Searcher;
  bytes(): number;
}

const sizes = new Map<string, number>();

function counted(views: DistrictView[], files: Map<string, string>): Counted {
  let bytes = 0;
  const searcher = new Searcher(
    {
      districts: views.map(({ district }) => district.slug),
      categories: categories.map(({ slug, id, en }) => ({ slug, names: `${id} ${en}` })),
    },
    async <T>(path: string): Promise<T | undefined> => {
      const text = files.get(path);
      if (text === undefined) return undefined;
      const size = sizes.get(text) ?? compressed(text);
      sizes.set(text, size);
      bytes += size;
      return JSON.parse(text) as T;
    },
  );
  return { searcher, bytes: () => bytes };
}

async function firstAnswer(views: DistrictView[], files: Map<string, string>, words: string) {
  // Compression is the edge's work: it is measured before the clock runs.
  await counted(views, files).searcher.look({ ...NOTHING, words });
  const { searcher, bytes } = counted(views, files);
  const begun = performance.now();
  await searcher.look({ ...NOTHING, words });
  return { bytes: bytes(), time: performance.now() - begun };
}

/** Letter by letter, as it is asked while someone types, in one visit. */
async function whileTyping(views: DistrictView[], files: Map<string, string>, queries: string[]): Promise<number[]> {
  const { searcher } = counted(views, files);
  const times: number[] = [];
  for (const query of queries) {
    await searcher.look({ ...NOTHING, words: query });
    for (let length = 2; length <= query.length; length++) {
      const wish = { ...NOTHING, words: query.slice(0, length) };
      await searcher.look(wish);
      const begun = performance.now();
      await searcher.look(wish);
      times.push(performance.now() - begun);
    }
  }
  return times;
}

/** From the table to the file, as after an edit. */
async function rebuild(): Promise<number> {
  const table = await testTable();
  try {
    const onboarded = TenantOnboarded.of({ slug: tenant.slug }, { actor: "operator", now: Date.now() });
    await tenantStore(table.tableOf).onboard(tenant, districts, onboarded);
    const { shop } = await stockShop(
      table.tableOf,
      tenant.id,
      Array.from({ length: ONE_DISTRICT }, () => 9),
    );
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      const begun = performance.now();
      const { status } = await render(
        pageStore(tenant.id, table.tableOf, async () => undefined),
        searchFile(shop.districtSlug),
      );
      if (status !== 200) throw new Error(`the search file is ${status}`);
      times.push(performance.now() - begun);
    }
    return quantile(times, 0.5);
  } finally {
    table.close();
  }
}

/** What the search page's script loads with it. */
function scriptBytes(): number {
  const folder = new URL("../../site/dist/client/_astro/", import.meta.url);
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(new URL(file, folder), "utf8"));
  const script = texts.find((text) => text.includes('"search-page"'));
  if (!script) throw new Error("the site is not built: node site/build.ts");
  return compressed(script);
}

const quantile = (all: number[], part: number): number =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))] ?? Number.NaN;
