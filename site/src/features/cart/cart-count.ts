import { style } from "../../lib/style.ts";
import { pieces } from "./cart.ts";
import css from "./cart-count.css?inline";
import { readCart, whenCartChanges } from "./storage.ts";

/** How many pieces are in the cart; hidden while there are none. */
class CartCount extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    whenCartChanges(() => this.#show());
  }

  #show(): void {
    const count = pieces(readCart());
    this.hidden = count === 0;
    this.textContent = count > 99 ? "99+" : String(count);
  }
}

style(css);
customElements.define("cart-count", CartCount);
