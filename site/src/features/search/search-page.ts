import { part, target } from "../../lib/dom.ts";
import { fill, type Html, html } from "../../lib/html.ts";
import { Finder } from "./finder.ts";
import { Shards } from "./shards.ts";
import { filtersView, productView, shopView, statusView } from "./views.ts";
import { filtersOf, NOTHING, queryOf, type Wish, wishOf } from "./wish.ts";

const STEP = 24;
const MOST_SHOPS = 4;

/** Finds as one types. What is asked stands in the address: typing changes it in place, a filter makes a step to go back to. */
class SearchPage extends HTMLElement {
  readonly #categories = options(this, "kategori").map(({ value, dataset }) => ({
    slug: value,
    names: dataset["names"] ?? "",
  }));
  readonly #districts = options(this, "kecamatan")
    .toSorted((a, b) => ((a.dataset["code"] ?? "") < (b.dataset["code"] ?? "") ? -1 : 1))
    .map(({ value }) => value);
  readonly #finder = new Finder(this.#categories);
  readonly #shards = new Shards(this.#finder, this.#districts);
  #wish: Wish = NOTHING;
  #shown = STEP;
  #failed = false;

  connectedCallback(): void {
    const form = this.#form;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask(this.#inForm(), true);
    });
    form.addEventListener("input", (event) => {
      const typing = target(event, "[name=q], [name=dari], [name=sampai]") !== null;
      this.#ask(this.#inForm(), !typing);
    });
    this.addEventListener("click", (event) => this.#clicked(event));
    addEventListener("popstate", () => this.#fromAddress());
    this.#fromAddress();
  }

  get #form(): HTMLFormElement {
    const form = this.querySelector("form");
    if (!form) throw new Error("the search has no form");
    return form;
  }

  #inForm(): Wish {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) if (typeof value === "string") asked.set(name, value);
    return wishOf(asked);
  }

  #fromAddress(): void {
    const state: unknown = history.state;
    const shown = typeof state === "object" && state !== null && "shown" in state ? Number(state.shown) : STEP;
    this.#wish = wishOf(new URLSearchParams(location.search));
    this.#shown = Math.max(STEP, shown);
    this.#intoForm();
    void this.#look();
  }

  /** The form says what is asked, whoever asked it. */
  #intoForm(): void {
    const asked = queryOf(this.#wish);
    for (const field of this.#form.elements) {
      if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio"))
        field.checked = field.value === (asked.get(field.name) ?? "");
      else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
        const fallback = field instanceof HTMLSelectElement ? (field.options[0]?.value ?? "") : "";
        field.value = asked.get(field.name) ?? fallback;
      }
    }
  }

  #ask(wish: Wish, step: boolean): void {
    this.#wish = wish;
    this.#shown = STEP;
    const query = String(queryOf(wish));
    const address = query ? `?${query}` : location.pathname;
    if (step && query !== location.search.slice(1)) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    void this.#look();
  }

  #clicked(event: Event): void {
    const off = target(event, "[data-off]")?.dataset["off"];
    const filter = filtersOf(this.#wish).find(({ name }) => name === off);
    if (filter) this.#change(filter.without);
    else if (target(event, "[data-clear]"))
      this.#change({ ...NOTHING, words: this.#wish.words, sort: this.#wish.sort });
    else if (target(event, "[data-more]")) this.#more();
    else if (target(event, "[data-again]")) void this.#look();
  }

  #change(wish: Wish): void {
    this.#ask(wish, true);
    this.#intoForm();
  }

  #more(): void {
    this.#shown += STEP;
    history.replaceState({ shown: this.#shown }, "");
    this.#show(true);
  }

  async #look(): Promise<void> {
    const wish = this.#wish;
    const asked = wish.words.trim() !== "" || filtersOf(wish).length > 0;
    this.#part("start").hidden = asked;
    this.#part("results").hidden = !asked;
    if (!asked) return;
    const needed = wish.district ? [wish.district] : this.#districts;
    const whole = needed.every((slug) => this.#finder.has(slug));
    this.#show(whole);
    if (whole) return;
    const arrived = () => {
      if (this.#wish === wish) this.#show(false);
    };
    this.#failed = !(await this.#shards.need(needed, arrived));
    if (this.#wish === wish) this.#show(true);
  }

  #show(whole: boolean): void {
    const found = this.#finder.find(this.#wish);
    const { products } = found;
    const nothing = products.length === 0 && found.shops.length === 0;
    const filters = filtersView(this.#wish, {
      category: (slug) => optionText(this, "kategori", slug),
      district: (slug) => optionText(this, "kecamatan", slug),
    });
    this.#fill("status", statusView(this.#wish, found, whole));
    this.#fill("filters", html`${filters}`);
    this.#fill("shops", html`${found.shops.slice(0, MOST_SHOPS).map(shopView)}`);
    this.#fill("products", html`${products.slice(0, this.#shown).map(productView)}`);
    this.#part("on").hidden = filters.length === 0;
    this.#part("more").hidden = products.length <= this.#shown;
    this.#part("nothing").hidden = !nothing || !whole || this.#failed;
    this.#part("failed").hidden = !this.#failed;
    this.#part("waiting").hidden = whole || !nothing;
  }

  #fill(name: string, markup: Html): void {
    fill(this.#part(name), markup);
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-part=${name}]`);
  }
}

const options = (page: Element, name: string): HTMLOptionElement[] =>
  [...page.querySelectorAll<HTMLOptionElement>(`select[name=${name}] option`)].filter(({ value }) => value !== "");

const optionText = (page: Element, name: string, value: string): string =>
  options(page, name).find((option) => option.value === value)?.text ?? value;

customElements.define("search-page", SearchPage);
