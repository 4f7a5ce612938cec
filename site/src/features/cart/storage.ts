import { tenant } from "../../lib/tenant.ts";
import type { Cart } from "./cart.ts";
import { parseCart } from "./parse-cart.ts";

const KEY = `etalase:cart:${tenant.id}`;
const changes = new EventTarget();

export const readCart = (): Cart => parseCart(localStorage.getItem(KEY));

/** Keeps a cart and tells whoever shows it, on this page and in other tabs. */
export function writeCart(cart: Cart): void {
  localStorage.setItem(KEY, JSON.stringify(cart));
  changes.dispatchEvent(new Event("change"));
}

export function whenCartChanges(show: () => void): void {
  changes.addEventListener("change", show);
  addEventListener("storage", ({ key }) => {
    if (key === KEY) show();
  });
}
