import { formText, part, target } from "../../lib/dom.ts";
import { fill, html } from "../../lib/html.ts";
import { local, pageLanguage } from "../../lib/language.ts";
import { rupiah } from "../../lib/rupiah.ts";
import { say } from "../../lib/say.ts";
import { dayAndClock } from "../../lib/time.ts";
import { ChatOrder } from "../checkout/chat-order.ts";
import { type Checkout, CheckoutForm } from "../checkout/checkout-form.ts";
import { sums, validChoice } from "../checkout/choices.ts";
import {
  added,
  type Cart,
  type CartShop,
  fewer,
  linesOf,
  named,
  pieces,
  withChoice,
  withQuantity,
  withSeen,
} from "./cart.ts";
import { linesView } from "./cart-view.ts";
import { newsIn } from "./news.ts";
import { Quotes } from "./quotes.ts";
import { readCart, whenCartChanges, writeCart } from "./storage.ts";
import { sumsView, waysView } from "./ways-view.ts";
import { cartWords } from "./words.ts";

const words = cartWords(pageLanguage);
const BUTTONS = ["less", "more", "remove", "set", "accept", "chat"].map((name) => `button[data-${name}]`).join();
/** A price that was asked for longer ago is asked for again when the page is looked at. */
const FRESH_MILLISECONDS = 30_000;

/** Shows the cart at today's prices and stock, and leads through the order. The page's own markup holds the forms. */
class CartPage extends HTMLElement {
  readonly #quotes = new Quotes(() => this.#quoted());
  #form: CheckoutForm | undefined;
  #chat: ChatOrder | undefined;

