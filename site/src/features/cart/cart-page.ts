import type { QuoteView } from "@etalase/domain/order";
import { call, inTenant, type Problem, problemOf } from "../../lib/api.ts";
import { formText, part, target } from "../../lib/dom.ts";
import { fill, html } from "../../lib/html.ts";
import { rupiah } from "../../lib/rupiah.ts";
import { say } from "../../lib/say.ts";
import { type Checkout, CheckoutForm } from "../checkout/checkout-form.ts";
import { type Choice, type ShopQuote, sums, validChoice } from "../checkout/choices.ts";
import { added, type Cart, linesOf, named, pieces, quoteOf, withQuantity } from "./cart.ts";
import { linesView, waysView } from "./cart-view.ts";
import { readCart, whenCartChanges, writeCart } from "./storage.ts";

const BUTTONS = "button[data-less],button[data-more],button[data-remove],button[data-set]";

/** Shows the cart at today's prices and stock, and leads through the order. The page's own markup holds the form. */
class CartPage extends HTMLElement {
  #quote: QuoteView | undefined;
  #asked = "";
  /** Whether what the page says went wrong is that it has no quote. */
  #unquoted = false;
  #choices = new Map<string, Choice>();
  #form: CheckoutForm | undefined;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    takeFromAddress();
    this.#form = new CheckoutForm(form, { checkout: () => this.#checkout(), refresh: () => this.#refresh(true) });
    form.addEventListener("click", (event) => this.#click(target(event, BUTTONS)));
    form.addEventListener("change", (event) => {
      if (event.target instanceof HTMLElement) this.#change(event.target);
    });
    whenCartChanges(() => this.#refresh());
    this.#refresh();
    void this.#form.settle();
  }

  #click(button: HTMLElement | null): void {
    if (!button) return;
    const { less, more, remove, set, to } = button.dataset;
    const sku = less ?? more ?? remove ?? set ?? "";
    const before = readCart();
    const quantity = linesOf(before).find((line) => line.sku === sku)?.quantity ?? 0;
    if (more) this.#set(sku, quantity + 1);
    else if (set) this.#set(sku, Number(to));
    else if (remove || quantity <= 1) this.#remove(sku, before);
    else this.#set(sku, quantity - 1);
  }

