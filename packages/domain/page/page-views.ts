import { categories } from "../category/index.ts";
import { besideOthers, itemsOf, onPage, onShelf, type Product, picturePath, skusOf } from "../product/index.ts";
import { reviewOnPage } from "../review/index.ts";
import type { Shop, ShopId } from "../shop/index.ts";
import { reputeOf, reputeOnCard, soldAtLeast } from "../standing/index.ts";
import { bestOf } from "../stock/availability.ts";
import type { District } from "../tenant/index.ts";
import { addressViews } from "./address-views.ts";
import type { Line, PageSource, ShopShelf } from "./page-source.ts";
import type { Card, DistrictView, PageStore, ShopReview } from "./page-store.ts";
import { searchViews } from "./search-views.ts";
import { sellingSource } from "./selling-source.ts";
import { newestFirst, published, shelfViews } from "./shelf-views.ts";
import { storytellers } from "./storyteller.ts";
import { fewOfEachShop } from "./variety.ts";

const SHELF_LENGTH = 48;
const NEWEST_PER_CATEGORY = 4;
const NEWEST = 16;
const NEWEST_PER_SHOP = 2;
const RELATED = 8;
const STORIES = 6;
const MOST_ORDERED = 8;
/** Fewer would make no list. */
const FEWEST_MOST_ORDERED = 3;
/** The product's page has room for the newest, its shop's for more. */
const REVIEWS = 1;
const SHOP_REVIEWS = 12;

