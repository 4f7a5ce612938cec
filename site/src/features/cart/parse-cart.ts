import { type Cart, type CartLine, type CartShop, emptyCart } from "./cart.ts";

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
  (value["choice"] === undefined || isRecord(value["choice"])) &&
  Array.isArray(value["lines"]) &&
  value["lines"].every(isLine);

const isCart = (value: unknown): value is Cart =>
  isRecord(value) && isRecord(value["shops"]) && Object.values(value["shops"]).every(isShop);
