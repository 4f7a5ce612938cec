import type { CategorySlug } from "../category/index.ts";
import type { Product } from "../product/index.ts";
import type { Shop } from "../shop/index.ts";
import type { TenantId } from "../tenant/index.ts";

/** Whether the lists that pages are made from show what was written; they are a moment behind it. */
export interface ListingStore {
  /** `left` is the category that the product stood in before. */
  showsProduct(tenant: TenantId, product: Product, left: CategorySlug | undefined): Promise<boolean>;
  showsShop(tenant: TenantId, shop: Shop): Promise<boolean>;
}
