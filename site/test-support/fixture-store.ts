import { categories } from "@etalase/domain/category";
import {
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
import type { Product } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import type { District, Tenant } from "@etalase/domain/tenant";
import * as catalogue from "./catalogue.ts";

export interface Fixture {
  tenant: Tenant;
  districts: District[];
  shops: Shop[];
  products: Product[];
  preview: Uint8Array | undefined;
}

const whole: Fixture = {
  tenant: catalogue.tenant,
  districts: catalogue.districts,
  shops: catalogue.shops,
  products: catalogue.products,
  preview: undefined,
};

/** A store over the small catalogue, or over a changed one. */
export function fixtureStore(changes: Partial<Fixture> = {}): PageStore {
  const { tenant, districts, shops, products, preview } = { ...whole, ...changes };
  const cards = (wanted: Product[]) =>
    wanted.map((product) => {
      const shop = shops.find(({ id }) => id === product.shop);
      const districtName = districts.find(({ code }) => code === product.district)?.name ?? "";
      return { ...catalogue.card(product), ...(shop ? { shop } : {}), districtName };
    });
  const districtBy = (slug: string) => districts.find((district) => district.slug === slug);
  const shopBy = (district: string, slug: string) =>
    shops.find((shop) => shop.districtSlug === district && shop.slug === slug);
  const of = (shop: Shop) => products.filter((product) => product.shop === shop.id);

  return {
    regency: async () => ({ tenant, districts }),
    home: async () => ({
      shopCounts: new Map(districts.map(({ code }) => [code, shops.filter((shop) => shop.district === code).length])),
      newest: cards(products.toReversed()),
    }),
    async district(slug) {
      const district = districtBy(slug);
      return (
        district && {
          district,
          shops: shops.filter((shop) => shop.district === district.code),
          products: cards(products.filter((product) => product.district === district.code)),
        }
      );
    },
    async shop(districtSlug, slug) {
      const [district, shop] = [districtBy(districtSlug), shopBy(districtSlug, slug)];
      return district && shop && { district, shop, products: cards(of(shop)) };
    },
    async product(districtSlug, shopSlug, slug) {
      const [district, shop] = [districtBy(districtSlug), shopBy(districtSlug, shopSlug)];
      const product = shop && of(shop).find((each) => each.slug === slug);
      if (!district || !shop || !product) return undefined;
      const related = cards(of(shop).filter((each) => each !== product));
      return { district, shop, product, preview, related, availability: catalogue.card(product).availability };
    },
    async category(slug) {
      const known = categories.find((category) => category.slug === slug);
      return known && { category: known.slug, products: cards(products.filter(({ category }) => category === slug)) };
    },
    addresses: async () =>
      inEveryLanguage([
        homePage,
        ...shellPages,
        placesFile,
        ...categories.map(({ slug }) => categoryPage(slug)),
        ...districts.flatMap(({ slug }) => [districtPage(slug), searchFile(slug)]),
        ...shops.map((shop) => shopPage(shop.districtSlug, shop.slug)),
        ...shops.flatMap((shop) => of(shop).map((product) => productPage(shop.districtSlug, shop.slug, product.slug))),
      ]),
  };
}
