import { defineEvent, type RidingEvent } from "@etalase/kit";
import * as z from "zod/mini";
import { CategorySlug } from "../category/index.ts";
import { CollectionSlug, collectionsOf } from "../collection/index.ts";
import { ShopPlace } from "../shop/events.ts";
import type { Shop } from "../shop/shop.ts";
import { Slug } from "../tenant/index.ts";
import type { Product } from "./product.ts";

/** The product's page and the shelves that show it. */
export const ProductPlace = z.object({
  shop: ShopPlace,
  shopId: z.optional(z.string()),
  slug: Slug,
  category: CategorySlug,
  /** The shop whose other products name this one beside theirs; set when what they show of it changed. */
  neighbours: z.optional(z.string()),
  /** Where it stood before, when it moved. */
  was: z.optional(z.object({ category: CategorySlug })),
  /** How far the change can be seen; on the shelves too when this is absent. */
  seen: z.optional(z.enum(["nowhere", "page"])),
  /** The collections that it belongs to, or did before. */
  collections: z.optional(z.array(CollectionSlug)),
});
export type ProductPlace = z.infer<typeof ProductPlace>;

/** Where a product is shown, and where it was as it stood before. */
export const placeOf = (shop: Shop, product: Product, before = product): ProductPlace => ({
  shop: { district: shop.district, districtSlug: shop.districtSlug, slug: shop.slug },
  shopId: shop.id,
  slug: product.slug,
  category: product.category,
  collections: collectionsOf(product, before),
});

export const ProductPublished = defineEvent("product.published", ProductPlace);
export const ProductChanged = defineEvent("product.changed", ProductPlace);
export const ProductWithdrawn = defineEvent("product.withdrawn", ProductPlace);
/** Whether it tells that one more product is on show. */
export const goesLive = ({ type }: Pick<RidingEvent, "type">): boolean => type === ProductPublished.type;

/** The price changed by itself, at a moment that the vendor chose before. */
export const PromotionBegan = defineEvent("promotion.began", ProductPlace);
export const PromotionEnded = defineEvent("promotion.ended", ProductPlace);
