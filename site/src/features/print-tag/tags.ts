import { fill } from "../../lib/html.ts";
import { qrView } from "../order/qr.ts";

/** Draws the QR code of an address in place of the address. */
class TagCode extends HTMLElement {
  connectedCallback(): void {
    const { address = "", label = "" } = this.dataset;
    fill(this, qrView(address, label));
  }
}

/** A button for whoever has no keyboard with Ctrl and P. */
class PrintTags extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("button")?.addEventListener("click", () => print());
  }
}

customElements.define("tag-code", TagCode);
customElements.define("print-tags", PrintTags);
