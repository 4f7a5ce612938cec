import { languages, localAddress } from "../language/index.ts";

/** The address of a page on a tenant's host, always with a slash at the end: `/panongan/topi-bambu/`. */
export type PageAddress = `/${string}`;

export const homePage: PageAddress = "/";
export const districtPage = (district: string): PageAddress => `/${district}/`;
export const shopPage = (district: string, shop: string): PageAddress => `/${district}/${shop}/`;
export const productPage = (district: string, shop: string, product: string): PageAddress =>
  `/${district}/${shop}/${product}/`;
/** A shop's price tags, to be printed for its stall. */
export const tagsPage = (district: string, shop: string): PageAddress => `/label/${district}/${shop}/`;
/** The newest of a category, or one of its numbered pages. */
export const categoryPage = (category: string, number?: number): PageAddress =>
  number === undefined ? `/kategori/${category}/` : `/kategori/${category}/${number}/`;
/** The newest of a collection, or what a district has of it. */
export const collectionPage = (collection: string, district?: string): PageAddress =>
  district === undefined ? `/koleksi/${collection}/` : `/koleksi/${collection}/${district}/`;
/** Under what terms one buys, and what becomes of one's data. */
export const legalPage: PageAddress = "/ketentuan/";
export const notFoundPage: PageAddress = "/404/";
/** Every part of the pages together, for those who work on them; only where the data are samples. */
export const componentsPage: PageAddress = "/peraga/";

/** First words of an address that belong to the marketplace; no district may be called so. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "kategori",
  "koleksi",
  "label",
  "cari",
  "keranjang",
  "pesanan",
  "disukai",
  "luring",
  "ketentuan",
  "dasbor",
  "dinas",
  "pengadaan",
  "operator",
  "peraga",
  "media",
  "data",
  "api",
  "en",
  "404",
]);

/** Pages that are the same whatever is sold: rendered when a tenant is onboarded or changed. */
export const shellPages: PageAddress[] = [
  "/keranjang/",
  "/pesanan/",
  "/disukai/",
  "/luring/",
  "/dasbor/",
  "/dinas/",
  "/cari/",
  legalPage,
  notFoundPage,
];

/** What makes an app of the pages, at the root of each tenant's host. */
export const rootFiles: PageAddress[] = ["/app.webmanifest", "/sw.js"];

/** Files that pages fetch: the places that can be chosen, and what can be searched in each district. */
export const placesFile: PageAddress = "/data/districts.json";
/** Every word that something is called by, with the districts that have it. */
export const wordsFile: PageAddress = "/data/words.json";
/** What can be searched in all districts together, where that is little: it is made of their files. */
export const marketFile: PageAddress = "/data/search.json";
const SEARCH_FILES = "/data/search/";
export const searchFile = (district: string): PageAddress => `${SEARCH_FILES}${district}.json`;
export const isSearchFile = (address: PageAddress): boolean => address.startsWith(SEARCH_FILES);

/** What search engines read: the list of sitemaps, one of them for each district, and what they may visit. */
export const sitemapFile: PageAddress = "/sitemap.xml";
export const districtSitemap = (district: string): PageAddress => `/sitemap/${district}.xml`;
export const marketSitemap: PageAddress = "/sitemap/pasar.xml";
export const robotsFile: PageAddress = "/robots.txt";

/** Each page in every language; files are the same for all of them. */
export const inEveryLanguage = (addresses: PageAddress[]): PageAddress[] =>
  addresses.flatMap((address) =>
    address.endsWith("/") ? languages.map((language) => localAddress(language, address)) : [address],
  );
