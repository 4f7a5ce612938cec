import type { OrderId } from "../order/index.ts";
import type { ProductId } from "../product/index.ts";
import type { ShopId } from "../shop/index.ts";
import type { TenantId } from "../tenant/index.ts";

/** What the clock does by itself, and when: the end of an order's wait, a turn of a product's price, an end of a shop's paper, the end of somebody's quiet hours. */
export type Due = { at: string } & (
  | { kind: "order"; order: OrderId }
  | { kind: "promotion"; shop: ShopId; product: ProductId }
  | { kind: "papers"; shop: ShopId }
  | { kind: "notice"; notice: string }
);

export interface DueStore {
  /** What is due before a moment, the most overdue first. */
  before(tenant: TenantId, moment: string, limit: number): Promise<Due[]>;
}
