import type { CategorySlug } from "../category/index.ts";
import type { Product, ProductId, Sku } from "../product/index.ts";
import type { Review } from "../review/index.ts";
import type { Shop, ShopId } from "../shop/index.ts";
import type { Standing, Subject } from "../standing/index.ts";
import type { Availability } from "../stock/index.ts";
import type { DistrictCode } from "../tenant/index.ts";
import type { Regency } from "./page-store.ts";

/** Where published products stand in line, newest first. */
export type Line = { district: DistrictCode } | { category: CategorySlug };

/** Where a product is kept. */
export type Slot = Pick<Product, "id" | "shop">;

/** A verified shop as its district's list shows it. */
export type ShopLabel = Pick<Shop, "id" | "slug" | "name" | "villageName">;

/** A published product as its district's list shows it; its shop may be closed. */
export type ProductLabel = Pick<Product, "id" | "shop" | "slug" | "name" | "category" | "price"> &
  Pick<Partial<Product>, "halal" | "madeToOrderDays"> & { publishedAt: string };

/** Everything of one shop, whatever its state and theirs. */
export interface ShopShelf {
  shop: Shop;
  products: Product[];
}

/** What the pages of one tenant are read from: the few questions that storage answers, once for all pages that ask them together. */
export interface PageSource {
  regency(): Promise<Regency>;
  /** How many verified shops a district has. */
  shopCount(district: DistrictCode): Promise<number>;
  /** The verified shops of a district, in no particular order. */
  shopsIn(district: DistrictCode): Promise<Shop[]>;
  /** Their slugs only, as they are read, for those who go through all of them. */
  shopSlugsIn(district: DistrictCode): AsyncIterable<string>;
  /** Undefined when there is no such shop. */
  shelf(district: string, shop: string): Promise<ShopShelf | undefined>;
  /** What a district's lists say of what it has, without reading each; of products the newest where a limit is named. */
  labels(district: DistrictCode, limit?: number): Promise<{ shops: ShopLabel[]; products: ProductLabel[] }>;
  /** What stands in a line, about so many at once, for as long as they are taken. */
  newest(line: Line, atOnce?: number): AsyncIterable<Product[]>;
  /** Everything that ever went live in a category, the oldest first; what was withdrawn keeps its place. */
  slots(category: CategorySlug): Promise<Slot[]>;
  /** Products by where they stand, in no particular order; those that are gone are left out. */
  products(slots: Slot[]): Promise<Product[]>;
  shops(ids: ShopId[]): Promise<Shop[]>;
  availability(skus: Sku[]): Promise<Map<Sku, Availability>>;
  /** What was counted of products and shops, by their ids; nothing was of those that are left out. */
  standings(subjects: Pick<Subject, "id" | "district">[]): Promise<Map<string, Standing>>;
  /** What was counted of a district's products. */
  standingsIn(district: DistrictCode): Promise<Standing[]>;
  /** What was said of a product, of the newest orders first. */
  reviews(product: ProductId, limit: number): Promise<Review[]>;
  /** A district's search file as it stands, by the district's slug. */
  searchFile(district: string): Promise<string | undefined>;
  /** A file of the tenant's media folder, by its path on the host. */
  media(path: string): Promise<Uint8Array | undefined>;
}
