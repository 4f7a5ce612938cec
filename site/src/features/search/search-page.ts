import { part, target } from "../../lib/dom.ts";
import { fill, type Html, html } from "../../lib/html.ts";
import { pageLanguage } from "../../lib/language.ts";
import { fetchFile } from "./fetch-file.ts";
import { type Answer, Searcher } from "./searcher.ts";
import { filtersView, helpView, productView, shopView, statusView } from "./views.ts";
import { filtersOf, NOTHING, queryOf, type Wish, wishOf } from "./wish.ts";
import { searchWords } from "./words.ts";

const STEP = 24;
const MOST_SHOPS = 4;
const words = searchWords(pageLanguage);

/** Finds as one types. What is asked stands in the address: typing changes it in place, a filter makes a step to go back to. */
class SearchPage extends HTMLElement {
  readonly #searcher = new Searcher(
    {
      districts: options(this, "kecamatan")
        .toSorted((a, b) => ((a.dataset["code"] ?? "") < (b.dataset["code"] ?? "") ? -1 : 1))
        .map(({ value }) => value),
      categories: options(this, "kategori").map(({ value, dataset }) => ({
        slug: value,
        names: dataset["names"] ?? "",
      })),
    },
    fetchFile,
  );
  #wish: Wish = NOTHING;
  #answer: Answer | undefined;
  #shown = STEP;

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
      else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value =
          asked.get(field.name) ?? (field instanceof HTMLSelectElement ? (field.options[0]?.value ?? "") : "");
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
    else if (target(event, "[data-more]")) void this.#more();
    else if (target(event, "[data-again]")) void this.#look();
  }

  #change(wish: Wish): void {
    this.#ask(wish, true);
    this.#intoForm();
  }

  async #more(): Promise<void> {
    const answer = this.#answer;
    if (!answer) return;
    if (answer.products.length <= this.#shown) this.#answer = await this.#searcher.further(answer);
    this.#shown += STEP;
    history.replaceState({ shown: this.#shown }, "");
    this.#show();
  }

  async #look(): Promise<void> {
    const wish = this.#wish;
    const asked = wish.words.trim() !== "" || filtersOf(wish).length > 0;
    this.#part("start").hidden = asked;
    this.#part("results").hidden = !asked;
    if (!asked) return;
    this.#part("results").setAttribute("aria-busy", "true");
    this.#part("waiting").hidden = this.#answer !== undefined;
    const answer = await this.#searcher.look(wish, this.#shown > STEP ? this.#shown : 1);
    if (this.#wish !== wish) return;
    this.#answer = answer;
    this.#show();
  }

  #show(): void {
    const answer = this.#answer;
    if (!answer) return;
    const { wish, products, shops, left, failed } = answer;
    const names = {
      category: (slug: string) => optionText(this, "kategori", slug),
      district: (slug: string) => optionText(this, "kecamatan", slug),
    };
    const further = products.length > this.#shown ? words.more : words.moreIn(left);
    const nothing = products.length + shops.length === 0;
    this.#fill("status", statusView(answer));
    this.#fill("filters", html`${filtersView(wish, names)}`);
    this.#fill("shops", html`${shops.slice(0, MOST_SHOPS).map(shopView)}`);
    this.#fill("products", html`${products.slice(0, this.#shown).map(productView)}`);
    this.#fill("more", html`<button type="button" class="button plain" data-more data-key="more">${further}</button>`);
    this.#fill(
      "help",
      helpView(wish, names, (other) => this.#searcher.count(other, "exact")),
    );
    this.#part("on").hidden = filtersOf(wish).length === 0;
    this.#part("more").hidden = nothing || (products.length <= this.#shown && left === 0);
    this.#part("nothing").hidden = !nothing || failed;
    this.#part("failed").hidden = !failed;
    this.#part("waiting").hidden = true;
    this.#part("results").removeAttribute("aria-busy");
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
