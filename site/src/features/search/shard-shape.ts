import type { Availability } from "@etalase/domain/stock";

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
    /** One digit each, a sum: 1 halal, 2 made to order, 4 where the price is the lowest of several. */
    marks: string;
    /** One character each: halves of stars to the base of 36; 0 where too few said anything. */
    stars: string;
    /** Pieces, at least; 0 where that is too little to tell. */
    sold: number[];
    /** Minutes since 1970 of the first, then how much older each is than the one before. */
    age: number[];
    /** Of the first picture, without its kind; empty without one. */
    picture: string[];
  };
}

export const STOCKS: Availability[] = ["sold_out", "few", "available"];
export const STARS_BASE = 36;
export const HALAL = 1;
export const MADE_TO_ORDER = 2;
export const VARIES = 4;
export const PICTURE_KIND = "pic_";

/** The slug that a name gets where nothing stands in its way. */
export const plainSlug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
