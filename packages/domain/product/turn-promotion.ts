import type { Actor, RidingEvent } from "@etalase/kit";
import type { Shop } from "../shop/index.ts";
import { PromotionBegan, PromotionEnded, placeOf } from "./events.ts";
import type { Product } from "./product.ts";
import { nextTurn, promotionAt } from "./promotion.ts";

export interface Turn {
  event: RidingEvent;
  /** The turn after this one; undefined after the last. */
  next: string | undefined;
}

const cause = (now: number): { actor: Actor; now: number } => ({ actor: "system", now });

/** What the clock did to a product's price at a moment for which a turn was foreseen. */
export function turnPromotion(shop: Shop, product: Product, now: number): Turn {
  const event = promotionAt(product, now) ? PromotionBegan : PromotionEnded;
  return { event: event.of(placeOf(shop, product), cause(now)), next: nextTurn(product, now) };
}

/** Whether a turn that was foreseen still means something: the promotion may have been changed or taken back since. */
export const turnsAt = ({ promotion }: Product, at: string): boolean =>
  promotion !== undefined && (promotion.from === at || promotion.until === at);
