import type { CategorySlug } from "@etalase/domain/category";
import {
  type Line,
  type PageSource,
  type PageStore,
  type ProductLabel,
  pagesFrom,
  type ShopLabel,
  type Slot,
  searchFile,
} from "@etalase/domain/page";
import type { Product, Sku } from "@etalase/domain/product";
import type { Shop, ShopId } from "@etalase/domain/shop";
import { availabilityOf } from "@etalase/domain/stock";
import type { TenantId } from "@etalase/domain/tenant";
import { gathered } from "./gather.ts";
import {
  categoryProducts,
  districtProducts,
  districtShops,
  productIdOf,
  productKey,
  shelfPartition,
  shopOf,
  slugKey,
} from "./keys.ts";
import { shelfOf } from "./product.ts";
import { count, get, getAll, type Item, noun, query, queryPages } from "./read.ts";
import { reviewStore } from "./review.ts";
import { shopStore } from "./shop.ts";
import { standingStore } from "./standing.ts";
import { stockStore } from "./stock.ts";
import type { TableOf } from "./table.ts";
import { tenantStore } from "./tenant.ts";

/** What the pages of one tenant show, read from the table. It lives as long as one batch of pages and remembers for that time what several of them need. */
export const pageStore = (
  tenant: TenantId,
  tableOf: TableOf,
  media: PageSource["media"],
  now = Date.now(),
): PageStore => pagesFrom(pageSource(tenant, tableOf, media), now);

function pageSource(tenant: TenantId, tableOf: TableOf, media: PageSource["media"]): PageSource {
  const table = tableOf(tenant);
  const tenants = tenantStore(tableOf);
  const shops = shopStore(tableOf);
  const stock = stockStore(tableOf);
  const counted = standingStore(tableOf);
  const reviews = reviewStore(tableOf);
  const shopsOf = (district: string) => ({ index: "gsi1", pk: districtShops(tenant, district) }) as const;
  const lineOf = (line: Line) =>
    "district" in line
      ? ({ index: "gsi1", pk: districtProducts(tenant, line.district) } as const)
      : ({ index: "gsi2", pk: categoryProducts(tenant, line.category) } as const);
  const listedIn = remembered(
    (district: string) => query(table, shopsOf(district)),
    (district) => district,
  );
  const itemsOf = async (keys: Item[]) => getAll(table, keys.map(keyOf), true);
  const shopBy = gathered(
    async (ids: ShopId[]) => new Map((await shops.shops(tenant, ids)).map((shop) => [shop.id, shop])),
  );
  const availabilityBy = gathered(async (skus: Sku[]) => {
    const levels = await stock.levels(tenant, skus);
    return new Map(levels.map((level) => [level.sku, availabilityOf(level)]));
  });

  const standingBy = gathered(async (subjects: string[]) => {
    const known = await counted.standings(
      tenant,
      subjects.map((subject) => {
        const [district = "", id = ""] = subject.split(" ");
        return { district, id };
      }),
    );
    return new Map(known.map((standing) => [`${standing.district} ${standing.id}`, standing]));
  });

  return {
    media,
    searchFile: async (district) => {
      const file = await media(searchFile(district));
      return file && new TextDecoder().decode(file);
    },
    regency: once(async () => {
      const [profile, districts] = await Promise.all([tenants.tenant(tenant), tenants.districts(tenant)]);
      if (!profile) throw new Error(`no tenant ${tenant}`);
      return { tenant: profile, districts };
    }),
    shopCount: (district) => count(table, shopsOf(district)),
    shopsIn: async (district) => (await itemsOf(await listedIn(district))).map((item) => noun<Shop>(item)),
    async *shopSlugsIn(district) {
      for await (const keys of queryPages(table, shopsOf(district))) yield* keys.map(({ gsi1sk }) => String(gsi1sk));
    },
    shelf: remembered(
      async (district: string, shop: string) => {
        const place = await get(table, slugKey(tenant, district, shop), true);
        if (!place) return undefined;
        return shelfOf(await query(table, { pk: shelfPartition(tenant, String(place["shop"])), consistent: true }));
      },
      (district, shop) => `${district}/${shop}`,
    ),
    // Every collection asks all districts for the same.
    labels: remembered(
      async (district: string, limit?: number) => {
        const [listed, shelved] = await Promise.all([
          listedIn(district),
          query(table, { ...lineOf({ district }), newestFirst: true, ...(limit === undefined ? {} : { limit }) }),
        ]);
        return { shops: listed.map(shopLabel), products: shelved.map(productLabel) };
      },
      (district, limit) => `${district} ${limit ?? "all"}`,
    ),
    async *newest(line, atOnce) {
      const range = { ...lineOf(line), newestFirst: true, ...(atOnce === undefined ? {} : { pageLength: atOnce }) };
      for await (const keys of queryPages(table, range)) yield (await itemsOf(keys)).map((item) => noun<Product>(item));
    },
    slots: remembered(
      async (category: CategorySlug) => (await query(table, lineOf({ category }))).map(slotOf),
      (category) => category,
    ),
    products: async (slots) => {
      const keys = slots.map(({ id, shop }) => productKey(tenant, shop, id));
      return (await getAll(table, keys, true)).map((item) => noun<Product>(item));
    },
    shops: async (ids) => present(await Promise.all(ids.map(shopBy))),
    availability: async (skus) => {
      const known = await Promise.all(skus.map(async (sku) => [sku, await availabilityBy(sku)] as const));
      return new Map(known.flatMap(([sku, availability]) => (availability ? [[sku, availability]] : [])));
    },
    standings: async (subjects) => {
      const known = present(await Promise.all(subjects.map(({ district, id }) => standingBy(`${district} ${id}`))));
      return new Map(known.map((standing) => [standing.id, standing]));
    },
    standingsIn: (district) => counted.ofProducts(tenant, district),
    reviews: (product, limit) => reviews.ofProduct(tenant, product, limit),
  };
}

const present = <T>(all: (T | undefined)[]): T[] => all.filter((each) => each !== undefined);

const keyOf = ({ pk, sk }: Item) => ({ pk: String(pk), sk: String(sk) });

const slotOf = ({ pk, sk }: Item): Slot => ({ id: productIdOf(String(sk)), shop: shopOf(String(pk)) });

const shopLabel = ({ pk, gsi1sk, name, villageName }: Item): ShopLabel => ({
  id: shopOf(String(pk)),
  slug: String(gsi1sk),
  name: String(name),
  villageName: String(villageName),
});

const productLabel = (item: Item): ProductLabel => {
  const { pk, sk, gsi1pk: _, gsi1sk, ...shown } = item;
  const [publishedAt = ""] = String(gsi1sk).split("#");
  return {
    ...(shown as Omit<ProductLabel, "id" | "shop">),
    id: productIdOf(String(sk)),
    shop: shopOf(String(pk)),
    publishedAt,
  };
};

const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | undefined;
  return () => (loading ??= load());
};

const remembered = <Words extends unknown[], T>(
  load: (...words: Words) => Promise<T>,
  keyOfWords: (...words: Words) => string,
): ((...words: Words) => Promise<T>) => {
  const loading = new Map<string, Promise<T>>();
  return (...words) => {
    const key = keyOfWords(...words);
    const known = loading.get(key) ?? load(...words);
    loading.set(key, known);
    return known;
  };
};
