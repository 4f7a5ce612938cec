import { type PageSource, type PageStore, pagesFrom } from "@etalase/domain/page";
import { type Product, productOf, type Sku } from "@etalase/domain/product";
import type { Review } from "@etalase/domain/review";
import type { Shop } from "@etalase/domain/shop";
import type { Standing } from "@etalase/domain/standing";
import type { District, Tenant } from "@etalase/domain/tenant";
import * as catalogue from "./catalogue.ts";

export interface Fixture {
  tenant: Tenant;
  districts: District[];
  shops: Shop[];
  products: Product[];
  standings: Standing[];
  reviews: Review[];
  preview: Uint8Array | undefined;
  /** What there is none of, beside what the catalogue says. */
  soldOut: Sku[];
}

const whole: Fixture = {
  tenant: catalogue.tenant,
  districts: catalogue.districts,
  shops: catalogue.shops,
  products: catalogue.products,
  standings: catalogue.standings,
  reviews: catalogue.reviews,
  preview: undefined,
  soldOut: [],
};

/** What pages show of the small catalogue, or of a changed one: only storage is replaced. */
export const fixtureStore = (changes: Partial<Fixture> = {}): PageStore =>
  pagesFrom(fixtureSource({ ...whole, ...changes }), Date.now());

function fixtureSource({
  tenant,
  districts,
  shops,
  products,
  standings,
  reviews,
  preview,
  soldOut,
}: Fixture): PageSource {
  const open = (district: string) => shops.filter((shop) => shop.state === "verified" && shop.district === district);
  return {
    regency: async () => ({ tenant, districts }),
    shopCount: async (district) => open(district).length,
    shopsIn: async (district) => open(district),
    async *shopSlugsIn(district) {
      yield* open(district).map(({ slug }) => slug);
    },
    async shelf(district, slug) {
      const shop = shops.find((each) => each.districtSlug === district && each.slug === slug);
      return shop && { shop, products: products.filter((product) => product.shop === shop.id) };
    },
    labels: async (district, limit) => ({
      shops: open(district),
      products: products
        .filter((product) => product.state === "published" && product.district === district)
        .map((product) => ({ ...product, publishedAt: product.publishedAt ?? "" }))
        .toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt))
        .slice(0, limit),
    }),
    slots: async (category) =>
      products
        .filter((product) => product.publishedAt && product.category === category)
        .toSorted((a, b) => (a.publishedAt ?? "").localeCompare(b.publishedAt ?? "")),
    products: async (slots) => products.filter(({ id }) => slots.some((slot) => slot.id === id)),
    async *newest(line) {
      yield products
        .filter((product) =>
          "district" in line ? product.district === line.district : product.category === line.category,
        )
        .toSorted((a, b) => (b.publishedAt ?? "").localeCompare(a.publishedAt ?? ""));
    },
    shops: async (ids) => shops.filter(({ id }) => ids.includes(id)),
    availability: async (skus) =>
      new Map(skus.map((sku) => [sku, soldOut.includes(sku) ? "sold_out" : catalogue.availability(productOf(sku))])),
    standings: async (subjects) =>
      new Map(
        standings.filter(({ id }) => subjects.some((subject) => subject.id === id)).map((each) => [each.id, each]),
      ),
    standingsIn: async (district) =>
      standings.filter((standing) => standing.district === district && standing.id !== standing.shop),
    reviews: async (product, limit) => reviews.filter((review) => review.product === product).slice(0, limit),
    searchFile: async () => undefined,
    media: async () => preview,
  };
}
