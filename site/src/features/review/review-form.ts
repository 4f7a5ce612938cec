import type { CheckoutView } from "@etalase/domain/order";
import type { OwnReview } from "@etalase/domain/review";
import { call, inTenant, problemOf } from "../../lib/api.ts";
import { formText } from "../../lib/dom.ts";
import { fill, flag, type Html, html } from "../../lib/html.ts";
import { pageLanguage } from "../../lib/language.ts";
import { style } from "../../lib/style.ts";
import { dayAndClock } from "../../lib/time.ts";
import { reviewFormWords } from "./form-words.ts";
import css from "./review-form.css?inline";

style(css);
const words = reviewFormWords(pageLanguage);
/** The API refuses longer ones. */
const LONGEST = 600;

interface Draft {
  stars: string;
  text: string;
}
/** What was chosen and typed but not sent; the card around a form is drawn anew when its order moves on. */
const drafts = new Map<string, Draft>();

/** What the buyer says of one line of an order that arrived: asked, shown, or changed. Tells the page around it the checkout's new view by an event `reviewed`. */
class ReviewForm extends HTMLElement {
  #changing = false;

  connectedCallback(): void {
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#send();
    });
    this.addEventListener("input", () => this.#keep());
    this.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("[data-change]")) this.#change();
    });
    this.#changing = drafts.has(this.#id);
    this.#draw();
  }

  get #id(): string {
    return `${this.dataset["order"]} ${this.dataset["sku"]}`;
  }

  get #said(): OwnReview | undefined {
    const said = this.dataset["said"];
    return said ? (JSON.parse(said) as OwnReview) : undefined;
  }

  #change(): void {
    this.#changing = true;
    this.#draw();
    this.querySelector<HTMLElement>(":checked")?.focus();
  }

  #draw(): void {
    const said = this.#said;
    fill(this, said && !this.#changing ? saidView(said) : this.#formView(said));
  }

  #formView(said: OwnReview | undefined): Html {
    const { stars, text } = drafts.get(this.#id) ?? { stars: String(said?.stars ?? ""), text: said?.text ?? "" };
    const name = this.dataset["name"] ?? "";
    const id = `cerita-${this.dataset["sku"]}`;
    const choices = Object.values(words.meanings).map(
      (meaning, at) =>
        html`<label title="${meaning}"><input class="unseen" type="radio" name="stars" value="${at + 1}" required ${flag("checked", stars === String(at + 1))}><span aria-hidden="true">★</span><span class="unseen">${words.star(at + 1)}: ${meaning}</span></label>`,
    );
    return html`<form>
      <fieldset class="stars"><legend>${words.ask} <b lang="id">${name}</b>?</legend>${choices}</fieldset>
      <div class="field"><label for="${id}">${words.text}</label><textarea id="${id}" name="text" rows="3" maxlength="${LONGEST}">${text}</textarea></div>
      <p class="news" role="alert" hidden></p>
      <p class="small muted">${words.public}</p>
      <p><button class="button plain">${said ? words.save : words.send}</button></p>
    </form>`;
  }

  #keep(): void {
    const form = this.querySelector("form");
    if (form) drafts.set(this.#id, { stars: formText(form, "stars"), text: formText(form, "text") });
  }

  async #send(): Promise<void> {
    const { order, sku, checkout } = this.dataset;
    const form = this.querySelector("form");
    const button = this.querySelector("button");
    if (button) button.disabled = true;
    try {
      const text = formText(form, "text").trim();
      const detail = await call<CheckoutView>(inTenant(`/checkouts/${checkout}/orders/${order}/reviews/${sku}`), {
        method: "PUT",
        body: { stars: Number(formText(form, "stars")), ...(text ? { text } : {}) },
      });
      drafts.delete(this.#id);
      this.dispatchEvent(new CustomEvent("reviewed", { detail, bubbles: true }));
    } catch (error) {
      const { message, errors } = problemOf(error);
      this.#tell(errors[0]?.message ?? message);
    } finally {
      if (button) button.disabled = false;
    }
  }

  #tell(text: string): void {
    const box = this.querySelector<HTMLElement>("[role=alert]");
    if (!box) return;
    box.hidden = false;
    box.textContent = text;
  }
}

const saidView = ({ stars, text, at, answer, editableUntil }: OwnReview): Html => html`
  <p><b>${words.yours}</b> <span aria-hidden="true" class="said">${"★".repeat(stars)}</span><span class="unseen">${words.star(stars)}</span> <small class="muted">${dayAndClock(at)}</small></p>
  ${text && html`<blockquote>${text}</blockquote>`}
  ${answer && html`<p class="small"><b>${words.answered}</b> <span lang="id">${answer.text}</span></p>`}
  ${Date.parse(editableUntil) > Date.now() && html`<p><button type="button" class="link" data-change>${words.change}</button></p>`}`;

customElements.define("review-form", ReviewForm);
