import type { PlaceOrder, QuoteView } from "@etalase/domain/order";
import type { Cart, CartLine } from "../cart/cart.ts";

export type ShopQuote = QuoteView["shops"][number];
type LineQuote = ShopQuote["lines"][number];
type Part = PlaceOrder["shops"][number];

/** How a shopper wants one shop's part of the cart. */
export interface Choice {
  delivery: "pickup" | "courier";
  payment: "qris" | "cash";
  note: string;
}

/** A choice that the shop offers: what was chosen where it holds, else the first that does. */
export function validChoice(quote: ShopQuote, wanted: Partial<Choice> = {}): Choice {
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

const priceOf = (line: CartLine, lines: LineQuote[]): number =>
  lines.find(({ sku }) => sku === line.sku)?.price ?? line.price;

/** What a shop's part costs, delivery included; the fee is undefined while it is not known or the shop does not go there. */
export function sums(lines: CartLine[], quote: ShopQuote, choice: Choice): { goods: number; fee: number | undefined } {
  const goods = lines.reduce((sum, line) => sum + priceOf(line, quote.lines) * line.quantity, 0);
  return { goods, fee: choice.delivery === "pickup" ? 0 : quote.courier.fee };
}

/** The cart as one request, at the prices of the quote. Throws when a part has no fee: its form should not have been sent. */
export const orderParts = (cart: Cart, quotes: ShopQuote[]): Part[] =>
  quotes.flatMap((quote) => {
    const shop = cart.shops[quote.shop];
    if (!shop || shop.lines.length === 0) return [];
    const choice = validChoice(quote, shop.choice);
    const { goods, fee } = sums(shop.lines, quote, choice);
    if (fee === undefined) throw new Error(`${quote.name} has no fee for this district`);
    return [partOf(quote, shop.lines, choice, goods + fee)];
  });

/** One shop's part of the cart for a chat: what the courier takes is agreed on there. */
export function chatPart(cart: Cart, quote: ShopQuote): Part {
  const { lines = [], choice: wanted } = cart.shops[quote.shop] ?? {};
  const choice = validChoice(quote, wanted);
  return partOf(quote, lines, choice, sums(lines, quote, choice).goods);
}

const partOf = (quote: ShopQuote, lines: CartLine[], { delivery, payment, note }: Choice, total: number): Part => ({
  shop: quote.shop,
  lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
  delivery,
  payment,
  ...(note.trim() ? { note: note.trim() } : {}),
  total,
});
