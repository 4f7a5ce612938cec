import type { Envelope } from "@etalase/kit";
import { itemOf, lineName, type Product } from "../product/index.ts";
import type { Shop } from "../shop/index.ts";
import type { Tenant } from "../tenant/index.ts";
import { workplace } from "./order-notices.ts";
import type { Notice } from "./people.ts";

export interface StockStory {
  tenant: Tenant;
  shop: Shop;
  product: Product;
  /** How many pieces are left. */
  available: number;
}

/** What the vendor hears of a product that is running out or has run out. */
export function stockNotice(
  { id, at, type, subject }: Envelope,
  { tenant, shop, product, available }: StockStory,
): Notice {
  const variant = itemOf(product, subject.id, Date.parse(at))?.chosen;
  const name = lineName({ name: product.name, variant });
  const left = type === "stock.low" ? [`${available} ${product.unit}`] : [];
  return {
    id,
    at,
    template: type === "stock.low" ? "vendor_stock_low" : "vendor_stock_soldout",
    parameters: (language) => [name, shop.name, ...left, workplace(tenant, language, "produk")],
  };
}
