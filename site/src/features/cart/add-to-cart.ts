import { added } from "./cart.ts";
import { readCart, writeCart } from "./storage.ts";

const SHOWN_MILLISECONDS = 6_000;

/** Puts the product of its form into the cart on this device, and says so. */
class AddToCart extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#add(new FormData(event.currentTarget as HTMLFormElement));
    });
  }

  #add(form: FormData): void {
    const { shopName = "", shopPath = "/", name = "", price, picture } = this.dataset;
    const line = {
      sku: String(form.get("sku")),
      quantity: 1,
      name,
      price: Number(price),
      ...(picture ? { picture } : {}),
    };
    const cart = added(readCart(), String(form.get("toko")), { name: shopName, path: shopPath }, line);
    if (cart) writeCart(cart);
    say(cart ? "Masuk ke keranjang." : "Keranjang sudah penuh. Pesan dulu yang ada di dalamnya.");
  }
}

let hiding: ReturnType<typeof setTimeout> | undefined;

function say(text: string): void {
  const toast = document.querySelector<HTMLElement>(".toast") ?? newToast();
  const words = toast.querySelector("span");
  if (words) words.textContent = text;
  toast.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    toast.hidden = true;
  }, SHOWN_MILLISECONDS);
}

function newToast(): HTMLElement {
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  toast.innerHTML = '<span></span><a href="/keranjang/">Lihat keranjang</a>';
  document.body.append(toast);
  return toast;
}

customElements.define("add-to-cart", AddToCart);