  connectedCallback(): void {
    const form = this.querySelector("form");
    const dialog = this.querySelector("dialog");
    if (!form || !dialog) return;
    takeFromAddress();
    const host = { checkout: () => this.#checkout(), refresh: () => this.#refresh(true) };
    const checkout = new CheckoutForm(form, host);
    this.#form = checkout;
    this.#chat = new ChatOrder(dialog, {
      ...host,
      known: () => checkout.buyer.fields,
      learn: (fields) => checkout.buyer.put(fields),
    });
    form.addEventListener("click", (event) => this.#click(target(event, BUTTONS)));
    form.addEventListener("input", ({ target: field }) => {
      if (field instanceof HTMLTextAreaElement) this.#change(field);
    });
    form.addEventListener("change", (event) => {
      if (event.target instanceof HTMLElement) this.#change(event.target);
    });
    whenCartChanges(() => this.#refresh());
    addEventListener("online", () => this.#refresh(true));
    // The way back shows the page as it was left.
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return;
      checkout.busy(false);
      dialog.close();
      this.#refresh(true);
    });
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && this.#quotes.olderThan(FRESH_MILLISECONDS)) this.#refresh(true);
    });
    this.#refresh();
  }

  #click(button: HTMLElement | null): void {
    if (!button) return;
    const { less, more, remove, set, accept, chat, to } = button.dataset;
    if (chat) return this.#openChat(chat);
    const cart = readCart();
    const sku = less ?? more ?? remove ?? set ?? accept ?? "";
    const line = linesOf(cart).find((each) => each.sku === sku);
    if (!line) return;
    const now = this.#quotes
      .of(cart)
      .flatMap(({ lines }) => lines)
      .find((each) => each.sku === sku);
    if (accept) return now && writeCart(withSeen(cart, now));
    const bounds = { ...line, ...now };
    const quantity = remove ? 0 : set ? Number(to) : more ? line.quantity + 1 : fewer(line.quantity, bounds);
    writeCart(withQuantity(cart, sku, quantity));
    if (quantity > 0) return;
    say(words.removed, { name: words.undo, take: () => writeCart(cart) });
    this.#refocus();
  }

  /** What had the focus is gone with its line: it goes to the shop that follows, or to what an empty cart says. */
  #refocus(): void {
    if (document.activeElement !== document.body) return;
    const next = this.querySelector<HTMLElement>("form:not([hidden]) .line-name a, [data-empty]:not([hidden]) a");
    next?.focus();
  }

  #openChat(shop: string): void {
    if (this.#chat?.open(shop)) return;
    const block = this.querySelector<HTMLElement>("[data-blocks] button");
    block?.scrollIntoView({ block: "center", behavior: "smooth" });
    block?.focus({ preventScroll: true });
  }

  #change(field: HTMLElement): void {
    const { count } = field.dataset;
    if (count && field instanceof HTMLInputElement) {
      writeCart(withQuantity(readCart(), count, Number.parseInt(field.value, 10) || 1));
      this.#show();
    } else if (field.getAttribute("name") === "district") {
      this.#refresh();
    } else if (field.closest("[data-shop]")) {
      this.#choose(field.closest<HTMLElement>("[data-shop]")?.dataset["shop"] ?? "");
    }
  }

  #choose(shop: string): void {
    const chosen = (name: string) => formText(this.querySelector("form"), `${name}-${shop}`);
    const [delivery, payment] = [chosen("kirim"), chosen("bayar")];
    writeCart(
      withChoice(readCart(), shop, {
        ...(delivery ? { delivery: delivery === "courier" ? "courier" : "pickup" } : {}),
        ...(payment ? { payment: payment === "cash" ? "cash" : "qris" } : {}),
        note: chosen("catatan"),
      }),
    );
  }

  /** Shows what is known at once and asks for what holds now. */
  #refresh(again = false): void {
    this.#quotes.ask(readCart(), this.#form?.buyer.district, again);
    this.#show();
  }

  #quoted(): void {
    const { answer, problem } = this.#quotes;
    this.#form?.tell(problem?.message, problem && (() => this.#refresh(true)));
    if (!answer || problem) return this.#show();
    const cart = readCart();
    const known = named(cart, answer);
    if (JSON.stringify(known) !== JSON.stringify(cart)) writeCart(known);
    this.#show();
    const news = newsIn(known, this.#quotes.of(known)).length;
    part(this, "[data-live]").textContent = news > 0 ? words.news.summary(news) : "";
  }

  #checkout(): Checkout | undefined {
    const cart = readCart();
    const quotes = this.#quotes.of(cart);
    const unanswered = Object.keys(cart.shops).some((id) => !quotes.some(({ shop }) => shop === id));
    return unanswered || quotes.length === 0 || !this.#quotes.fresh ? undefined : { cart, quotes };
  }

  #show(): void {
    const cart = readCart();
    const empty = pieces(cart) === 0;
    this.toggleAttribute("data-ready", true);
    part(this, "[data-empty]").hidden = !empty;
    part(this, "form").hidden = empty;
    if (empty) return;
    const { asOf, problem } = this.#quotes;
    const note = part(this, "[data-as-of]");
    note.hidden = problem === undefined || asOf === undefined;
    if (asOf) note.textContent = words.asOf(dayAndClock(asOf));
    this.#showShops(cart);
  }

  #showShops(cart: Cart): void {
    const container = this.querySelector("[data-shops]");
    for (const section of container?.querySelectorAll<HTMLElement>("[data-shop]") ?? []) {
      if (!cart.shops[section.dataset["shop"] ?? ""]) section.remove();
    }
    const shown = Object.entries(cart.shops).map(([id, shop]) =>
      this.#showShop(this.#section(id, shop, container), id, shop),
    );
    const total = shown.reduce((sum, each) => sum + each.total, 0);
    const delivered = shown.some((each) => each.delivered);
    this.#form?.show({ total: this.#checkout() ? rupiah(total) : undefined, delivered, cart });
  }

  #showShop(section: HTMLElement, id: string, shop: CartShop): { total: number; delivered: boolean } {
    const quote = this.#quotes.of(readCart()).find((each) => each.shop === id);
    fill(part(section, "h2"), html`<a href="${local(shop.path || "/")}" lang="id">${shop.name || quote?.name}</a>`);
    fill(part(section, "ul"), linesView(shop.lines, quote));
    if (!quote) {
      fill(part(section, "[data-ways]"), html`<p class="wait"></p>`);
      fill(part(section, "[data-sums]"), html``);
      return { total: 0, delivered: false };
    }
    const choice = validChoice(quote, shop.choice);
    const { goods, fee } = sums(shop.lines, quote, choice);
    fill(part(section, "[data-ways]"), quote.open ? waysView(quote, choice, this.#form?.buyer.districtName) : html``);
    fill(part(section, "[data-sums]"), quote.open ? sumsView(id, goods, fee) : html``);
    return { total: goods + (fee ?? 0), delivered: choice.delivery === "courier" };
  }

  /** A shop's part is made once and then filled anew, so that a note being typed stays. */
  #section(id: string, shop: CartShop, container: Element | null): HTMLElement {
    const known = container?.querySelector<HTMLElement>(`[data-shop="${CSS.escape(id)}"]`);
    if (known) return known;
    const template = this.querySelector<HTMLTemplateElement>("template");
    const section = template?.content.firstElementChild?.cloneNode(true);
    if (!(section instanceof HTMLElement)) throw new Error("the page has no template of a shop");
    section.dataset["shop"] = id;
    const note = section.querySelector("textarea");
    if (note) {
      note.name = `catatan-${id}`;
      note.value = shop.choice?.note ?? "";
      part(section, "details").toggleAttribute("open", note.value !== "");
    }
    container?.append(section);
    return section;
  }
}

/** A form that was sent before the scripts came leads here with what it would have added. */
function takeFromAddress(): void {
  const asked = new URLSearchParams(location.search);
  const [shop, sku] = [asked.get("toko"), asked.get("sku")];
  if (!shop || !sku) return;
  const cart = added(readCart(), shop, { name: "", path: "" }, { sku, quantity: 1, name: "", price: 0 });
  if (cart) writeCart(cart);
  history.replaceState(null, "", location.pathname);
}

customElements.define("cart-page", CartPage);
