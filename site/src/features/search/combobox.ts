import { target } from "../../lib/dom.ts";
import { fill, html, icon } from "../../lib/html.ts";
import { pageLanguage } from "../../lib/language.ts";
import { clock, pin, search, tag } from "../../ui/icons.ts";
import type { Suggestion } from "./suggest.ts";
import { searchWords } from "./words.ts";

const words = searchWords(pageLanguage);
const KINDS: Record<Suggestion["kind"], string> = {
  recent: words.searchedBefore,
  word: "",
  category: words.category,
  district: words.district,
};
const ICONS: Record<Suggestion["kind"], string> = { recent: clock, word: search, category: tag, district: pin };

/**
 * Suggestions below a field, by the pattern that screen readers know: arrows move through them, Enter takes one, Escape closes them. The field keeps the focus all the while.
 */
export class Combobox {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #offer: (typed: string) => Suggestion[];
  readonly #take: (suggestion: Suggestion) => void;
  #offered: Suggestion[] = [];
  #active = -1;

  constructor(
    field: HTMLInputElement,
    list: HTMLElement,
    { offer, take }: { offer: (typed: string) => Suggestion[]; take: (suggestion: Suggestion) => void },
  ) {
    [this.#field, this.#list, this.#offer, this.#take] = [field, list, offer, take];
    field.addEventListener("input", () => this.show());
    field.addEventListener("focus", () => this.show());
    field.addEventListener("blur", () => this.close());
    field.addEventListener("keydown", (event) => this.#pressed(event));
    // Before the field loses the focus, and with it the list.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => this.#choose(Number(target(event, "[data-at]")?.dataset["at"] ?? -1)));
  }

  show(): void {
    this.#offered = this.#offer(this.#field.value);
    this.#active = -1;
    this.#paint();
  }

  close(): void {
    this.#offered = [];
    this.#active = -1;
    this.#paint();
  }

  #pressed(event: KeyboardEvent): void {
    const { length } = this.#offered;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      if (length === 0) this.show();
      else this.#active = ((this.#active + step + length + 1 + 1) % (length + 1)) - 1;
      this.#paint();
    } else if (event.key === "Enter" && this.#active >= 0) this.#choose(this.#active);
    else if (event.key === "Enter") return this.close();
    else if (event.key === "Escape" && length > 0) this.close();
    else return;
    event.preventDefault();
  }

  #choose(at: number): void {
    const suggestion = this.#offered[at];
    if (!suggestion) return;
    this.close();
    this.#take(suggestion);
  }

  #paint(): void {
    const options = this.#offered.map(
      ({ kind, text }, at) =>
        html`<li role="option" id="offer-${at}" data-at="${at}" aria-selected="${String(at === this.#active)}">${icon(ICONS[kind])}<span>${text}</span><small>${KINDS[kind]}</small></li>`,
    );
    fill(this.#list, html`${options}`);
    this.#list.hidden = options.length === 0;
    this.#field.setAttribute("aria-expanded", String(options.length > 0));
    if (this.#active < 0) this.#field.removeAttribute("aria-activedescendant");
    else this.#field.setAttribute("aria-activedescendant", `offer-${this.#active}`);
  }
}