  #remove(sku: string, before: Cart): void {
    this.#set(sku, 0);
    say("Dihapus dari keranjang.", { name: "Urungkan", take: () => writeCart(before) });
  }

  #set(sku: string, quantity: number): void {
    const cart = readCart();
    const shop = Object.keys(cart.shops).find((id) => cart.shops[id]?.lines.some((line) => line.sku === sku));
    if (shop) writeCart(withQuantity(cart, shop, sku, quantity));
  }

  #change(field: HTMLElement): void {
    const { count } = field.dataset;
    if (count && field instanceof HTMLInputElement) {
      this.#set(count, Number.parseInt(field.value, 10) || 1);
      this.#show();
    } else if (field.getAttribute("name") === "district") {
      this.#refresh();
    } else if (field.closest("[data-shop]")) {
      this.#choose(field.closest<HTMLElement>("[data-shop]")?.dataset["shop"] ?? "");
    }
  }

  #choose(shop: string): void {
    const chosen = (name: string) => formText(this.querySelector("form"), `${name}-${shop}`);
    this.#choices.set(shop, {
      delivery: chosen("kirim") === "courier" ? "courier" : "pickup",
      payment: chosen("bayar") === "cash" ? "cash" : "qris",
      note: chosen("catatan"),
    });
    this.#show();
  }

  /** Shows what is known at once and asks for what holds now; only the newest answer counts. */
  #refresh(again = false): void {
    this.#show();
    const quote = quoteOf(readCart(), this.#form?.district);
    const asked = JSON.stringify(quote ?? null);
    if (!quote || (asked === this.#asked && !again)) return;
    this.#asked = asked;
    call<QuoteView>(inTenant("/quotes"), { method: "POST", body: quote }).then(
      (answer) => asked === this.#asked && this.#quoted(answer),
      (error: unknown) => asked === this.#asked && this.#failed(problemOf(error)),
    );
  }

  #quoted(quote: QuoteView): void {
    this.#quote = quote;
    const cart = readCart();
    const known = named(cart, quote);
    if (JSON.stringify(known) !== JSON.stringify(cart)) writeCart(known);
    if (this.#unquoted) this.#form?.tell(undefined);
    this.#unquoted = false;
    this.#show();
  }

  #failed(problem: Problem): void {
    this.#asked = "";
    this.#unquoted = true;
    this.#form?.tell(problem, () => this.#refresh(true));
  }

  #checkout(): Checkout | undefined {
    const cart = readCart();
    const quotes = this.#quotes(cart);
    const unanswered = Object.keys(cart.shops).some((id) => !quotes.some(({ shop }) => shop === id));
    return unanswered ? undefined : { cart, quotes, choices: this.#choices };
  }

  /** The quotes that speak of the cart as it is. */
  #quotes(cart: Cart): ShopQuote[] {
    return (this.#quote?.shops ?? []).filter(({ shop, lines, gone }) => {
      const skus = new Set([...lines.map(({ sku }) => sku), ...gone]);
      return cart.shops[shop]?.lines.every(({ sku }) => skus.has(sku)) ?? false;
    });
  }

  #show(): void {
    const cart = readCart();
    const empty = pieces(cart) === 0;
    this.toggleAttribute("data-ready", true);
    part(this, "[data-empty]").hidden = !empty;
    part(this, "form").hidden = empty;
    if (!empty) this.#showShops(cart);
  }

  #showShops(cart: Cart): void {
    const quotes = new Map(this.#quotes(cart).map((quote) => [quote.shop, quote]));
    const container = this.querySelector("[data-shops]");
    for (const section of container?.querySelectorAll<HTMLElement>("[data-shop]") ?? []) {
      if (!cart.shops[section.dataset["shop"] ?? ""]) section.remove();
    }
    let [total, delivered] = [0, false];
    for (const [id, shop] of Object.entries(cart.shops)) {
      const section = this.#section(id, container);
      const quote = quotes.get(id);
      const choice = quote && validChoice(quote, this.#choices.get(id) ?? {});
      const { goods, fee } = quote && choice ? sums(shop.lines, quote, choice) : { goods: 0, fee: 0 };
      total += goods + (fee ?? 0);
      delivered ||= choice?.delivery === "courier";
      fill(part(section, "h2"), html`<a href="${shop.path || "/"}">${shop.name || quote?.name}</a>`);
      fill(part(section, "ul"), linesView(shop.lines, quote));
      const ways =
        quote?.open && choice ? waysView(quote, choice, this.#form?.districtName) : html`<p class="wait"></p>`;
      fill(part(section, "[data-ways]"), ways);
      fill(part(section, "[data-sums]"), quote ? sumsView(goods, fee) : html``);
    }
    const ready = quotes.size === Object.keys(cart.shops).length;
    this.#form?.show({ total: ready ? rupiah(total) : undefined, delivered, count: pieces(cart) });
  }

  /** A shop's part is made once and then filled anew, so that a note being typed stays. */
  #section(id: string, container: Element | null): HTMLElement {
    const known = container?.querySelector<HTMLElement>(`[data-shop="${CSS.escape(id)}"]`);
    if (known) return known;
    const template = this.querySelector<HTMLTemplateElement>("template");
    const section = template?.content.firstElementChild?.cloneNode(true);
    if (!(section instanceof HTMLElement)) throw new Error("the page has no template of a shop");
    section.dataset["shop"] = id;
    const note = section.querySelector("textarea");
    if (note) note.name = `catatan-${id}`;
    container?.append(section);
    return section;
  }
}

const sumsView = (goods: number, fee: number | undefined) =>
  html`<span>Barang ${rupiah(goods)}</span>${fee !== undefined && fee > 0 && html`<span>Ongkir ${rupiah(fee)}</span>`}<b>${fee === undefined ? "Ongkir belum diketahui" : rupiah(goods + fee)}</b>`;

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
