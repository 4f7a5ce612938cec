import { type PageAddress, productPage, shopPage } from "@etalase/domain/page/addresses";
import type { Availability } from "@etalase/domain/stock";
import { unpacked } from "./bits.ts";
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

/** A shop as the search shows it. */
export interface FoundShop {
  name: string;
  path: PageAddress;
  village: string;
  district: string;
  districtSlug: string;
  /** Positions of the districts its courier goes to. */
  reach: ReadonlySet<number>;
  pickup: boolean;
  products: number;
}

/** A product as the search shows it. */
export interface FoundProduct {
  name: string;
  path: PageAddress;
  shop: FoundShop;
  category: string;
  price: number;
  /** Whether some of its variants cost more. */
  varies: boolean;
  availability: Availability;
  halal: boolean;
  madeToOrder: boolean;
  /** At least so many stars, and pieces; 0 where too few spoke or bought. */
  stars: number;
  sold: number;
  /** Minutes since 1970. */
  since: number;
  picture: string | undefined;
}

/** What stands in a district's file, spelled out; `categories` are the slugs of the marketplace, in order. */
export function spelledOut(
  { district, shops: from, products: columns }: SearchShard,
  categories: readonly string[],
): { shops: FoundShop[]; products: FoundProduct[] } {
  const shops = from.slug.map(
    (slug, at): FoundShop => ({
      name: from.name[at] ?? "",
      path: shopPage(district.slug, slug),
      village: from.village[at] ?? "",
      district: district.name,
      districtSlug: district.slug,
      reach: new Set(unpacked(from.reach[at] ?? "")),
      pickup: from.pickup[at] === "1",
      products: 0,
    }),
  );
  let since = 0;
  const products = columns.name.flatMap((name, at): FoundProduct[] => {
    const age = columns.age[at] ?? 0;
    since = at === 0 ? age : since - age;
    const shopAt = columns.shop[at] ?? -1;
    const [shop, shopSlug] = [shops[shopAt], from.slug[shopAt]];
    if (!shop || shopSlug === undefined) return [];
    shop.products++;
    const marks = Number(columns.marks[at]);
    const picture = columns.picture[at];
    return [
      {
        name,
        path: productPage(district.slug, shopSlug, columns.slug[at] || plainSlug(name)),
        shop,
        category: categories[columns.category[at] ?? 0] ?? "",
        price: columns.price[at] ?? 0,
        varies: (marks & VARIES) !== 0,
        availability: STOCKS[Number(columns.stock[at])] ?? "sold_out",
        halal: (marks & HALAL) !== 0,
        madeToOrder: (marks & MADE_TO_ORDER) !== 0,
        stars: Number.parseInt(columns.stars[at] ?? "0", STARS_BASE) / 2,
        sold: columns.sold[at] ?? 0,
        since,
        picture: picture ? PICTURE_KIND + picture : undefined,
      },
    ];
  });
  return { shops, products };
}
