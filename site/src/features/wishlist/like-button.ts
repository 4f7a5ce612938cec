import { languageOf } from "@etalase/domain/language";
import { fill, icon } from "../../lib/html.ts";
import { pageLanguage } from "../../lib/language.ts";
import { style } from "../../lib/style.ts";
import { heart } from "../../ui/icons.ts";
import css from "./like.css?inline";
import { likeWords } from "./like-words.ts";
import { isLiked } from "./liked.ts";
import { readLiked, toggleLiked, whenLikedChanges } from "./storage.ts";

const words = likeWords(pageLanguage);
/** A product's page: district, shop, product. */
const PRODUCT_PATH = /^\/[\w-]+\/[\w-]+\/[\w-]+\/$/;

/** A heart that remembers on this device whether a product is liked. */
class LikeButton extends HTMLElement {
  readonly #button = document.createElement("button");

  connectedCallback(): void {
    if (this.#button.isConnected) return;
    this.#button.type = "button";
    this.#button.className = "like";
    fill(this.#button, icon(heart));
    this.#button.setAttribute("aria-label", words.like(this.dataset["name"] ?? ""));
    this.#button.addEventListener("click", () => {
      const { path = "", name = "", picture } = this.dataset;
      toggleLiked({ path, name, ...(picture ? { picture } : {}) });
    });
    this.append(this.#button);
    whenLikedChanges(() => this.#show());
    this.#show();
  }

  #show(): void {
    this.#button.setAttribute("aria-pressed", String(isLiked(readLiked(), this.dataset["path"] ?? "")));
  }
}

/** Every card of a product gets its heart; the page itself stays as small as it was. */
function addTo(card: HTMLElement): void {
  const link = card.querySelector<HTMLAnchorElement>(":scope > a");
  const path = link && languageOf(`/${link.pathname.slice(1)}`).address;
  if (!path || !PRODUCT_PATH.test(path) || card.querySelector("like-button")) return;
  const like = document.createElement("like-button");
  const picture = /\/media\/(pic_\w+)-/.exec(card.querySelector("img")?.src ?? "")?.[1];
  Object.assign(
    like.dataset,
    { path, name: card.querySelector(".card-name")?.textContent ?? "" },
    picture ? { picture } : {},
  );
  card.append(like);
}

const addToAll = () => document.querySelectorAll<HTMLElement>(".card").forEach(addTo);

style(css);
customElements.define("like-button", LikeButton);
addToAll();
// Some pages show their cards later.
new MutationObserver(addToAll).observe(document.querySelector("main") ?? document.body, {
  childList: true,
  subtree: true,
});
