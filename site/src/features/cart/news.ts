import type { ShopQuote } from "../checkout/choices.ts";
import type { Cart, CartLine } from "./cart.ts";

/** Why a line cannot be ordered as it stands in the cart, or what changed since it was put there. */
export type LineNews =
  | { kind: "gone" }
  | { kind: "sold_out" }
  | { kind: "too_many"; available: number }
  | { kind: "over_limit"; limit: number }
  | { kind: "under_minimum"; minimum: number }
  | { kind: "renamed"; before: string; now: string }
  | { kind: "dearer"; before: number; now: number }
  | { kind: "cheaper"; before: number; now: number };

/** The one thing to say about a line; what stands in the way comes before what only changed. */
export function newsOf(line: CartLine, quote: ShopQuote): LineNews | undefined {
  const now = quote.lines.find(({ sku }) => sku === line.sku);
  if (!quote.open || !now) return { kind: "gone" };
  const { available, limit = Number.POSITIVE_INFINITY, minimum = 1, price, variant = "" } = now;
  if (available < minimum) return { kind: "sold_out" };
  if (line.quantity > limit && limit <= available) return { kind: "over_limit", limit };
  if (line.quantity > available) return { kind: "too_many", available };
  if (line.quantity < minimum) return { kind: "under_minimum", minimum };
  if (line.name && variant !== (line.variant ?? ""))
    return { kind: "renamed", before: line.variant ?? "", now: variant };
  if (price > line.price) return { kind: "dearer", before: line.price, now: price };
  if (price < line.price) return { kind: "cheaper", before: line.price, now: price };
  return undefined;
}

/** A lower price is only told; a higher one must be agreed to, and the rest put right. */
export const blocks = (news: LineNews | undefined): boolean => news !== undefined && news.kind !== "cheaper";

/** The lines of a cart that something must be done about, each with what it is. */
export const newsIn = (cart: Cart, quotes: ShopQuote[]): { line: CartLine; news: LineNews }[] =>
  quotes.flatMap((quote) =>
    (cart.shops[quote.shop]?.lines ?? []).flatMap((line) => {
      const news = newsOf(line, quote);
      return news ? [{ line, news }] : [];
    }),
  );
