import { categories } from "../category/index.ts";
import { collections } from "../collection/index.ts";
import {
  categoryPage,
  collectionPage,
  componentsPage,
  districtPage,
  districtSitemap,
  homePage,
  inEveryLanguage,
  marketFile,
  marketSitemap,
  type PageAddress,
  placesFile,
  productPage,
  robotsFile,
  rootFiles,
  searchFile,
  shellPages,
  shopPage,
  sitemapFile,
  tagsPage,
  wordsFile,
} from "./addresses.ts";
import type { PageSource, ShopShelf } from "./page-source.ts";
import { numberedPages } from "./slots.ts";

type OpenShelf = (district: string, shop: string) => Promise<ShopShelf | undefined>;

/** Where there is a page: of the marketplace as a whole, and of each shop that is open. */
export function addressViews(source: PageSource, openShelf: OpenShelf) {
  async function* marketAddresses(): AsyncGenerator<PageAddress> {
    const { tenant, districts } = await source.regency();
    const slugs = districts.map(({ slug }) => slug);
    if (tenant.sample) yield* inEveryLanguage([componentsPage]);
    yield* inEveryLanguage([
      homePage,
      ...shellPages,
      placesFile,
      wordsFile,
      marketFile,
      robotsFile,
      sitemapFile,
      marketSitemap,
    ]);
    yield* rootFiles;
    for (const { slug } of categories) {
      const numbered = range(numberedPages((await source.slots(slug)).length));
      yield* inEveryLanguage([undefined, ...numbered].map((number) => categoryPage(slug, number)));
    }
    yield* inEveryLanguage(slugs.flatMap((slug) => [districtPage(slug), searchFile(slug), districtSitemap(slug)]));
    for (const { slug } of collections)
      yield* inEveryLanguage([undefined, ...slugs].map((district) => collectionPage(slug, district)));
  }
  async function* shops(): AsyncGenerator<{ district: string; shop: string }> {
    const { districts } = await source.regency();
    for (const { code, slug } of districts) {
      for await (const shop of source.shopSlugsIn(code)) yield { district: slug, shop };
    }
  }
  const shopAddresses = async (district: string, shop: string): Promise<PageAddress[]> => {
    const found = await openShelf(district, shop);
    const products = found?.products ?? [];
    return inEveryLanguage([
      shopPage(district, shop),
      tagsPage(district, shop),
      ...products.map(({ slug }) => productPage(district, shop, slug)),
    ]);
  };

  return {
    marketAddresses,
    shops,
    shopAddresses,
    async *addresses(): AsyncGenerator<PageAddress> {
      yield* marketAddresses();
      for await (const { district, shop } of shops()) yield* await shopAddresses(district, shop);
    },
  };
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);
