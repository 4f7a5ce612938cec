import { Moment, moment, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";

/** A lower price from one moment until another, announced with its end. Whether it holds is decided by the clock alone. */
export const Promotion = z.strictObject({ price: Rupiah, from: Moment, until: Moment });
export type Promotion = z.infer<typeof Promotion>;

/** A price that is "lowered" for longer than this is the regular one. */
export const LONGEST_PROMOTION_DAYS = 60;

interface Priced {
  price: Rupiah;
  promotion?: Promotion | undefined;
}

/** The promotion that holds at a moment: from its first millisecond until the one before its end. */
export const promotionAt = ({ promotion }: Priced, now: number): Promotion | undefined =>
  promotion && Date.parse(promotion.from) <= now && now < Date.parse(promotion.until) ? promotion : undefined;

/** What a product costs at a moment. */
export const priceAt = (product: Priced, now: number): Rupiah => promotionAt(product, now)?.price ?? product.price;

/** When the price changes next by itself; undefined when it does not. */
export function nextTurn({ promotion }: Priced, now: number): string | undefined {
  if (!promotion) return undefined;
  return [promotion.from, promotion.until].find((at) => at > moment(now));
}
