import { categories } from "@etalase/domain/category";
import type { Card, DistrictView } from "@etalase/domain/page";
import type { Shop } from "@etalase/domain/shop";
import type { Availability } from "@etalase/domain/stock";
import { packed } from "./bits.ts";

/**
 * What can be found in one district, as the search fetches it: a column for each thing there is to know, so that like stands beside like and compresses.
 * Products are ordered newest first; `shops` and `products` refer to one another by position.
 */
export interface SearchShard {
  district: { code: string; name: string; slug: string };
  shops: {
    slug: string[];
    name: string[];
    village: string[];
    /** The districts its courier goes to, by their position among the regency's codes, packed. */
    reach: string[];
    /** One digit each: whether things can be fetched at the shop. */
    pickup: string;
  };
  products: {
    name: string[];
    /** Empty where it follows from the name. */
    slug: string[];
    shop: number[];
    /** Position among the marketplace's categories. */
    category: number[];
    price: number[];
    /** One digit each: 0 sold out, 1 few, 2 available. */
    stock: string;
    /** One digit each: 1 halal, 2 made to order, 3 both. */
    marks: string;
    /** Minutes since 1970 of the first, then how much older each is than the one before. */
    age: number[];
    /** Of the first picture, without its kind; empty without one. */
    picture: string[];
  };
}

export const STOCKS: Availability[] = ["sold_out", "few", "available"];
export const HALAL = 1;
export const MADE_TO_ORDER = 2;
export const PICTURE_KIND = "pic_";
const MINUTE = 60_000;

/** The slug that a name gets where nothing stands in its way. */
export const plainSlug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

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
      price: cards.map(({ product }) => product.price),
      stock: cards.map(({ availability }) => STOCKS.indexOf(availability)).join(""),
      marks: cards.map(marksOf).join(""),
      age: cards.map((card, at) => {
        const before = cards[at - 1];
        return before ? minutes(before) - minutes(card) : minutes(card);
      }),
      picture: cards.map(({ product }) => product.pictures[0]?.slice(PICTURE_KIND.length) ?? ""),
    },
  };
}

const minutes = ({ product }: Card): number =>
  Math.floor(Date.parse(product.publishedAt ?? product.createdAt) / MINUTE);

const marksOf = ({ product: { halal, madeToOrderDays } }: Card): number =>
  (halal ? HALAL : 0) + (madeToOrderDays ? MADE_TO_ORDER : 0);

const reachOf = ({ delivery }: Shop, districts: string[]): string => {
  const fees = delivery.courier?.fees;
  return fees ? packed(districts.flatMap((code, at) => (fees[code] === undefined ? [] : [at]))) : "";
};
