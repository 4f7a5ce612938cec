import type { Sku } from "../product/sku.ts";
import type { TenantId } from "../tenant/index.ts";
import type { Cause, Deltas, Level, Movement } from "./stock.ts";

/** The first pieces of a new SKU. */
export interface Received {
  sku: Sku;
  quantity: number;
  low: number;
}

export interface StockStore {
  level(tenant: TenantId, sku: Sku): Promise<Level | undefined>;
  levels(tenant: TenantId, skus: Sku[]): Promise<Level[]>;
  /** Applies the deltas to the level that was read; a key that was used before leaves it as it is. Another version in the table is a `conflict`. */
  move(tenant: TenantId, level: Level, deltas: Deltas, cause: Cause, key: string): Promise<Level>;
  /** Writes movements into the ledger; again is the same. */
  record(tenant: TenantId, movements: { sku: Sku; movement: Movement }[]): Promise<void>;
  /** The newest movements first. */
  movements(tenant: TenantId, sku: Sku, limit: number): Promise<Movement[]>;
}
