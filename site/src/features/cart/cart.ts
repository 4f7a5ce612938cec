import type { Quote, QuoteView } from "@etalase/domain/order";

/** What a shopper has chosen, as this device remembers it. Names and prices are what was seen; the quote says what holds. */
export interface CartLine {
  sku: string;
  quantity: number;
  name: string;
  price: number;
  picture?: string;
}
export interface CartShop {
  name: string;
  path: string;
  lines: CartLine[];
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

/** The cart with some more of a thing; undefined when it holds as much as one order can. */
export function added(cart: Cart, shopId: string, shop: Omit<CartShop, "lines">, line: CartLine): Cart | undefined {
  const known = cart.shops[shopId];
  if (!known && Object.keys(cart.shops).length >= MOST_SHOPS) return undefined;
  const lines = known?.lines ?? [];
  const same = lines.find(({ sku }) => sku === line.sku);
  if (!same && lines.length >= MOST_LINES) return undefined;
  const quantity = Math.min(MOST_PIECES, (same?.quantity ?? 0) + line.quantity);
  const next = same ? lines.map((each) => (each === same ? { ...line, quantity } : each)) : [...lines, line];
  return { shops: { ...cart.shops, [shopId]: { ...shop, lines: next } } };
}

/** The cart with another quantity of a SKU; none at all takes the line out, and the last line its shop. */
export function withQuantity(cart: Cart, shopId: string, sku: string, quantity: number): Cart {
  const shop = cart.shops[shopId];
  if (!shop) return cart;
  const wanted = Math.min(MOST_PIECES, Math.max(0, Math.trunc(quantity) || 0));
  const lines = shop.lines
    .map((line) => (line.sku === sku ? { ...line, quantity: wanted } : line))
    .filter((line) => line.quantity > 0);
  if (lines.length === 0) return withoutShops(cart, [shopId]);
  return { shops: { ...cart.shops, [shopId]: { ...shop, lines } } };
}

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
      const { name, price, picture } = now;
      return { ...line, name, price, ...(picture ? { picture } : {}) };
    });
    return [id, { name: shop.name || quote.name, path: shop.path || quote.path, lines }] as const;
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

/** A cart as it was stored, or an empty one when what stands there is no cart. */
export function parseCart(text: string | null): Cart {
  try {
    const found: unknown = JSON.parse(text ?? "");
    return isCart(found) ? found : emptyCart;
  } catch {
    return emptyCart;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isLine = (value: unknown): value is CartLine =>
  isRecord(value) &&
  typeof value["sku"] === "string" &&
  typeof value["name"] === "string" &&
  Number.isInteger(value["quantity"]) &&
  Number.isInteger(value["price"]);

const isShop = (value: unknown): value is CartShop =>
  isRecord(value) &&
  typeof value["name"] === "string" &&
  typeof value["path"] === "string" &&
  Array.isArray(value["lines"]) &&
  value["lines"].every(isLine);

const isCart = (value: unknown): value is Cart =>
  isRecord(value) && isRecord(value["shops"]) && Object.values(value["shops"]).every(isShop);
