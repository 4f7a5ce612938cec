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
    const { shopName = "", shopPath = "/", name = "", price, picture, limit, minimum } = this.dataset;
    const line: CartLine = {
      sku: formText(form, "sku"),
      quantity: 1,
      name,
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
