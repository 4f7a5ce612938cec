import type { Quote, QuoteView } from "@etalase/domain/order";
import type { Choice } from "../checkout/choices.ts";

/** What a shopper has chosen, as this device remembers it. Names and prices are what was seen; the quote says what holds. */
export interface CartLine {
  sku: string;
  quantity: number;
  name: string;
  /** What was chosen of it: `Rasa: Pedas`. */
  variant?: string;
  price: number;
  picture?: string;
  /** The most and the fewest pieces that the shop gives to one order, as its page said. */
  limit?: number;
  minimum?: number;
}
export interface CartShop {
  name: string;
  path: string;
  lines: CartLine[];
  /** How the shopper wants it to come and be paid; kept with the cart, so that every tab and a reload know it. */
  choice?: Partial<Choice>;
}
export interface Cart {
  shops: Record<string, CartShop>;
}

/** The most that one order takes: of a piece, of lines in a shop, of shops. */
export const MOST_PIECES = 999;
const MOST_LINES = 30;
const MOST_SHOPS = 8;

export const emptyCart: Cart = { shops: {} };

export const linesOf = (cart: Cart): CartLine[] => Object.values(cart.shops).flatMap(({ lines }) => lines);
export const pieces = (cart: Cart): number => linesOf(cart).reduce((sum, { quantity }) => sum + quantity, 0);
export const quantityOf = (cart: Cart, sku: string): number =>
  linesOf(cart).find((line) => line.sku === sku)?.quantity ?? 0;

interface Bounds {
  limit?: number | undefined;
  minimum?: number | undefined;
}

const mostOf = ({ limit = MOST_PIECES }: Bounds): number => Math.min(limit, MOST_PIECES);

/** One piece fewer: none at all where the shop gives no fewer. */
export const fewer = (quantity: number, { minimum = 1 }: Bounds): number => (quantity > minimum ? quantity - 1 : 0);
export const mayHaveMore = (quantity: number, bounds: Bounds): boolean => quantity < mostOf(bounds);

/** The cart with some more of a thing, within what the shop gives to one order; undefined when it holds as much as one order can. */
export function added(
  cart: Cart,
  shopId: string,
  shop: Pick<CartShop, "name" | "path">,
  line: CartLine,
): Cart | undefined {
  const known = cart.shops[shopId];
  if (!known && Object.keys(cart.shops).length >= MOST_SHOPS) return undefined;
  const lines = known?.lines ?? [];
  const same = lines.find(({ sku }) => sku === line.sku);
  if (!same && lines.length >= MOST_LINES) return undefined;
  const wanted = Math.max((same?.quantity ?? 0) + line.quantity, line.minimum ?? 1);
  const put = { ...line, quantity: Math.min(mostOf(line), wanted) };
  const next = same ? lines.map((each) => (each === same ? put : each)) : [...lines, put];
  return { shops: { ...cart.shops, [shopId]: { ...known, ...shop, lines: next } } };
}

const withShop = (cart: Cart, shopId: string, change: (shop: CartShop) => CartShop): Cart => {
  const shop = cart.shops[shopId];
  return shop ? { shops: { ...cart.shops, [shopId]: change(shop) } } : cart;
};

const withLine = (cart: Cart, sku: string, change: (line: CartLine) => CartLine): Cart => ({
  shops: Object.fromEntries(
    Object.entries(cart.shops).map(([id, shop]) => [
      id,
      { ...shop, lines: shop.lines.map((line) => (line.sku === sku ? change(line) : line)) },
    ]),
  ),
});

/** The cart with another quantity of a SKU; none at all takes the line out, and the last line its shop. */
export function withQuantity(cart: Cart, sku: string, quantity: number): Cart {
  const wanted = Math.min(MOST_PIECES, Math.max(0, Math.trunc(quantity) || 0));
  const { shops } = withLine(cart, sku, (line) => ({ ...line, quantity: wanted }));
  const left = Object.entries(shops).map(
    ([id, shop]) => [id, { ...shop, lines: shop.lines.filter((line) => line.quantity > 0) }] as const,
  );
  return { shops: Object.fromEntries(left.filter(([, { lines }]) => lines.length > 0)) };
}

type QuotedLine = Pick<QuoteView["shops"][number]["lines"][number], "sku" | "price" | "variant">;

/** The cart of a shopper who has seen what a thing costs and is called now. */
export const withSeen = (cart: Cart, { sku, price, variant }: QuotedLine): Cart =>
  withLine(cart, sku, ({ variant: _before, ...line }) => ({ ...line, price, ...(variant ? { variant } : {}) }));

export const withChoice = (cart: Cart, shopId: string, choice: Partial<Choice>): Cart =>
  withShop(cart, shopId, (shop) => ({ ...shop, choice: { ...shop.choice, ...choice } }));

export const withoutShops = (cart: Cart, ids: string[]): Cart => ({
  shops: Object.fromEntries(Object.entries(cart.shops).filter(([id]) => !ids.includes(id))),
});

/** The cart with the names of what came into it without them: by a link rather than from a product's page. */
export function named(cart: Cart, { shops }: QuoteView): Cart {
  const known = Object.entries(cart.shops).map(([id, shop]) => {
    const quote = shops.find((each) => each.shop === id);
    if (!quote?.open) return [id, shop] as const;
    const lines = shop.lines.map((line) => {
      const now = quote.lines.find(({ sku }) => sku === line.sku);
      if (line.name || !now) return line;
      const { name, variant, price, picture, minimum = 1 } = now;
      const quantity = Math.max(line.quantity, minimum);
      return { ...line, quantity, name, ...(variant ? { variant } : {}), price, ...(picture ? { picture } : {}) };
    });
    return [id, { ...shop, name: shop.name || quote.name, path: shop.path || quote.path, lines }] as const;
  });
  return { shops: Object.fromEntries(known) };
}

/** What to ask the marketplace about a cart; undefined when there is nothing in it. */
export function quoteOf(cart: Cart, district?: string): Quote | undefined {
  const shops = Object.entries(cart.shops).map(([shop, { lines }]) => ({
    shop,
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
  }));
  return shops.length === 0 ? undefined : { ...(district ? { district } : {}), shops };
}
