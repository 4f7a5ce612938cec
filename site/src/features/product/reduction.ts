import { type Product, promotionAt } from "@etalase/domain/product";

/** A price that is lower for a while. */
export interface Reduction {
  price: number;
  /** The regular price. */
  was: number;
  /** Whole percent, rounded down so that no offer looks better than it is. */
  percent: number;
  until: string;
}

/** The reduction that holds at a moment, if any. */
export function reductionAt(product: Pick<Product, "price" | "promotion">, now: number): Reduction | undefined {
  const promotion = promotionAt(product, now);
  if (!promotion) return undefined;
  const { price, until } = promotion;
  return { price, until, was: product.price, percent: Math.floor((1 - price / product.price) * 100) };
}