/** What each page shows at a moment, put together from what storage answers; the same rules whatever the storage is. */
export function pagesFrom(stored: PageSource, now: number): PageStore {
  const source = sellingSource(stored);
  const districtBy = async (test: (district: District) => boolean) => (await source.regency()).districts.find(test);

  const openShelf = async (district: string, shop: string): Promise<ShopShelf | undefined> => {
    const found = await source.shelf(district, shop);
    return found?.shop.state === "verified" ? { ...found, products: published(found.products) } : undefined;
  };

  const cards = async (products: Product[], known: Shop[]): Promise<Card[]> => {
    const [levels, standings, { districts }] = await Promise.all([
      source.availability(products.flatMap(skusOf)),
      source.standings(products),
      source.regency(),
    ]);
    const names = new Map(districts.map(({ code, name }) => [code, name]));
    const shopOf = new Map(known.map((shop) => [shop.id, shop]));
    return products.flatMap((product) => {
      const shop = shopOf.get(product.shop);
      if (shop?.state !== "verified") return [];
      const districtName = names.get(shop.district) ?? "";
      const availability = bestOf(skusOf(product).map((sku) => levels.get(sku)));
      const { rating, sold } = reputeOnCard(standings.get(product.id));
      const repute = { rating, sold };
      return [{ product: onShelf(product, now), shop: onCard(shop), districtName, availability, repute }];
    });
  };
  const cardsOf = async (products: Product[]) => cards(products, await source.shops(products.map(shopIdOf)));

  /** The first of a line, or all of it. Products of closed shops stand in it too: it is read on until there are enough others. */
  const cardsOn = async (line: Line, length?: number): Promise<Card[]> => {
    const found: Card[] = [];
    for await (const products of source.newest(line, length)) {
      found.push(...(await cardsOf(published(products))));
      if (length !== undefined && found.length >= length) break;
    }
    return found.slice(0, length);
  };

  const districtView = async (slug: string, length?: number): Promise<DistrictView | undefined> => {
    const district = await districtBy((each) => each.slug === slug);
    if (!district) return undefined;
    const [found, products] = await Promise.all([
      source.shopsIn(district.code),
      cardsOn({ district: district.code }, length),
    ]);
    const open = found
      .filter(({ state }) => state === "verified")
      .toSorted((a, b) => a.name.localeCompare(b.name, "id"));
    return { district, shops: open, products };
  };

  /** What most was sold of in a district. Pieces count in steps, so that not every sale changes the order; among equals the newest come first. */
  const mostOrdered = async (district: District): Promise<Card[]> => {
    const sold = (await source.standingsIn(district.code)).filter(({ sold: pieces = 0 }) => soldAtLeast(pieces));
    const found = await cardsOf(published(await source.products(sold)));
    const ranked = found.toSorted((a, b) => (b.repute.sold ?? 0) - (a.repute.sold ?? 0)).slice(0, MOST_ORDERED);
    return ranked.length < FEWEST_MOST_ORDERED ? [] : ranked;
  };

  /** The newest of what was said of a shop's products, of none of them too much. */
  const shopReviews = async (products: Product[]): Promise<ShopReview[]> => {
    const standings = await source.standings(products);
    const reviewed = products.filter(({ id }) => reputeOf(standings.get(id)).rating);
    const said = await Promise.all(
      reviewed.map(async ({ id, slug, name }) =>
        (await source.reviews(id, SHOP_REVIEWS)).map((review) => ({ ...reviewOnPage(review), about: { slug, name } })),
      ),
    );
    return said
      .flat()
      .toSorted((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, SHOP_REVIEWS);
  };

  const shopReputes = async (shops: Shop[]) => {
    const standings = await source.standings(shops);
    return new Map(shops.map(({ id }) => [id, reputeOnCard(standings.get(id))]));
  };

  return {
    regency: source.regency,

    async home() {
      const { districts } = await source.regency();
      const [counts, shelves] = await Promise.all([
        Promise.all(districts.map(async ({ code }) => [code, await source.shopCount(code)] as const)),
        Promise.all(categories.map(({ slug }) => cardsOn({ category: slug }, NEWEST_PER_CATEGORY))),
      ]);
      const sorted = shelves.flat().toSorted((a, b) => newestFirst(a.product, b.product));
      const newest = fewOfEachShop(sorted, NEWEST_PER_SHOP).slice(0, NEWEST);
      const makers = await source.shops(newest.map(({ shop }) => shop.id));
      return { shopCounts: new Map(counts), newest, stories: storytellers(makers).slice(0, STORIES) };
    },

    async district(slug) {
      const view = await districtView(slug, SHELF_LENGTH);
      if (!view) return undefined;
      const [most, reputes] = await Promise.all([mostOrdered(view.district), shopReputes(view.shops)]);
      return { ...view, mostOrdered: most, reputes };
    },
    async shop(districtSlug, shopSlug) {
      const found = await openShelf(districtSlug, shopSlug);
      const district = await districtBy(({ slug }) => slug === districtSlug);
      if (!found || !district) return undefined;
      const [products, standings, reviews] = await Promise.all([
        cards(found.products, [found.shop]),
        source.standings([found.shop]),
        shopReviews(found.products),
      ]);
      const sold = soldAtLeast(products.reduce((sum, { repute }) => sum + (repute.sold ?? 0), 0));
      const repute = { ...reputeOf(standings.get(found.shop.id)), sold };
      return { district, shop: found.shop, products, repute, reviews };
    },

    async tags(districtSlug, shopSlug) {
      const found = await openShelf(districtSlug, shopSlug);
      const district = await districtBy(({ slug }) => slug === districtSlug);
      if (!found || !district) return undefined;
      const { slug, name } = found.shop;
      const products = found.products.map(tagged).toSorted((a, b) => a.name.localeCompare(b.name, "id"));
      return { district, shop: { slug, name, districtSlug }, products };
    },

    async product(districtSlug, shopSlug, productSlug) {
      const found = await openShelf(districtSlug, shopSlug);
      const district = await districtBy(({ slug }) => slug === districtSlug);
      const product = found?.products.find(({ slug }) => slug === productSlug);
      if (!district || !found || !product) return undefined;
      const [picture] = product.pictures;
      const [levels, standings, reviews, preview] = await Promise.all([
        source.availability(skusOf(product)),
        source.standings([product, found.shop]),
        source.reviews(product.id, REVIEWS),
        picture ? source.media(picturePath(picture.id, 320)) : undefined,
      ]);
      const { rating, sold } = reputeOf(standings.get(product.id));
      const items = itemsOf(product, now).map((item) => ({
        ...item,
        availability: levels.get(item.sku) ?? "sold_out",
      }));
      return {
        district,
        shop: found.shop,
        product: onPage(product, now),
        items,
        availability: bestOf(items.map((item) => item.availability)),
        preview,
        repute: { rating, sold },
        shopRepute: { answers: reputeOf(standings.get(found.shop.id)).answers },
        reviews: reviews.map(reviewOnPage),
        related: found.products
          .filter(({ id }) => id !== product.id)
          .slice(0, RELATED)
          .map((each) => ({ product: besideOthers(each), shop: onCard(found.shop) })),
      };
    },

    ...shelfViews(source, cardsOf),
    ...searchViews(source, districtView),
    ...addressViews(source, openShelf),
  };
}

const onCard = ({ id, slug, name, districtSlug, villageName }: Shop): Card["shop"] => ({
  id,
  slug,
  name,
  districtSlug,
  villageName,
});
const tagged = ({ slug, name, price, unit }: Product) => ({ slug, name, price, unit });
const shopIdOf = ({ shop }: Product): ShopId => shop;
