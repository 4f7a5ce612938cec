import { defineEvent } from "@etalase/kit";
import * as z from "zod/mini";
import { CategorySlug } from "../category/index.ts";
import { ShopPlace } from "../shop/events.ts";
import type { Shop } from "../shop/shop.ts";
import { Slug } from "../tenant/index.ts";
import type { Product } from "./product.ts";

/** The product's page and the shelves that show it. */
export const ProductPlace = z.object({
  shop: ShopPlace,
  slug: Slug,
  category: CategorySlug,
  /** The shop whose other products name this one beside theirs; set when what they show of it changed. */
  neighbours: z.optional(z.string()),
});
export type ProductPlace = z.infer<typeof ProductPlace>;

export const placeOf = (shop: Shop, { slug, category }: Pick<Product, "slug" | "category">): ProductPlace => ({
  shop: { district: shop.district, districtSlug: shop.districtSlug, slug: shop.slug },
  slug,
  category,
});

export const ProductPublished = defineEvent("product.published", ProductPlace);
export const ProductChanged = defineEvent("product.changed", ProductPlace);
export const ProductWithdrawn = defineEvent("product.withdrawn", ProductPlace);
/** The price changed by itself, at a moment that the vendor chose before. */
export const PromotionBegan = defineEvent("promotion.began", ProductPlace);
export const PromotionEnded = defineEvent("promotion.ended", ProductPlace);
