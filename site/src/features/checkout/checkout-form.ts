import type { CheckoutView } from "@etalase/domain/order";
import { call, inTenant, type Problem, problemOf } from "../../lib/api.ts";
import { formText, part, target } from "../../lib/dom.ts";
import { pageLanguage } from "../../lib/language.ts";
import type { Places } from "../../pages/data/districts.json.ts";
import { type Cart, withoutShops } from "../cart/cart.ts";
import { readCart, writeCart } from "../cart/storage.ts";
import { rememberOrder } from "../order/remembered.ts";
import { type BuyerFields, buyerOf, FIELDS, fieldErrors, fieldOf } from "./buyer.ts";
import { blocks, type Choice, newsOf, orderParts, type ShopQuote, sums, validChoice } from "./choices.ts";
import { type Pending, pendingFor } from "./pending.ts";
import { knownBuyer, pending } from "./remembered.ts";

/** A cart whose every shop has answered what holds. */
export interface Checkout {
  cart: Cart;
  quotes: ShopQuote[];
  choices: Map<string, Choice>;
}

interface Host {
  /** Undefined while prices and stock are still being asked for. */
  checkout(): Checkout | undefined;
  refresh(): void;
}

/** The part of the cart page that asks who buys and sends the order, however often, once. */
export class CheckoutForm {
  readonly #form: HTMLFormElement;
  readonly #host: Host;
  #sending = false;
  #ready = false;
  #again: (() => void) | undefined;
  #delivered = false;

