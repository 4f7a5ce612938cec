import type { RidingEvent } from "@etalase/kit";
import type { TenantId } from "../tenant/index.ts";
import type { Shop, ShopId } from "./shop.ts";

export interface ShopStore {
  shop(tenant: TenantId, id: ShopId): Promise<Shop | undefined>;
  shops(tenant: TenantId, ids: ShopId[]): Promise<Shop[]>;
  /** Writes a new shop with its address; the address being taken is a `conflict`. */
  addShop(tenant: TenantId, shop: Shop, event: RidingEvent): Promise<void>;
}
