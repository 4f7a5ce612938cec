import type { Envelope } from "@etalase/kit";
import type { Product } from "../product/index.ts";
import type { Shop } from "../shop/index.ts";
import type { Tenant } from "../tenant/index.ts";
import type { Notice } from "./people.ts";

export interface StockStory {
  tenant: Tenant;
  shop: Shop;
  product: Pick<Product, "name" | "unit">;
  /** How many pieces are left. */
  available: number;
}

/** What the vendor hears of a product that is running out or has run out. */
export function stockNotice({ id, at, type }: Envelope, { tenant, shop, product, available }: StockStory): Notice {
  const link = `${tenant.origin}/dasbor/#produk`;
  return type === "stock.low"
    ? {
        id,
        at,
        template: "vendor_stock_low",
        parameters: [product.name, shop.name, `${available} ${product.unit}`, link],
      }
    : { id, at, template: "vendor_stock_soldout", parameters: [product.name, shop.name, link] };
}
