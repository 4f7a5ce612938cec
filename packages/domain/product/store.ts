import type { RidingEvent } from "@etalase/kit";
import type { Shop, ShopId } from "../shop/index.ts";
import type { Received } from "../stock/index.ts";
import type { TenantId } from "../tenant/index.ts";
import type { Product } from "./product.ts";
import type { ProductId } from "./sku.ts";
import type { Turn } from "./turn-promotion.ts";

export interface ProductStore {
  product(tenant: TenantId, shop: ShopId, id: ProductId): Promise<Product | undefined>;
  /** A shop with everything it has, drafts included; undefined when there is no such shop. */
  shelf(tenant: TenantId, shop: ShopId): Promise<{ shop: Shop; products: Product[] } | undefined>;
  /** A new product with its first stock. An id or an address that its shop has already is a `conflict`. */
  addProduct(tenant: TenantId, product: Product, stock: Received[], event: RidingEvent): Promise<void>;
  /** Replaces the version before it, with the first stock of variants that are new; another version in the table is a `conflict`. */
  saveProduct(tenant: TenantId, product: Product, event: RidingEvent, stock?: Received[]): Promise<void>;
  /** Takes a draft away, with its stock and its address. Another version in the table is a `conflict`. */
  removeDraft(tenant: TenantId, product: Product): Promise<void>;
  /** Tells of a turn of the product's price that was foreseen for `due`, and foresees the next; nothing when it was told already or is foreseen no more. */
  tellTurn(tenant: TenantId, product: Product, due: string, turn: Turn): Promise<void>;
}
