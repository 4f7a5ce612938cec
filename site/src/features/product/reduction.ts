import type { Product } from "@etalase/domain/product";

/** A price that is lower for a while. */
export interface Reduction {
  price: number;
  /** The regular price. */
  was: number;
  /** Whole percent, rounded down so that no offer looks better than it is. */
  percent: number;
  until: string;
}

/** The reduction of a product as a page is given it: its promotion is the one that holds, so that no page asks a clock. */
export function reductionOf({ price: was, promotion }: Pick<Product, "price" | "promotion">): Reduction | undefined {
  if (!promotion) return undefined;
  const { price, until } = promotion;
  return { price, until, was, percent: Math.floor(((was - price) * 100) / was) };
}
