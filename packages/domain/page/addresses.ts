import { languages, localAddress } from "../language/index.ts";
import type { ProductPlace } from "../product/events.ts";
import type { ShopPlace } from "../shop/events.ts";

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
  "en",
  "404",
]);

/** Pages that are the same whatever is sold: rendered when a tenant is onboarded or changed. */
export const shellPages: PageAddress[] = ["/keranjang/", "/pesanan/", "/dasbor/", "/cari/", notFoundPage];

/** Files that pages fetch: the places that can be chosen, and what can be searched in each district. */
export const placesFile: PageAddress = "/data/districts.json";
/** Every word that something is called by, with the districts that have it. */
export const wordsFile: PageAddress = "/data/words.json";
export const searchFile = (district: string): PageAddress => `/data/search/${district}.json`;

/** Each page in every language; files are the same for all of them. */
export const inEveryLanguage = (addresses: PageAddress[]): PageAddress[] =>
  addresses.flatMap((address) =>
    address.endsWith("/") ? languages.map((language) => localAddress(language, address)) : [address],
  );

/** The pages that show a shop, but for its products' own. */
export const pagesOfShop = ({ districtSlug, slug }: ShopPlace): PageAddress[] => [
  homePage,
  districtPage(districtSlug),
  searchFile(districtSlug),
  shopPage(districtSlug, slug),
];

/** The pages that show a product, but for its neighbours'. */
export const pagesOfProduct = ({ shop, slug, category }: ProductPlace): PageAddress[] => [
  productPage(shop.districtSlug, shop.slug, slug),
  ...pagesOfShop(shop),
  categoryPage(category),
];
