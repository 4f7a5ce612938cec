import type { OrderId } from "../order/order.ts";
import type { ProductId, Sku } from "../product/sku.ts";
import type { ShopId } from "../shop/index.ts";
import type { TenantId } from "../tenant/index.ts";
import type { ReviewChange } from "./post-review.ts";
import type { Review } from "./review.ts";

/** Which line of which order. */
export interface ReviewPlace {
  order: OrderId;
  sku: Sku;
}

export interface ReviewStore {
  /** What was said of some lines, in no particular order. */
  reviews(tenant: TenantId, places: ReviewPlace[]): Promise<Review[]>;
  /** Those of a product, of the newest orders first. */
  ofProduct(tenant: TenantId, product: ProductId, limit: number): Promise<Review[]>;
  /** Those of a shop, the newest first. */
  ofShop(
    tenant: TenantId,
    shop: ShopId,
    page: { limit: number; after?: Pick<Review, "at" | "order" | "sku"> },
  ): Promise<{ reviews: Review[]; more: boolean }>;
  /** Lands if what stands is the version before it; else `conflict`. */
  save(tenant: TenantId, change: ReviewChange): Promise<void>;
}
