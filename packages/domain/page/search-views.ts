import { districtPage, productPage, shopPage } from "./addresses.ts";
import type { PageSource } from "./page-source.ts";
import type { DistrictView, PageStore } from "./page-store.ts";
import { newestFirst } from "./shelf-views.ts";

/** What can be found: districts with all that they sell, and the names of it. */
export function searchViews(
  source: PageSource,
  districtView: (slug: string) => Promise<DistrictView | undefined>,
): Pick<PageStore, "wholeDistrict" | "searchFiles" | "labels" | "pagesIn"> {
  /** What a district's lists say of its open shops and their products, newest first. */
  const listed = async (slug: string) => {
    const district = (await source.regency()).districts.find((each) => each.slug === slug);
    if (!district) return undefined;
    const { shops: open, products } = await source.labels(district.code);
    const shopOf = new Map(open.map((shop) => [shop.id, shop]));
    const shown = products.toSorted(newestFirst).flatMap((product) => {
      const shop = shopOf.get(product.shop);
      return shop ? [{ ...product, shop }] : [];
    });
    return { district, shops: open, products: shown };
  };

  return {
    wholeDistrict: districtView,

    async searchFiles() {
      const { districts } = await source.regency();
      const files = await Promise.all(districts.map(({ slug }) => source.searchFile(slug)));
      const standing = files.filter((file) => file !== undefined);
      return standing.length < files.length ? [] : standing;
    },

    async labels(slug) {
      const found = await listed(slug);
      return (
        found && {
          district: found.district,
          shops: found.shops.map(({ name, villageName }) => ({ name, villageName })),
          products: found.products.map(({ name, category }) => ({ name, category })),
        }
      );
    },

    async pagesIn(slug) {
      const found = await listed(slug);
      return (
        found && [
          districtPage(slug),
          ...found.shops.map((shop) => shopPage(slug, shop.slug)),
          ...found.products.map((product) => productPage(slug, product.shop.slug, product.slug)),
        ]
      );
    },
  };
}
