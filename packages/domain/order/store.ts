import type { Product, ProductId } from "../product/index.ts";
import type { Shop, ShopId } from "../shop/index.ts";
import type { TenantId } from "../tenant/index.ts";
import type { Checkout } from "./checkout.ts";
import type { Order, OrderId } from "./order.ts";
import type { PlacedOrder } from "./place-order.ts";
import type { StepTaken } from "./take-step.ts";

/** A checkout with its orders, oldest first. */
export interface CheckoutOrders {
  checkout: Checkout;
  orders: Order[];
}

export interface OrderStore {
  /** In one consistent read: what was ordered if the key was used before, and the shops and products that are asked for. */
  offers(
    tenant: TenantId,
    key: string,
    wanted: { shop: ShopId; products: ProductId[] }[],
  ): Promise<{ known: CheckoutOrders | undefined; shops: Map<ShopId, Shop>; products: Map<ProductId, Product> }>;
  /**
   * Checkout, orders, stock and events land together or not at all; a repeat of the key answers the checkout first written.
   * Throws `order.sold_out` with what is left of each SKU, `busy` when the table stays contended.
   */
  insertOnce(tenant: TenantId, checkout: Checkout, orders: PlacedOrder[]): Promise<CheckoutOrders>;
  checkout(tenant: TenantId, key: string): Promise<CheckoutOrders | undefined>;
  /** The checkouts of several orders, for who bought them. */
  buyers(tenant: TenantId, keys: string[]): Promise<Map<string, Checkout>>;
  order(tenant: TenantId, id: OrderId): Promise<Order | undefined>;
  orders(tenant: TenantId, ids: OrderId[]): Promise<Order[]>;
  /** A shop's open orders, or its closed ones, newest first. */
  ordersOf(
    tenant: TenantId,
    shop: ShopId,
    which: "open" | "closed",
    page: { limit: number; cursor?: string },
  ): Promise<{ orders: Order[]; cursor?: string }>;
  /** Takes out of a checkout and its orders what is personal; throws `conflict` when one of them moved meanwhile. Again is the same. */
  erase(tenant: TenantId, erased: CheckoutOrders): Promise<void>;
  /** The step lands if the order is still the version it was taken from (else `conflict`) and the stock allows it (else `order.stock_gone`). */
  saveStep(tenant: TenantId, before: Order, taken: StepTaken): Promise<void>;
}