  constructor(form: HTMLFormElement, host: Host) {
    this.#form = form;
    this.#host = host;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#submit();
    });
    form.addEventListener("input", (event) => {
      this.#showError(target(event, "input,select")?.getAttribute("name") ?? "", undefined);
    });
    part(form, "[data-problem] button").addEventListener("click", () => this.#again?.());
    this.#field("district")?.addEventListener("change", () => void this.#fillVillages());
    this.#recall();
  }

  get district(): string | undefined {
    return this.#field("district")?.value || undefined;
  }

  get districtName(): string | undefined {
    const select = this.#field("district");
    return this.district && select instanceof HTMLSelectElement ? select.selectedOptions[0]?.text : undefined;
  }

  /** Shows what it comes to (nothing while that is being asked for), and whether an address is needed. */
  show({ total, delivered, count }: { total: string | undefined; delivered: boolean; count: number }): void {
    this.#delivered = delivered;
    this.#ready = total !== undefined;
    this.#showButton();
    this.#put("[data-total]", total ?? "…");
    this.#put("[data-pieces]", `${count} barang`);
    const address = this.#form.querySelector<HTMLElement>("[data-address]");
    if (address) address.hidden = !delivered;
  }

  /** Says what went wrong, with a way to try again; or that nothing is wrong any more. */
  tell(problem: Problem | undefined, again?: () => void): void {
    const box = this.#form.querySelector<HTMLElement>("[data-problem]");
    if (!box) return;
    box.hidden = problem === undefined;
    this.#put("[data-problem] span", problem?.message ?? "");
    this.#again = again;
    part(box, "button").hidden = again === undefined;
    if (problem) box.scrollIntoView({ block: "center", behavior: "smooth" });
  }

  /** An order that was sent before and never answered is looked up: it may be there. Answers whether the way is free for another. */
  async settle(): Promise<boolean> {
    const sent = pending.read();
    if (!sent) return true;
    try {
      this.#arrive(sent, await call<CheckoutView>(inTenant(`/checkouts/${sent.key}`)));
      return false;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 404) pending.forget();
      else this.tell(problem);
      return problem.status === 404;
    }
  }

  async #submit(): Promise<void> {
    const checkout = this.#host.checkout();
    if (this.#sending || !checkout) return;
    const fields = this.#fields();
    if (this.#stopped(checkout, fields)) return;
    const buyer = buyerOf(fields, this.#delivered);
    const body = { buyer, language: pageLanguage, shops: orderParts(checkout.cart, checkout.quotes, checkout.choices) };
    const text = JSON.stringify(body);
    if (pending.read()?.body !== text && !(await this.settle())) return;
    const shops = body.shops.map(({ shop }) => shop);
    const sent = pendingFor(text, shops, pending.read());
    pending.write(sent);
    this.#keep(fields);
    await this.#send(sent);
  }

  async #send(sent: Pending): Promise<void> {
    this.#busy(true);
    this.tell(undefined);
    try {
      const body: unknown = JSON.parse(sent.body);
      this.#arrive(sent, await call<CheckoutView>(inTenant("/checkouts"), { method: "POST", body, key: sent.key }));
    } catch (error) {
      this.#refused(problemOf(error), sent);
    }
  }

  #arrive(sent: Pending, view: CheckoutView): void {
    const total = view.orders.reduce((sum, order) => sum + order.total, 0);
    rememberOrder({ key: view.key, at: view.at, shops: view.orders.map(({ shop }) => shop.name), total });
    writeCart(withoutShops(readCart(), sent.shops));
    pending.forget();
    location.assign(`/pesanan/${view.key}/`);
  }

  #refused(problem: Problem, sent: Pending): void {
    this.#busy(false);
    if (problem.retryable) return this.tell(problem, () => void this.#send(sent));
    pending.forget();
    for (const { path, message } of problem.errors) this.#showError(fieldOf(path) ?? "", message);
    this.tell(problem);
    if (problem.errors.length > 0) this.#focusFirst();
    this.#host.refresh();
  }

  /** Whether something must be put right first; then it says what. */
  #stopped(checkout: Checkout, fields: BuyerFields): boolean {
    const news = this.#form.querySelector("[data-blocks]");
    const errors = fieldErrors(fields, this.#delivered);
    for (const name of FIELDS) this.#showError(name, errors[name]);
    if (blocked(checkout) && news) {
      news.scrollIntoView({ block: "center", behavior: "smooth" });
      return true;
    }
    if (Object.keys(errors).length === 0 && !feeless(checkout)) return false;
    if (Object.keys(errors).length === 0)
      this.#showError("district", "Ada toko yang tidak mengantar ke kecamatan ini.");
    this.#focusFirst();
    return true;
  }

  #fields(): BuyerFields {
    const read = (name: keyof BuyerFields) => formText(this.#form, name);
    return {
      name: read("name"),
      phone: read("phone"),
      district: read("district"),
      village: read("village"),
      street: read("street"),
      landmark: read("landmark"),
    };
  }

  #keep(fields: BuyerFields): void {
    if (new FormData(this.#form).has("ingat")) knownBuyer.write(fields);
    else knownBuyer.forget();
  }

  #recall(): void {
    const known = knownBuyer.read();
    if (!known) return;
    for (const [name, value] of Object.entries(known)) {
      const field = this.#field(name);
      if (field) field.value = value;
    }
    const keep = this.#form.elements.namedItem("ingat");
    if (keep instanceof HTMLInputElement) keep.checked = true;
    void this.#fillVillages(known.village);
  }

  async #fillVillages(chosen = ""): Promise<void> {
    const select = this.#field("village");
    if (!(select instanceof HTMLSelectElement)) return;
    const villages = this.district ? await villagesOf(this.district) : [];
    const options = villages?.map(({ code, name }) => new Option(name, code)) ?? [];
    select.replaceChildren(new Option("Pilih desa atau kelurahan", ""), ...options);
    select.value = chosen;
    select.disabled = options.length === 0;
    this.#showError(
      "village",
      villages ? undefined : "Daftar desa belum dapat dimuat. Pilih lagi kecamatannya untuk mencoba.",
    );
  }

  #showError(name: string, message: string | undefined): void {
    const field = this.#field(name);
    const note = document.getElementById(`galat-${name}`);
    if (!field || !note) return;
    note.textContent = message ?? "";
    field.setAttribute("aria-invalid", String(message !== undefined));
  }

  #focusFirst(): void {
    this.#form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }

  #busy(on: boolean): void {
    this.#sending = on;
    this.#showButton();
  }

  #showButton(): void {
    const button = this.#form.querySelector<HTMLButtonElement>("button[type=submit]");
    if (!button) return;
    button.disabled = this.#sending || !this.#ready;
    button.textContent = this.#sending ? "Mengirim pesanan…" : "Pesan sekarang";
  }

  #put(selector: string, text: string): void {
    for (const element of this.#form.querySelectorAll(selector)) element.textContent = text;
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement | undefined {
    const field = this.#form.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : undefined;
  }
}

const blocked = ({ cart, quotes }: Checkout): boolean =>
  quotes.some((quote) => (cart.shops[quote.shop]?.lines ?? []).some((line) => blocks(newsOf(line, quote))));

/** Whether some shop does not go where it should. */
const feeless = ({ cart, quotes, choices }: Checkout): boolean =>
  quotes.some((quote) => {
    const choice = validChoice(quote, choices.get(quote.shop) ?? {});
    return sums(cart.shops[quote.shop]?.lines ?? [], quote, choice).fee === undefined;
  });

let places: Promise<Places> | undefined;

/** Undefined when they cannot be had now. */
async function villagesOf(district: string): Promise<{ code: string; name: string }[] | undefined> {
  places ??= call<Places>("/data/districts.json");
  try {
    return (await places).find(({ code }) => code === district)?.villages ?? [];
  } catch {
    places = undefined;
    return undefined;
  }
}
