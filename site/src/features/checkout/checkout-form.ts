import type { Problem } from "../../lib/api.ts";
import { part } from "../../lib/dom.ts";
import { pageLanguage } from "../../lib/language.ts";
import { type Cart, pieces } from "../cart/cart.ts";
import { blocks, newsIn } from "../cart/news.ts";
import { cartWords } from "../cart/words.ts";
import { buyerOf, fieldErrors, fieldOf } from "./buyer.ts";
import { BuyerForm } from "./buyer-form.ts";
import { orderParts, type ShopQuote, sums, validChoice } from "./choices.ts";
import { type Stage, sendOrder, settle } from "./sender.ts";
import { checkoutWords } from "./words.ts";

const words = checkoutWords(pageLanguage);
const { pieces: piecesWords } = cartWords(pageLanguage);

/** A cart whose every shop has answered what holds. */
export interface Checkout {
  cart: Cart;
  quotes: ShopQuote[];
}

interface Host {
  /** Undefined while prices and stock are still being asked for. */
  checkout(): Checkout | undefined;
  refresh(): void;
}

/** The foot of the cart page: what it comes to, and the button that sends it. */
export class CheckoutForm implements Stage {
  readonly buyer: BuyerForm;
  readonly #form: HTMLFormElement;
  readonly #host: Host;
  #sending = false;
  #ready = false;
  #again: (() => void) | undefined;
  #delivered = false;

  constructor(form: HTMLFormElement, host: Host) {
    this.#form = form;
    this.#host = host;
    this.buyer = new BuyerForm(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#submit();
    });
    part(form, "[data-problem] button").addEventListener("click", () => this.#again?.());
    void settle(this);
    addEventListener("online", () => void settle(this));
  }

  /** Shows what it comes to (nothing while that is being asked for), and whether an address is needed. */
  show({ total, delivered, cart }: { total: string | undefined; delivered: boolean; cart: Cart }): void {
    this.#delivered = delivered;
    this.#ready = total !== undefined;
    this.#showButton();
    part(this.#form, "[data-total]").textContent = total ?? "…";
    part(this.#form, "[data-pieces]").textContent = piecesWords(pieces(cart));
    part(this.#form, "[data-address]").hidden = !delivered;
  }

  /** Says what went wrong, with a way to try again; or that nothing is wrong any more. */
  tell(text: string | undefined, again?: () => void): void {
    const box = part(this.#form, "[data-problem]");
    box.hidden = text === undefined;
    part(box, "span").textContent = text ?? "";
    this.#again = again;
    part(box, "button").hidden = again === undefined;
    if (text) box.scrollIntoView({ block: "center", behavior: "smooth" });
  }

  busy(on: boolean): void {
    this.#sending = on;
    if (on) this.tell(undefined);
    this.#showButton();
  }

  refused(problem: Problem, again?: () => void): void {
    this.tell(problem.code === "offline" ? words.unsent : problem.message, again);
    if (again) return;
    for (const { path, message } of problem.errors) {
      const field = fieldOf(path);
      if (field) this.buyer.showError(field, message);
    }
    if (problem.errors.length > 0) this.buyer.focusFirstError();
    this.#host.refresh();
  }

  async #submit(): Promise<void> {
    const checkout = this.#host.checkout();
    if (this.#sending || !checkout || this.#stopped(checkout)) return;
    this.buyer.keep();
    const buyer = buyerOf(this.buyer.fields, this.#delivered);
    await sendOrder({ buyer, shops: orderParts(checkout.cart, checkout.quotes) }, this);
  }

  /** Whether something must be put right first; then it says what. */
  #stopped({ cart, quotes }: Checkout): boolean {
    const errors = fieldErrors(this.buyer.fields, this.#delivered);
    this.buyer.showErrors(errors);
    if (newsIn(cart, quotes).some(({ news }) => blocks(news))) {
      const news = this.#form.querySelector<HTMLElement>("[data-blocks]");
      news?.scrollIntoView({ block: "center", behavior: "smooth" });
      news?.querySelector("button")?.focus({ preventScroll: true });
      return true;
    }
    if (Object.keys(errors).length === 0 && !feeless(cart, quotes)) return false;
    if (Object.keys(errors).length === 0) this.buyer.showError("district", words.notThere);
    this.buyer.focusFirstError();
    return true;
  }

  #showButton(): void {
    const button = this.#form.querySelector<HTMLButtonElement>("button[type=submit]");
    if (!button) return;
    button.disabled = this.#sending || !this.#ready;
    button.textContent = this.#sending ? words.sending : words.order;
  }
}

/** Whether some shop does not go where it should. */
const feeless = (cart: Cart, quotes: ShopQuote[]): boolean =>
  quotes.some((quote) => {
    const shop = cart.shops[quote.shop];
    return shop !== undefined && sums(shop.lines, quote, validChoice(quote, shop.choice)).fee === undefined;
  });
