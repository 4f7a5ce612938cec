import { formText } from "../../lib/dom.ts";
import { local, pageLanguage } from "../../lib/language.ts";
import { say } from "../../lib/say.ts";
import { added, type CartLine, quantityOf } from "./cart.ts";
import { putWords } from "./put-words.ts";
import { readCart, writeCart } from "./storage.ts";

const words = putWords(pageLanguage);

/** Puts the product of its form into the cart on this device, and says so. */
class AddToCart extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#add(form);
    });
  }

  #add(form: HTMLFormElement): void {
    const { shopName = "", shopPath = "/", name = "", limit, minimum } = this.dataset;
    const sku = formText(form, "sku");
    const chosen = document.querySelector<HTMLElement>(`input[value="${CSS.escape(sku)}"]`)?.dataset;
    const { variant, price, picture } = { ...this.dataset, ...chosen };
    const line: CartLine = {
      sku,
      quantity: 1,
      name,
      ...(variant ? { variant } : {}),
      price: Number(price),
      ...(picture ? { picture } : {}),
      ...(limit ? { limit: Number(limit) } : {}),
      ...(minimum ? { minimum: Number(minimum) } : {}),
    };
    const before = readCart();
    const cart = added(before, formText(form, "toko"), { name: shopName, path: shopPath }, line);
    if (cart) writeCart(cart);
    const more = cart !== undefined && quantityOf(cart, line.sku) > quantityOf(before, line.sku);
    const said = more ? words.put : cart ? words.noMore(quantityOf(cart, line.sku)) : words.full;
    say(said, { name: words.look, href: local("/keranjang/") });
  }
}

customElements.define("add-to-cart", AddToCart);
