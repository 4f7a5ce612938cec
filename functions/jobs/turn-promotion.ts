import { ProductId, turnPromotion, turnsAt } from "@etalase/domain/product";
import { ShopId } from "@etalase/domain/shop";
import { TenantId } from "@etalase/domain/tenant";
import { Moment } from "@etalase/kit";
import * as z from "zod/mini";
import { consume } from "../events/subscribe.ts";
import { products } from "../stores.ts";

export const TurnPromotion = z.object({ tenant: TenantId, shop: ShopId, product: ProductId, at: Moment });
export type TurnPromotion = z.infer<typeof TurnPromotion>;

/** Tells that a promotion began or ended, if it is still the one that was foreseen: the pages follow. */
export const handler = consume(async (message) => {
  const { tenant, shop, product: id, at } = TurnPromotion.parse(message);
  const now = Date.now();
  if (Date.parse(at) > now) return;
  const shelf = await products.shelf(tenant, shop);
  const product = shelf?.products.find((each) => each.id === id);
  if (!shelf || !product || !turnsAt(product, at)) return;
  await products.tellTurn(tenant, product, at, turnPromotion(shelf.shop, product, now));
});
