import type { RidingEvent } from "@etalase/kit";
import type { ShopId } from "../shop/index.ts";
import type { TenantId } from "../tenant/index.ts";
import type { RememberedColumns } from "./columns.ts";
import type { Import, ImportId } from "./import.ts";

export interface ImportStore {
  import(tenant: TenantId, shop: ShopId, id: ImportId): Promise<Import | undefined>;
  /** The newest first. */
  imports(tenant: TenantId, shop: ShopId): Promise<Import[]>;
  /** Replaces the version before it, or none for the first; another one in the table is a `conflict`. Forgotten after some weeks. */
  saveImport(tenant: TenantId, saved: Import, event?: RidingEvent): Promise<void>;
  columns(tenant: TenantId, shop: ShopId): Promise<RememberedColumns>;
  saveColumns(tenant: TenantId, shop: ShopId, columns: RememberedColumns): Promise<void>;
}
