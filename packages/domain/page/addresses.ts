import type { Envelope } from "@etalase/kit";
import * as z from "zod/mini";
import { ProductPlace } from "../product/events.ts";
import { ShopPlace } from "../shop/events.ts";

/** The address of a page on a tenant's host, always with a slash at the end: `/panongan/topi-bambu/`. */
export type PageAddress = `/${string}`;

export const homePage: PageAddress = "/";
export const districtPage = (district: string): PageAddress => `/${district}/`;
export const shopPage = (district: string, shop: string): PageAddress => `/${district}/${shop}/`;
export const productPage = (district: string, shop: string, product: string): PageAddress =>
  `/${district}/${shop}/${product}/`;
export const categoryPage = (category: string): PageAddress => `/kategori/${category}/`;
export const notFoundPage: PageAddress = "/404/";

/** First words of an address that belong to the marketplace; no district may be called so. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "kategori",
  "cari",
  "keranjang",
  "pesanan",
  "dasbor",
  "dinas",
  "pengadaan",
  "operator",
  "media",
  "data",
  "api",
  "404",
]);

/** Pages that are the same whatever is sold: rendered when a tenant is onboarded or changed. */
export const shellPages: PageAddress[] = ["/keranjang/", "/pesanan/", "/dasbor/", "/cari/", notFoundPage];

/** The pages that show a shop or a product; a pure function of the place that the event names. */
const pagesOfShop = ({ districtSlug, slug }: z.infer<typeof ShopPlace>): PageAddress[] => [
  homePage,
  districtPage(districtSlug),
  shopPage(districtSlug, slug),
];

export const pagesOfProduct = ({ shop, slug, category }: z.infer<typeof ProductPlace>): PageAddress[] => [
  productPage(shop.districtSlug, shop.slug, slug),
  ...pagesOfShop(shop),
  categoryPage(category),
];

/**
 * The pages that an event touches. A stock event names only its SKU; its reader looks the place up and asks `pagesOfProduct`.
 * An event about a whole tenant touches every page and is answered by a full render.
 */
export function pagesTouched(envelope: Envelope): PageAddress[] {
  switch (envelope.type) {
    case "product.published":
    case "product.changed":
    case "product.withdrawn":
      return pagesOfProduct(ProductPlace.parse(envelope.data));
    case "shop.verified":
    case "shop.suspended":
      return pagesOfShop(ShopPlace.parse(envelope.data));
    default:
      return [];
  }
}
