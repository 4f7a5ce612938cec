import { fill, flag, html } from "../../lib/html.ts";
import { rupiah } from "../../lib/rupiah.ts";
import { style } from "../../lib/style.ts";
import { checkCircle, few } from "../../ui/icons.ts";
import css from "./choice-groups.css?inline";
import { fits, pick } from "./pick.ts";

interface Choice {
  input: HTMLInputElement;
  values: string[];
}

const boldIn = (element: Element | null | undefined): string[] =>
  [...(element?.querySelectorAll("b") ?? [])].map(({ textContent }) => textContent ?? "");

/** Lets the page show the variant that is chosen: its price, its picture, whether there is any. Where there are several options, each becomes a group of its own. */
class ChooseVariant extends HTMLElement {
  #choices: Choice[] = [];
  #chosen: (string | undefined)[] = [];
  #names: string[] = [];

  connectedCallback(): void {
    const flat = this.querySelector("fieldset");
    if (!flat || this.#choices.length > 0) return;
    this.#choices = [...flat.querySelectorAll("input")].map((input) => ({
      input,
      values: boldIn(input.parentElement),
    }));
    this.#names = boldIn(flat.querySelector("legend"));
    for (const { input, values } of this.#choices)
      input.dataset["variant"] = this.#names.map((name, at) => `${name}: ${values[at]}`).join(", ");
    this.#chosen = this.#names.map(() => undefined);
    if (this.#names.length > 1) this.#group(flat);
    flat.addEventListener("change", () => this.#show(this.#choices.find(({ input }) => input.checked)));
  }

  get #buyable(): Choice[] {
    return this.#choices.filter(({ input }) => !input.disabled);
  }

  #group(flat: HTMLElement): void {
    flat.hidden = true;
    for (const { input } of this.#choices) input.required = false;
    const groups = document.createElement("div");
    groups.addEventListener("change", ({ target: input }) => {
      if (input instanceof HTMLInputElement) this.#pick(groups, Number(input.dataset["option"]), input.value);
    });
    this.append(groups);
    this.#fillGroups(groups);
  }

  #fillGroups(groups: HTMLElement): void {
    const buyable = this.#buyable;
    const valuesOf = (option: number) => [...new Set(this.#choices.map(({ values }) => values[option] ?? ""))];
    const chip = (option: number, value: string, at: number) => {
      const isLost = !buyable.some(({ values }) => values[option] === value);
      const gone = !fits(buyable, this.#chosen, option, value) && "gone";
      return html`<label><input class="unseen" type="radio" form="buy" required name="option-${option}" data-option="${option}" data-key="${option}-${at}" value="${value}" ${flag("checked", this.#chosen[option] === value)} ${flag("disabled", isLost)}><span class="mark plain ${gone}"><b>${value}</b></span></label>`;
    };
    fill(
      groups,
      html`${this.#names.map(
        (name, option) =>
          html`<fieldset class="marks choices" lang="id"><legend><b>${name}</b></legend>${valuesOf(option).map((value, at) => chip(option, value, at))}</fieldset>`,
      )}`,
    );
  }

  #pick(groups: HTMLElement, option: number, value: string): void {
    const { values, variant } = pick(this.#buyable, this.#chosen, option, value);
    this.#chosen = values;
    for (const { input } of this.#choices) input.checked = input === variant?.input;
    this.#fillGroups(groups);
    this.#show(variant);
  }

  #show(choice: Choice | undefined): void {
    const page = this.closest("article");
    if (!choice || !page) return;
    const { price, was, picture } = choice.input.dataset;
    if (price) this.#showPrice(page, Number(price), was === undefined ? undefined : Number(was));
    const isFew = choice.input.parentElement?.querySelector(".few");
    const mark = page.querySelector(".marks .mark");
    if (mark) {
      mark.className = `mark ${isFew ? "few" : "available"}`;
      mark.querySelector("path")?.setAttribute("d", isFew ? few : checkCircle);
      mark.lastChild?.replaceWith(isFew?.textContent ?? this.dataset["available"] ?? "");
    }
    if (picture) showPicture(page, picture);
  }

  #showPrice(page: Element, price: number, was: number | undefined): void {
    const costs = page.querySelector(".costs .price");
    const unit = costs?.querySelector("[lang]");
    costs?.replaceChildren(rupiah(price), " ", ...(unit ? [unit] : []));
    const before = page.querySelector<HTMLElement>(".costs .was");
    if (!before) return;
    before.hidden = was === undefined;
    before.querySelector("b")?.replaceChildren(`-${Math.floor((((was ?? price) - price) * 100) / (was ?? price))}%`);
    before.querySelector("s")?.lastChild?.replaceWith(rupiah(was ?? price));
  }
}

/** Brings a picture of the album to its beginning, which is what a phone shows and what is large elsewhere. */
function showPicture(page: Element, path: string): void {
  const gallery = page.querySelector(".gallery");
  const [id = ""] = path.split("-320");
  const place = gallery?.querySelector(`[src^="${CSS.escape(id)}-"]`)?.closest("li");
  if (!gallery || !place) return;
  if (gallery.firstElementChild !== place) gallery.prepend(place);
  gallery.scrollTo({ left: 0, behavior: "smooth" });
}

style(css);
customElements.define("choose-variant", ChooseVariant);
