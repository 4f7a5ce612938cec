import { type CategorySlug, categories } from "@etalase/domain/category";
import {
  type Card,
  categoryPage,
  districtPage,
  homePage,
  inEveryLanguage,
  type PageStore,
  placesFile,
  productPage,
  searchFile,
  shellPages,
  shopPage,
} from "@etalase/domain/page";
import { type Product, picturePath, skuOf } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import { type Availability, availabilityOf } from "@etalase/domain/stock";
import type { District, TenantId } from "@etalase/domain/tenant";
import { categoryProducts, districtProducts, districtShops, shelfPartition, slugKey } from "./keys.ts";
import { shelfOf } from "./product.ts";
import { get, getAll, noun, query } from "./read.ts";
import { shopStore } from "./shop.ts";
import { stockStore } from "./stock.ts";
import type { TableOf } from "./table.ts";
import { tenantStore } from "./tenant.ts";

/** Reads a file of the tenant's media folder, by its path on the host. */
export type Media = (path: string) => Promise<Uint8Array | undefined>;

const SHELF_LENGTH = 48;
const NEWEST_PER_CATEGORY = 4;
const NEWEST = 16;
const RELATED = 8;

/**
 * What the pages of one tenant are made from. It lives as long as one batch of pages and remembers for that time what several of them need: the regency, a shop's shelf.
 */
