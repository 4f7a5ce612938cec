import type { CategorySlug } from "../category/index.ts";
import type { CollectionSlug } from "../collection/index.ts";
import type { Item, Product, ProductBeside, ProductId, ProductOnPage, ProductOnShelf } from "../product/index.ts";
import type { ReviewOnPage } from "../review/index.ts";
import type { Shop, ShopId } from "../shop/index.ts";
import type { CardRepute, Repute } from "../standing/index.ts";
import type { Availability } from "../stock/index.ts";
import type { District, Tenant } from "../tenant/index.ts";
import type { PageAddress } from "./addresses.ts";
import type { ProductLabel, ShopLabel } from "./page-source.ts";
import type { Storyteller } from "./storyteller.ts";

/** A product as a shelf shows it. */
export interface Card {
  product: ProductOnShelf;
  shop: Pick<Shop, "id" | "slug" | "name" | "districtSlug" | "villageName">;
  districtName: string;
  availability: Availability;
  repute: Pick<CardRepute, "rating" | "sold">;
}

/** A product that stands beside another one. */
export interface Neighbour {
  product: ProductBeside;
  shop: Card["shop"];
}

export interface Regency {
  tenant: Tenant;
  districts: District[];
}

export interface HomeView {
  shopCounts: Map<string, number>;
  newest: Card[];
  /** Of the shops whose products are newest. */
  stories: Storyteller[];
}

export interface DistrictView {
  district: District;
  shops: Shop[];
  products: Card[];
}

/** What a district's own page shows. */
export interface DistrictPageView extends DistrictView {
  /** What most was sold of, most first; empty while that is too little to tell. */
  mostOrdered: Card[];
  /** Of its shops. */
  reputes: Map<ShopId, CardRepute>;
}

/** What everything in a district is called. */
export interface DistrictLabels {
  district: District;
  shops: Pick<ShopLabel, "name" | "villageName">[];
  products: Pick<ProductLabel, "name" | "category">[];
}

export interface ShopView {
  district: District;
  shop: Shop;
  products: Card[];
  /** What was sold is at least what is said of its products together. */
  repute: Repute;
  /** Of all its products, the newest first. */
  reviews: ShopReview[];
}

export type ShopReview = ReviewOnPage & { about: Pick<Product, "slug" | "name"> };

/** What a shop's price tags say: the regular price and no stock, since paper knows of neither. */
export interface TagsView {
  district: District;
  shop: Pick<Shop, "slug" | "name" | "districtSlug">;
  /** By name. */
  products: Pick<Product, "slug" | "name" | "price" | "unit">[];
}

/** One of the things that a product is sold as. */
export interface ItemOnPage extends Item {
  availability: Availability;
}

export interface ProductView {
  district: District;
  shop: Shop;
  product: ProductOnPage;
  /** Its variants, or the product itself where it has none. */
  items: ItemOnPage[];
  /** Whether there is any of them. */
  availability: Availability;
  /** The first picture at its smallest width, to stand inside the page; undefined without a picture. */
  preview: Uint8Array | undefined;
  repute: Pick<Repute, "rating" | "sold">;
  shopRepute: Pick<CardRepute, "answers">;
  /** Of the newest orders. */
  reviews: ReviewOnPage[];
  related: Neighbour[];
}

export interface CategoryView {
  category: CategorySlug;
  products: Card[];
  /** The number of the page that has what went live before, and what did after; the category's first page has no number. */
  older: number | undefined;
  newer: number | "first" | undefined;
}

export interface CollectionView {
  collection: CollectionSlug;
  /** The district whose part of it this is; undefined for the newest from all of them. */
  district: District | undefined;
  products: Card[];
  /** More belongs to it than is shown. */
  more: boolean;
}

/**
 * What the pages of one tenant ask for; a fixture in tests, the table in the function. Only published products of verified shops come out.
 * Whatever is undefined makes the page a 404.
 */
export interface PageStore {
  regency(): Promise<Regency>;
  home(): Promise<HomeView>;
  district(slug: string): Promise<DistrictPageView | undefined>;
  /** A district with everything it sells, for the search. */
  wholeDistrict(slug: string): Promise<DistrictView | undefined>;
  /** The search files of all districts as they stand; none where one is not there yet. */
  searchFiles(): Promise<string[]>;
  /** The names of everything in a district. */
  labels(slug: string): Promise<DistrictLabels | undefined>;
  /** The pages of a district, its shops and their products, without their languages. */
  pagesIn(slug: string): Promise<PageAddress[] | undefined>;
  shop(district: string, shop: string): Promise<ShopView | undefined>;
  tags(district: string, shop: string): Promise<TagsView | undefined>;
  product(district: string, shop: string, product: string): Promise<ProductView | undefined>;
  /** A numbered page, or the newest. */
  category(slug: string, number?: number): Promise<CategoryView | undefined>;
  /** What a district has of a collection, or the newest from all of them. */
  collection(slug: string, district?: string): Promise<CollectionView | undefined>;
  /** The ids of everything that ever went live in a category, the oldest first. */
  slots(category: CategorySlug): Promise<ProductId[]>;
  /** Every address that exists, in the order in which a full render goes through them. */
  addresses(): AsyncIterable<PageAddress>;
  /** The addresses that belong to no shop. */
  marketAddresses(): AsyncIterable<PageAddress>;
  /** The slugs of every shop that has pages. */
  shops(): AsyncIterable<{ district: string; shop: string }>;
  /** A shop's page and those of its products. */
  shopAddresses(district: string, shop: string): Promise<PageAddress[]>;
}
