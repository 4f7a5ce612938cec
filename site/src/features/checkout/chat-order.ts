import type { Problem } from "../../lib/api.ts";
import { formText, part } from "../../lib/dom.ts";
import { pageLanguage } from "../../lib/language.ts";
import { rupiah } from "../../lib/rupiah.ts";
import { blocks, newsIn } from "../cart/news.ts";
import { type BuyerFields, buyerOf, fieldErrors, fieldOf } from "./buyer.ts";
import type { Checkout } from "./checkout-form.ts";
import { chatPart } from "./choices.ts";
import { type Stage, sendOrder } from "./sender.ts";
import { checkoutWords } from "./words.ts";

const words = checkoutWords(pageLanguage);
const ASKED = ["name", "phone"] as const;

interface Host {
  checkout(): Checkout | undefined;
  /** Who buys as far as the page knows, and what was learnt here. */
  known(): BuyerFields;
  learn(fields: Pick<BuyerFields, "name" | "phone">): void;
  refresh(): void;
}

/** Asks for a name and a number, records one shop's part of the cart as an order, and leads to the chat with its vendor. */
export class ChatOrder implements Stage {
  readonly #dialog: HTMLDialogElement;
  readonly #form: HTMLFormElement;
  readonly #host: Host;
  #shop = "";

  constructor(dialog: HTMLDialogElement, host: Host) {
    this.#dialog = dialog;
    this.#host = host;
    const form = dialog.querySelector("form");
    if (!form) throw new Error("the dialog has no form");
    this.#form = form;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#submit();
    });
    part(form, "[data-cancel]").addEventListener("click", () => dialog.close());
  }

  /** Opens for a shop whose part may be ordered as it stands; answers whether it may. */
  open(shop: string): boolean {
    const quote = this.#quote(shop);
    if (!quote) return false;
    const { cart, part: wanted } = quote;
    this.#shop = shop;
    const known = this.#host.known();
    for (const name of ASKED) this.#field(name).value = known[name];
    part(this.#form, "h2").textContent = words.chat.title(cart.shops[shop]?.name ?? "");
    part(this.#form, "[data-sum]").textContent = rupiah(wanted.total);
    part(this.#form, "[data-fee]").hidden = wanted.delivery === "pickup";
    this.#showErrors({});
    this.#tell(undefined);
    this.#dialog.showModal();
    return true;
  }

  busy(on: boolean): void {
    const button = this.#form.querySelector<HTMLButtonElement>("button[type=submit]");
    if (!button) return;
    button.disabled = on;
    button.textContent = on ? words.sending : words.chat.send;
  }

  refused(problem: Problem): void {
    this.#tell(problem.code === "offline" ? words.unsent : problem.message);
    const errors = problem.errors.map(({ path, message }) => [fieldOf(path), message]);
    this.#showErrors(Object.fromEntries(errors));
    if (!problem.retryable && errors.length === 0) {
      this.#dialog.close();
      this.#host.refresh();
    }
  }

  async #submit(): Promise<void> {
    const quote = this.#quote(this.#shop);
    if (!quote) return this.#dialog.close();
    const fields = { ...this.#host.known(), name: formText(this.#form, "name"), phone: formText(this.#form, "phone") };
    const errors = fieldErrors(fields, false);
    this.#showErrors(errors);
    if (Object.keys(errors).length > 0) return this.#form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    this.#host.learn(fields);
    await sendOrder({ buyer: buyerOf(fields, false), channel: "whatsapp", shops: [quote.part] }, this);
  }

  #quote(shop: string) {
    const checkout = this.#host.checkout();
    const quote = checkout?.quotes.find((each) => each.shop === shop);
    if (!checkout || !quote || newsIn(checkout.cart, [quote]).some(({ news }) => blocks(news))) return undefined;
    return { cart: checkout.cart, part: chatPart(checkout.cart, quote) };
  }

  #showErrors(errors: Partial<Record<string, string>>): void {
    for (const name of ASKED) {
      part(this.#form, `#galat-wa-${name}`).textContent = errors[name] ?? "";
      this.#field(name).setAttribute("aria-invalid", String(errors[name] !== undefined));
    }
  }

  #tell(text: string | undefined): void {
    const box = part(this.#form, "[role=alert]");
    box.hidden = text === undefined;
    box.textContent = text ?? "";
  }

  #field(name: (typeof ASKED)[number]): HTMLInputElement {
    const field = this.#form.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement)) throw new Error(`the dialog does not ask for ${name}`);
    return field;
  }
}
