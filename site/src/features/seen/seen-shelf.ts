import { part, target } from "../../lib/dom.ts";
import { fill, html, icon } from "../../lib/html.ts";
import { local } from "../../lib/language.ts";
import { cardPicture } from "../../lib/picture-view.ts";
import { bag } from "../../ui/icons.ts";
import { forgetProducts, type Seen, seenProducts } from "./seen.ts";

const view = ({ path, name, picture }: Seen) =>
  html`<li class="card"><a href="${local(path)}"><span class="card-picture">${
    picture ? cardPicture(picture) : icon(bag)
  }</span><span class="card-name" lang="id">${name}</span></a></li>`;

class SeenShelf extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      if (!target(event, "[data-forget]")) return;
      forgetProducts();
      this.#show();
    });
    this.#show();
  }

  #show(): void {
    const seen = seenProducts();
    this.hidden = seen.length === 0;
    fill(part(this, "ul"), html`${seen.map(view)}`);
  }
}

customElements.define("seen-shelf", SeenShelf);
