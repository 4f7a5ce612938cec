import { formText, part, target } from "../../lib/dom.ts";
import { fill, type Html, html, icon } from "../../lib/html.ts";
import { rupiah } from "../../lib/rupiah.ts";
import { bag, next } from "../../ui/icons.ts";
import type { SearchFile } from "./entries.ts";
import { Finder, type Found, type FoundProduct, type FoundShop, type Wish } from "./finder.ts";

/** What of the form is in the address, so that a search can be shared. */
const KEPT = ["q", "kecamatan", "kategori"];
const MOST_SHOWN = 60;
const MOST_SHOPS = 4;
const PAUSE_MILLISECONDS = 120;

/** Finds as one types, in the files that every district publishes; results grow while they arrive. */
class SearchPage extends HTMLElement {
  #finder = new Finder(new Map());
  #waiting = 0;
  #failed = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    const asked = new URLSearchParams(location.search);
    for (const name of KEPT) {
      const field = form.elements.namedItem(name);
      const value = asked.get(name);
      if (value && (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) field.value = value;
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#show();
    });
    form.addEventListener("input", (event) => this.#changed(target(event, "[name=kecamatan]") !== null));
    this.addEventListener("click", (event) => {
      if (target(event, "[data-again]")) void this.#load();
    });
    void this.#load();
  }

  #changed(place: boolean): void {
    if (place) return void this.#load();
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#show(), PAUSE_MILLISECONDS);
  }

  async #load(): Promise<void> {
    const select = this.querySelector<HTMLSelectElement>("[name=kecamatan]");
    const category = this.querySelector<HTMLSelectElement>("[name=kategori]");
    const names = [...(category?.options ?? [])].map(({ value, text }) => [value, text] as const);
    const finder = new Finder(new Map(names));
    this.#finder = finder;
    const all = [...(select?.options ?? [])].map(({ value }) => value).filter(Boolean);
    const wanted = select?.value ? [select.value] : all;
    [this.#waiting, this.#failed] = [wanted.length, 0];
    this.#show();
    await Promise.all(wanted.map((slug) => this.#take(finder, slug)));
  }

  async #take(finder: Finder, slug: string): Promise<void> {
    const file = await fetchFile(slug);
    if (this.#finder !== finder) return;
    this.#waiting--;
    if (file) finder.add(file);
    else this.#failed++;
    this.#show();
  }

  #wish(): Wish {
    const form = this.querySelector("form");
    const sort = formText(form, "urut");
    return {
      words: formText(form, "q"),
      category: formText(form, "kategori"),
      sort: sort === "cheap" || sort === "dear" ? sort : "fit",
    };
  }

  #show(): void {
    const wish = this.#wish();
    this.#rememberInAddress();
    const found = this.#finder.find(wish);
    const busy = this.#waiting > 0;
    this.#fill("status", statusView(wish, found, busy));
    this.#fill("shops", html`${found.shops.slice(0, MOST_SHOPS).map(shopView)}`);
    this.#fill("products", html`${found.products.slice(0, MOST_SHOWN).map(productView)}`);
    const nothing = !busy && found.products.length === 0 && found.shops.length === 0;
    this.#part("nothing").hidden = !nothing || this.#failed > 0;
    this.#part("failed").hidden = this.#failed === 0;
    this.#part("waiting").hidden = !busy || found.products.length > 0;
  }

  #rememberInAddress(): void {
    const form = this.querySelector("form");
    const query = new URLSearchParams();
    for (const name of KEPT) if (formText(form, name)) query.set(name, formText(form, name));
    history.replaceState(null, "", query.size > 0 ? `?${query}` : location.pathname);
  }

  #fill(name: string, markup: Html): void {
    fill(this.#part(name), markup);
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-part=${name}]`);
  }
}

async function fetchFile(slug: string): Promise<SearchFile | undefined> {
  try {
    const response = await fetch(`/data/search/${slug}.json`);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

function statusView({ words }: Wish, { products }: Found, busy: boolean): Html {
  const count = products.length > MOST_SHOWN ? `${MOST_SHOWN} dari ${products.length}` : String(products.length);
  return html`${count} produk${words.trim() && html` untuk <b>“${words.trim()}”</b>`}${busy && "…"}`;
}

const shopView = ({
  name,
  path,
  about,
  district,
}: FoundShop): Html => html`<li><a class="panel shop-card" href="${path}">
  <span><b>${name}</b><br><span class="muted small">Kec. ${district}</span><br><span class="small">${about}</span></span>${icon(next)}</a></li>`;

const BADGES: Partial<Record<FoundProduct["availability"], Html>> = {
  few: html`<b class="over few">Sisa sedikit</b>`,
  sold_out: html`<b class="over">Habis</b>`,
};

const productView = ({
  name,
  path,
  picture,
  price,
  shop,
  district,
  availability,
}: FoundProduct): Html => html`<li class="card ${availability === "sold_out" ? "gone" : ""}"><a href="${path}">
  <span class="card-picture">${picture ? html`<img src="/media/${picture}-320.avif" alt="" width="320" height="320" loading="lazy" decoding="async">` : icon(bag)}${BADGES[availability]}</span>
  <span class="card-name">${name}</span><span class="card-price">${rupiah(price)}</span><span class="card-from">${shop}, ${district}</span></a></li>`;

customElements.define("search-page", SearchPage);
