import { formText } from "../../lib/dom.ts";
import { say } from "../../lib/say.ts";
import { added } from "./cart.ts";
import { readCart, writeCart } from "./storage.ts";

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
    const { shopName = "", shopPath = "/", name = "", price, picture } = this.dataset;
    const line = {
      sku: formText(form, "sku"),
      quantity: 1,
      name,
      price: Number(price),
      ...(picture ? { picture } : {}),
    };
    const cart = added(readCart(), formText(form, "toko"), { name: shopName, path: shopPath }, line);
    if (cart) writeCart(cart);
    say(cart ? "Masuk ke keranjang." : "Keranjang sudah penuh. Pesan dulu isinya.", {
      name: "Lihat keranjang",
      href: "/keranjang/",
    });
  }
}

customElements.define("add-to-cart", AddToCart);
