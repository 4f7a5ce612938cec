import { part, target } from "../../lib/dom.ts";
import { fill, type Html, html } from "../../lib/html.ts";
import { pageLanguage } from "../../lib/language.ts";
import { nearestFirst, pointOf } from "../place/nearness.ts";
import { chosenPlace, whenPlaceChanges } from "../place/place.ts";
import { Combobox } from "./combobox.ts";
import { fetchFile } from "./fetch-file.ts";
import { formWish, intoForm, named, options } from "./form.ts";
import { forgetSearches, recentSearches, rememberSearch } from "./recent.ts";
import { type Answer, Searcher } from "./searcher.ts";
import { suggestionsFor } from "./suggest.ts";
import { filtersView, helpView, productView, recentView, shopView, statusView } from "./views.ts";
import { filtersOf, NOTHING, queryOf, type Wish, wishOf } from "./wish.ts";
import { searchWords } from "./words.ts";

const STEP = 24;
const MOST_SHOPS = 4;
const words = searchWords(pageLanguage);

/** Finds as one types. What is asked stands in the address: typing changes it in place, a filter makes a step to go back to. */
class SearchPage extends HTMLElement {
  readonly #districts = options(this, "kecamatan").toSorted((a, b) =>
    (a.dataset["code"] ?? "") < (b.dataset["code"] ?? "") ? -1 : 1,
  );
  readonly #searcher = new Searcher(
    {
      districts: this.#districts.map(({ value }) => value),
      categories: options(this, "kategori").map(({ value, dataset }) => ({
        slug: value,
        names: dataset["names"] ?? "",
      })),
    },
    fetchFile,
  );
  readonly #names = { category: named(this, "kategori"), district: named(this, "kecamatan") };
  #wish: Wish = NOTHING;
  #answer: Answer | undefined;
  #shown = STEP;

  connectedCallback(): void {
    const form = this.#form;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      rememberSearch(formWish(form).words);
      this.#ask(formWish(form), true);
    });
    form.addEventListener("input", (event) => {
      const typing = target(event, "[name=q], [name=dari], [name=sampai]") !== null;
      this.#ask(formWish(form), !typing);
    });
    this.addEventListener("click", (event) => this.#clicked(event));
    addEventListener("popstate", () => this.#fromAddress());
    whenPlaceChanges(() => this.#stand());
    this.#suggest();
    this.#stand();
    this.#fromAddress();
  }

  get #form(): HTMLFormElement {
    return part(this, "form") as HTMLFormElement;
  }

  #suggest(): void {
    const field = part(this, "[name=q]") as HTMLInputElement;
    const texts = (all: HTMLOptionElement[]) => all.map(({ value, text }) => ({ slug: value, text }));
    const known = { categories: texts(options(this, "kategori")), districts: texts(options(this, "kecamatan")) };
    new Combobox(field, this.#part("suggestions"), {
      offer: (typed) =>
        suggestionsFor(typed, {
          ...known,
          recent: recentSearches(),
          completions: (beginning) => this.#searcher.completions(beginning),
        }),
      take: ({ wish }) => {
        rememberSearch(wish.words);
        this.#change(wish);
      },
    });
    field.addEventListener("focus", () => void this.#searcher.prepare(), { once: true });
  }

  /** Where the shopper is says what is near, and what "brought here" means. */
  #stand(): void {
    const place = chosenPlace();
    const centres = this.#districts.map(({ dataset }) => pointOf(dataset["centre"]));
    const home = this.#districts.findIndex(({ dataset }) => dataset["code"] === place?.district.code);
    const centre = centres[home];
    this.#searcher.stand(centre ? nearestFirst(centre, centres) : home < 0 ? [] : [home]);
    part(this, "[data-way=antar]").textContent = place ? words.courierHere(place.district.name) : words.courier;
    void this.#look();
  }

  #fromAddress(): void {
    const state: unknown = history.state;
    const shown = typeof state === "object" && state !== null && "shown" in state ? Number(state.shown) : STEP;
    this.#wish = wishOf(new URLSearchParams(location.search));
    this.#shown = Math.max(STEP, shown);
    intoForm(this.#form, this.#wish);
    void this.#look();
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
    if (filter) return this.#change(filter.without);
    const again = target(event, "[data-search]")?.dataset["search"];
    if (again !== undefined) return this.#change({ ...NOTHING, words: again });
    if (target(event, "[data-clear]")) this.#change({ ...NOTHING, words: this.#wish.words, sort: this.#wish.sort });
    else if (target(event, "[data-more]")) void this.#more();
    else if (target(event, "[data-again]")) void this.#look();
    else if (target(event, "[data-forget-searches]")) {
      forgetSearches();
      this.#showStart();
    } else if (target(event, ".card, .shop-card")) rememberSearch(this.#wish.words);
  }

  #change(wish: Wish): void {
    intoForm(this.#form, wish);
    this.#ask(wish, true);
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
    if (!asked) return this.#showStart();
    this.#part("results").setAttribute("aria-busy", "true");
    this.#part("waiting").hidden = this.#answer !== undefined;
    const answer = await this.#searcher.look(wish, this.#shown > STEP ? this.#shown : 0);
    if (this.#wish !== wish) return;
    this.#answer = answer;
    this.#show();
  }

  #showStart(): void {
    const recent = recentSearches();
    this.#part("recent").hidden = recent.length === 0;
    this.#fill("searched", html`${recent.map(recentView)}`);
  }

  #show(): void {
    const answer = this.#answer;
    if (!answer) return;
    const { wish, products, shops, left, failed } = answer;
    const filters = filtersView(wish, this.#names);
    const nothing = products.length + shops.length === 0;
    const further = products.length > this.#shown ? words.more : words.moreIn(left);
    this.#fill("status", statusView(answer));
    this.#fill("filters", html`${filters}`);
    this.#fill("shops", html`${shops.slice(0, MOST_SHOPS).map(shopView)}`);
    this.#fill("products", html`${products.slice(0, this.#shown).map(productView)}`);
    this.#fill("more", html`<button type="button" class="button plain" data-more data-key="more">${further}</button>`);
    this.#fill(
      "help",
      helpView(wish, this.#names, (other) => this.#searcher.count(other)),
    );
    this.#fill("count", html`${filters.length}`);
    for (const name of ["on", "clear", "count"]) this.#part(name).hidden = filters.length === 0;
    this.#part("more").hidden = products.length <= this.#shown && left === 0;
    this.#part("nothing").hidden = !nothing || failed;
    this.#part("start").hidden = !nothing;
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

customElements.define("search-page", SearchPage);
