import { categories } from "@etalase/domain/category";
import type { Card, DistrictView } from "@etalase/domain/page";
import { priceShown } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import { packed } from "./bits.ts";
import {
  HALAL,
  MADE_TO_ORDER,
  PICTURE_KIND,
  plainSlug,
  type SearchShard,
  STARS_BASE,
  STOCKS,
  VARIES,
} from "./shard-shape.ts";

const MINUTE = 60_000;
const categoryAt = new Map<string, number>(categories.map(({ slug }, at) => [slug, at]));

/** `districts` are the codes of the regency, in order. */
export function searchShard({ district, shops, products }: DistrictView, districts: string[]): SearchShard {
  const shopAt = new Map(shops.map(({ id }, at) => [id, at]));
  const cards = products
    .filter(({ shop }) => shopAt.has(shop.id))
    .toSorted((a, b) => minutes(b) - minutes(a) || (a.product.id < b.product.id ? 1 : -1));
  return {
    district: { code: district.code, name: district.name, slug: district.slug },
    shops: {
      slug: shops.map(({ slug }) => slug),
      name: shops.map(({ name }) => name),
      village: shops.map(({ villageName }) => villageName),
      reach: shops.map((shop) => reachOf(shop, districts)),
      pickup: shops.map(({ delivery }) => Number(delivery.pickup)).join(""),
    },
    products: {
      name: cards.map(({ product }) => product.name),
      slug: cards.map(({ product: { name, slug } }) => (slug === plainSlug(name) ? "" : slug)),
      shop: cards.map(({ shop }) => shopAt.get(shop.id) ?? 0),
      category: cards.map(({ product }) => categoryAt.get(product.category) ?? 0),
      price: cards.map(({ product }) => priceShown(product)),
      stock: cards.map(({ availability }) => STOCKS.indexOf(availability)).join(""),
      marks: cards.map(marksOf).join(""),
      stars: cards.map(({ repute }) => (2 * (repute.rating ?? 0)).toString(STARS_BASE)).join(""),
      sold: cards.map(({ repute }) => repute.sold ?? 0),
      age: cards.map((card, at) => {
        const before = cards[at - 1];
        return before ? minutes(before) - minutes(card) : minutes(card);
      }),
      picture: cards.map(({ product }) => product.pictures[0]?.id.slice(PICTURE_KIND.length) ?? ""),
    },
  };
}

const minutes = ({ product }: Card): number => Math.floor(Date.parse(product.publishedAt ?? "") / MINUTE);

const marksOf = ({ product: { halal, madeToOrderDays, varies } }: Card): number =>
  (halal ? HALAL : 0) + (madeToOrderDays ? MADE_TO_ORDER : 0) + (varies ? VARIES : 0);

const reachOf = ({ delivery }: Shop, districts: string[]): string => {
  const fees = delivery.courier?.fees;
  return fees ? packed(districts.flatMap((code, at) => (fees[code] === undefined ? [] : [at]))) : "";
};
