import type { PlaceOrder, QuoteView } from "@etalase/domain/order";
import type { Cart, CartLine } from "../cart/cart.ts";

export type ShopQuote = QuoteView["shops"][number];
type LineQuote = ShopQuote["lines"][number];

/** How a shopper wants one shop's part of the cart. */
export interface Choice {
  delivery: "pickup" | "courier";
  payment: "qris" | "cash";
  note: string;
}

/** A choice that the shop offers: what was chosen where it holds, else the first that does. */
export function validChoice(quote: ShopQuote, wanted: Partial<Choice>): Choice {
  const deliveries = deliveriesOf(quote);
  const delivery = deliveries.find((each) => each === wanted.delivery) ?? deliveries[0] ?? "pickup";
  const payment = quote.payments.find((each) => each === wanted.payment) ?? quote.payments[0] ?? "cash";
  return { delivery, payment, note: wanted.note ?? "" };
}

/** The courier comes first where it goes to the place, pick-up where it does not. */
export function deliveriesOf({ courier, pickup }: ShopQuote): Choice["delivery"][] {
  const goes = courier.offered && (courier.fee !== undefined || !pickup);
  return [
    ...(goes ? (["courier"] as const) : []),
    ...(pickup ? (["pickup"] as const) : []),
    ...(courier.offered && !goes ? (["courier"] as const) : []),
  ];
}

/** Why a line cannot be ordered as it stands in the cart, or what changed since it was put there. */
export type LineNews =
  | { kind: "gone" }
  | { kind: "sold_out" }
  | { kind: "too_many"; available: number }
  | { kind: "price"; before: number; now: number };

export function newsOf(line: CartLine, quote: ShopQuote): LineNews | undefined {
  const now = quote.lines.find(({ sku }) => sku === line.sku);
  if (!quote.open || !now) return { kind: "gone" };
  if (now.available === 0) return { kind: "sold_out" };
  if (now.available < line.quantity) return { kind: "too_many", available: now.available };
  if (now.price !== line.price) return { kind: "price", before: line.price, now: now.price };
  return undefined;
}

/** A changed price is told, everything else stands in the way. */
export const blocks = (news: LineNews | undefined): boolean => news !== undefined && news.kind !== "price";

const priceOf = (line: CartLine, lines: LineQuote[]): number =>
  lines.find(({ sku }) => sku === line.sku)?.price ?? line.price;

/** What a shop's part costs, delivery included; the fee is undefined while it is not known or the shop does not go there. */
export function sums(lines: CartLine[], quote: ShopQuote, choice: Choice): { goods: number; fee: number | undefined } {
  const goods = lines.reduce((sum, line) => sum + priceOf(line, quote.lines) * line.quantity, 0);
  return { goods, fee: choice.delivery === "pickup" ? 0 : quote.courier.fee };
}

/** The cart as one request, at the prices of the quote. Throws when a part has no fee: its form should not have been sent. */
export const orderParts = (cart: Cart, quotes: ShopQuote[], choices: Map<string, Choice>): PlaceOrder["shops"] =>
  quotes.flatMap((quote) => {
    const lines = cart.shops[quote.shop]?.lines ?? [];
    if (lines.length === 0) return [];
    const { delivery, payment, note } = validChoice(quote, choices.get(quote.shop) ?? {});
    const { goods, fee } = sums(lines, quote, { delivery, payment, note });
    if (fee === undefined) throw new Error(`${quote.name} has no fee for this district`);
    return [
      {
        shop: quote.shop,
        lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
        delivery,
        payment,
        ...(note.trim() ? { note: note.trim() } : {}),
        total: goods + fee,
      },
    ];
  });
