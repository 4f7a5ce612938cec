import { DomainError, moment, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { Paragraph } from "../person/index.ts";
import { productOf, Sku } from "../product/sku.ts";
import { type ShopId } from "../shop/index.ts";
import { DeliveryKind, PaymentMethod, type TenantId, type Ways } from "../tenant/index.ts";
import { Buyer, type Checkout } from "./checkout.ts";
import { type Order, TakenBy } from "./order.ts";
import { newOrder } from "./place-order.ts";
import type { OrderStore } from "./store.ts";

/** An order that a buyer gave by word, written down by the vendor; its prices are the shop's, its fee what the two agreed on. */
export const TakeOrder = z.strictObject({
  by: TakenBy,
  buyer: Buyer,
  lines: z.array(z.strictObject({ sku: Sku, quantity: z.int().check(z.gte(1), z.lte(999)) })).check(
    z.minLength(1),
    z.maxLength(30),
    z.refine((lines) => new Set(lines.map((line) => line.sku)).size === lines.length, { error: "sku_twice" }),
  ),
  delivery: DeliveryKind,
  fee: Rupiah,
  payment: PaymentMethod,
  note: z.optional(Paragraph(200)),
});
export type TakeOrder = z.infer<typeof TakeOrder>;

/**
 * Records an order and holds its stock, as if the buyer had placed it; the key is the buyer's link. Again with the same key and request is the same.
 * Throws what `placeOrder` throws.
 */
export async function takeOrder(
  tenant: TenantId,
  shopId: ShopId,
  { key, input }: { key: string; input: TakeOrder },
  { store, hash, ways, now }: { store: OrderStore; hash: string; ways: Ways; now: number },
): Promise<{ order: Order; checkout: Checkout }> {
  const { buyer, by, ...part } = input;
  const wanted = [{ shop: shopId, products: input.lines.map(({ sku }) => productOf(sku)) }];
  const { known, shops, products } = await store.offers(tenant, key, wanted);
  const write = () => {
    const fresh = newOrder(key, { buyer }, { ...part, shop: shopId }, { shops, products, ways, now, by });
    const checkout: Checkout = { key, hash, buyer, orders: [fresh.order.id], at: moment(now) };
    return store.insertOnce(tenant, checkout, [fresh]);
  };
  const placed = known ?? (await write());
  const [order] = placed.orders;
  if (placed.checkout.hash !== hash || !order) throw new DomainError("request.key_reused");
  return { order, checkout: placed.checkout };
}
