import { message, sendOnce } from "@etalase/domain/notice";
import { productOf } from "@etalase/domain/product";
import { messengers } from "../messengers/index.ts";
import { notices, products, shops } from "../stores.ts";
import { tenantOf } from "../tenants.ts";
import { subscribe } from "./subscribe.ts";

/** Tells the vendor that a product is running out or has run out. */
export const handler = subscribe(async (envelope) => {
  const { tenant: id, subject, data } = envelope;
  const shopId = String(data["shop"]);
  const [tenant, shop, product] = await Promise.all([
    tenantOf(id),
    shops.shop(id, shopId),
    products.product(id, shopId, productOf(subject.id)),
  ]);
  if (!tenant || !shop || !product) throw new Error(`nobody to tell about ${subject.id}`);
  const link = `${tenant.origin}/dasbor/`;
  const words =
    envelope.type === "stock.low"
      ? {
          template: "vendor_stock_low" as const,
          parameters: [product.name, shop.name, `${String(data["available"])} ${product.unit}`, link],
        }
      : { template: "vendor_stock_soldout" as const, parameters: [product.name, shop.name, link] };
  await sendOnce(id, [message(envelope, words, "whatsapp", shop.owner.phone)], messengers, notices);
});