export function pageStore(tenant: TenantId, tableOf: TableOf, media: Media): PageStore {
  const table = tableOf(tenant);
  const tenants = tenantStore(tableOf);
  const shops = shopStore(tableOf);
  const stock = stockStore(tableOf);

  const regency = once(async () => {
    const [profile, districts] = await Promise.all([tenants.tenant(tenant), tenants.districts(tenant)]);
    if (!profile) throw new Error(`no tenant ${tenant}`);
    return { tenant: profile, districts };
  });
  const districtBy = async (test: (district: District) => boolean) => (await regency()).districts.find(test);
  const districtName = async (code: string) => (await districtBy((district) => district.code === code))?.name ?? "";

  const shelf = remembered(async (address: string) => {
    const [district = "", slug = ""] = address.split("/");
    const place = await get(table, slugKey(tenant, district, slug));
    if (!place) return undefined;
    const found = shelfOf(await query(table, { pk: shelfPartition(tenant, String(place["shop"])), consistent: true }));
    return found?.shop.state === "verified" ? found : undefined;
  });

  const availability = async (products: Product[]): Promise<Map<string, Availability>> => {
    const levels = await stock.levels(
      tenant,
      products.map(({ id }) => skuOf(id)),
    );
    return new Map(levels.map((level) => [level.sku, availabilityOf(level)]));
  };

  const cards = async (products: Product[], known: Shop[]): Promise<Card[]> => {
    const [levels, { districts }] = await Promise.all([availability(products), regency()]);
    const names = new Map(districts.map(({ code, name }) => [code, name]));
    const shopOf = new Map(known.map((shop) => [shop.id, shop]));
    return products.flatMap((product) => {
      const shop = shopOf.get(product.shop);
      if (shop?.state !== "verified") return [];
      const districtName = names.get(shop.district) ?? "";
      return [{ product, shop, districtName, availability: levels.get(skuOf(product.id)) ?? "sold_out" }];
    });
  };

  const listed = async (index: "gsi1" | "gsi2", pk: string, limit: number): Promise<Product[]> => {
    const keys = await query(table, { index, pk, newestFirst: true, limit });
    const items = await getAll(table, keys.map(keyOf), true);
    return published(items.map((item) => noun<Product>(item)));
  };
  const cardsOf = async (products: Product[]) =>
    cards(
      products,
      await shops.shops(
        tenant,
        products.map(({ shop }) => shop),
      ),
    );
  const shopsIn = async (code: string) => query(table, { index: "gsi1", pk: districtShops(tenant, code) });

  return {
    regency,

    async home() {
      const { districts } = await regency();
      const [counts, shelves] = await Promise.all([
        Promise.all(districts.map(async ({ code }) => [code, (await shopsIn(code)).length] as const)),
        Promise.all(categories.map(({ slug }) => listed("gsi2", categoryProducts(tenant, slug), NEWEST_PER_CATEGORY))),
      ]);
      const newest = newestFirst(shelves.flat()).slice(0, NEWEST);
      return { shopCounts: new Map(counts), newest: await cardsOf(newest) };
    },

    async district(slug) {
      const district = await districtBy((each) => each.slug === slug);
      if (!district) return undefined;
      const [keys, products] = await Promise.all([
        shopsIn(district.code),
        listed("gsi1", districtProducts(tenant, district.code), SHELF_LENGTH),
      ]);
      const found = (await getAll(table, keys.map(keyOf), true)).map((item) => noun<Shop>(item));
      const open = found
        .filter(({ state }) => state === "verified")
        .toSorted((a, b) => a.name.localeCompare(b.name, "id"));
      return { district, shops: open, products: await cards(products, open) };
    },

    async shop(districtSlug, shopSlug) {
      const found = await shelf(`${districtSlug}/${shopSlug}`);
      const district = await districtBy(({ slug }) => slug === districtSlug);
      if (!found || !district) return undefined;
      return { district, shop: found.shop, products: await cards(published(found.products), [found.shop]) };
    },

    async product(districtSlug, shopSlug, productSlug) {
      const found = await shelf(`${districtSlug}/${shopSlug}`);
      const district = await districtBy(({ slug }) => slug === districtSlug);
      const shown = found && published(found.products);
      const product = shown?.find(({ slug }) => slug === productSlug);
      if (!district || !found || !shown || !product) return undefined;
      const related = shown.filter(({ id }) => id !== product.id).slice(0, RELATED);
      const [picture] = product.pictures;
      const [levels, preview, name] = await Promise.all([
        availability([product]),
        picture ? media(picturePath(picture, 320)) : undefined,
        districtName(found.shop.district),
      ]);
      return {
        district,
        shop: found.shop,
        product,
        availability: levels.get(skuOf(product.id)) ?? "sold_out",
        preview,
        // What stands beside a product says nothing of price or stock, so that an edit does not touch its neighbours.
        related: related.map((each) => ({
          product: each,
          shop: found.shop,
          districtName: name,
          availability: "available",
        })),
      };
    },

    async category(slug) {
      const known = categories.find((category) => category.slug === slug);
      if (!known) return undefined;
      const products = await listed("gsi2", categoryProducts(tenant, slug), SHELF_LENGTH);
      return { category: known.slug as CategorySlug, products: await cardsOf(products) };
    },

    async addresses() {
      const { districts } = await regency();
      const perDistrict = await Promise.all(
        districts.map(async ({ code, slug }) => {
          const slugs = (await shopsIn(code)).map(({ gsi1sk }) => String(gsi1sk));
          const shelves = await Promise.all(slugs.map(async (shop) => [shop, await shelf(`${slug}/${shop}`)] as const));
          return [
            districtPage(slug),
            searchFile(slug),
            ...shelves.flatMap(([shop, found]) => [
              shopPage(slug, shop),
              ...published(found?.products ?? []).map((product) => productPage(slug, shop, product.slug)),
            ]),
          ];
        }),
      );
      return inEveryLanguage([
        homePage,
        ...shellPages,
        placesFile,
        ...categories.map(({ slug }) => categoryPage(slug)),
        ...perDistrict.flat(),
      ]);
    },
  };
}

const keyOf = ({ pk, sk }: Record<string, unknown>) => ({ pk: String(pk), sk: String(sk) });

const newestFirst = (products: Product[]): Product[] =>
  products.toSorted((a, b) => ((a.publishedAt ?? "") + a.id < (b.publishedAt ?? "") + b.id ? 1 : -1));

const published = (products: Product[]): Product[] =>
  newestFirst(products.filter(({ state }) => state === "published"));

const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | undefined;
  return () => (loading ??= load());
};

const remembered = <T>(load: (key: string) => Promise<T>): ((key: string) => Promise<T>) => {
  const loading = new Map<string, Promise<T>>();
  return (key) => {
    const known = loading.get(key) ?? load(key);
    loading.set(key, known);
    return known;
  };
};
