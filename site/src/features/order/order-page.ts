import "./countdown.ts";
import "../review/review-form.ts";
import "./own-data.ts";
import { languageOf } from "@etalase/domain/language";
import type { CheckoutView } from "@etalase/domain/order";
import { call, inTenant, type Problem, problemOf } from "../../lib/api.ts";
import { part, target } from "../../lib/dom.ts";
import { fill, html } from "../../lib/html.ts";
import { local, pageLanguage } from "../../lib/language.ts";
import { rupiah } from "../../lib/rupiah.ts";
import { dayAndClock } from "../../lib/time.ts";
import { CHAT_MARK } from "../checkout/chat-mark.ts";
import { dropView, keepView, keptView } from "./kept.ts";
import { orderView } from "./order-view.ts";
import type { OwnData } from "./own-data.ts";
import { saveQr } from "./qr.ts";
import { forgetOrder, rememberedOrders, rememberOrder } from "./remembered.ts";
import { stateName } from "./states.ts";
import { orderWords } from "./words.ts";

const words = orderWords(pageLanguage);

const OFTEN_MILLISECONDS = 4_000;
const SELDOM_MILLISECONDS = 15_000;
const OFTEN_FOR_MILLISECONDS = 120_000;

/** What is behind a shopper's link, kept up to date while it is looked at; without a key, the orders of this device. */
class OrderPage extends HTMLElement {
  readonly #key = /^\/pesanan\/([0-9a-f-]{36})\/?$/.exec(languageOf(`/${location.pathname.slice(1)}`).address)?.[1];
  #view: CheckoutView | undefined;
  /** When what is shown was true. */
  #asOf = "";
  #since = Date.now();
  #next: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.toggleAttribute("data-ready", true);
    this.addEventListener("click", (event) => this.#click(target(event, "button")));
    for (const changed of ["reviewed", "erased"])
      this.addEventListener(changed, (event) => this.#show((event as CustomEvent<CheckoutView>).detail));
    if (!this.#key) return this.#list();
    this.#recall(this.#key);
    document.addEventListener("visibilitychange", () => this.#look());
    addEventListener("focus", () => this.#look());
    this.#look();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#next);
  }

  #look(): void {
    clearTimeout(this.#next);
    if (document.hidden || !this.isConnected) return;
    this.#since = Date.now();
    void this.#poll();
  }

  async #poll(): Promise<void> {
    clearTimeout(this.#next);
    try {
      this.#show(await call<CheckoutView>(inTenant(`/checkouts/${this.#key}`)));
    } catch (error) {
      this.#failed(problemOf(error));
    }
    if (document.hidden) return;
    const wait = Date.now() - this.#since < OFTEN_FOR_MILLISECONDS ? OFTEN_MILLISECONDS : SELDOM_MILLISECONDS;
    this.#next = setTimeout(() => void this.#poll(), wait);
  }

  /** The state that was seen last stands here until the present one comes, and says so where that does not. */
  #recall(key: string): void {
    const before = keptView(key);
    if (before && !navigator.onLine) this.#draw(before.view, before.at);
  }

  #show(view: CheckoutView): void {
    this.#announce(view);
    const total = view.orders.reduce((sum, order) => sum + order.total, 0);
    rememberOrder({ key: view.key, at: view.at, shops: view.orders.map(({ shop }) => shop.name), total });
    const at = new Date().toISOString();
    keepView(view, at);
    this.#tell(undefined);
    this.#draw(view, at);
    this.#leadToChat(view);
  }

  /** An order that was made for a chat goes on there, once; the way back shows the order. */
  #leadToChat({ orders: [order] }: CheckoutView): void {
    if (location.hash !== CHAT_MARK || order?.channel !== "whatsapp") return;
    history.replaceState(null, "", location.pathname);
    location.assign(order.shop.whatsapp);
  }

  #draw(view: CheckoutView, at: string): void {
    this.#view = view;
    this.#asOf = at;
    this.#part("waiting").hidden = true;
    this.#part("one").hidden = false;
    const container = this.#part("orders");
    for (const [index, order] of view.orders.entries()) {
      const card = container.children[index] ?? container.appendChild(document.createElement("article"));
      card.className = "panel order";
      fill(card, orderView(order, view));
    }
    this.#part("keep").hidden = false;
    this.querySelector<OwnData>("own-data")?.show(view);
  }

  /** Says aloud what moved since the page was last looked at. */
  #announce(view: CheckoutView): void {
    const moved = view.orders.filter((order, index) => {
      const before = this.#view?.orders[index];
      return before !== undefined && stateName(before) !== stateName(order);
    });
    if (moved.length === 0) return;
    this.#part("live").textContent = moved.map((order) => `${order.shop.name}: ${stateName(order)}.`).join(" ");
  }

  #failed(problem: Problem): void {
    this.#part("waiting").hidden = true;
    if (problem.status === 404) {
      if (this.#key) this.#forget(this.#key);
      this.#part("one").hidden = true;
      this.#part("missing").hidden = false;
      return;
    }
    this.#part("one").hidden = false;
    const before = this.#key && !this.#view ? keptView(this.#key) : undefined;
    if (before) this.#draw(before.view, before.at);
    this.#tell([problem.message, this.#asOf && words.asOf(dayAndClock(this.#asOf))].filter(Boolean).join(" "));
  }

  #forget(key: string): void {
    forgetOrder(key);
    dropView(key);
  }

  #tell(text: string | undefined): void {
    const box = this.#part("problem");
    box.hidden = text === undefined;
    if (text) box.textContent = text;
  }

  #click(button: HTMLElement | null): void {
    if (!(button instanceof HTMLButtonElement)) return;
    const { step, order, save, copy, forget } = button.dataset;
    if (forget) {
      this.#forget(forget);
      this.#list();
    }
    if (copy) void copied(copy, button);
    if (save) void this.#save(save);
    if (step === "cancel" && order) this.#confirmCancel(order);
    else if (step && order) void this.#take(order, step, button);
  }

  #confirmCancel(order: string): void {
    const dialog = this.querySelector<HTMLDialogElement>(":scope > dialog");
    if (!dialog) return;
    dialog.returnValue = "";
    dialog.addEventListener(
      "close",
      () => {
        if (dialog.returnValue === "cancel") void this.#take(order, "cancel");
      },
      { once: true },
    );
    dialog.showModal();
  }

  async #take(order: string, step: string, button?: HTMLButtonElement): Promise<void> {
    if (button) button.disabled = true;
    try {
      this.#show(
        await call<CheckoutView>(inTenant(`/checkouts/${this.#key}/orders/${order}/steps`), {
          method: "POST",
          body: { step },
        }),
      );
    } catch (error) {
      this.#tell(problemOf(error).message);
    } finally {
      if (button) button.disabled = false;
    }
  }

  async #save(id: string): Promise<void> {
    const order = this.#view?.orders.find((each) => each.id === id);
    if (order?.qris) await saveQr(order.qris, [order.shop.name, rupiah(order.total)], `qris-${order.number}.png`);
  }

  #list(): void {
    const orders = rememberedOrders();
    this.#part("waiting").hidden = true;
    this.#part("list").hidden = orders.length === 0;
    this.#part("empty").hidden = orders.length > 0;
    fill(
      this.#part("links"),
      html`${orders.map(
        ({ key, at, shops, total }) =>
          html`<li><a class="panel" href="${local(`/pesanan/${key}/`)}"><b lang="id">${shops.join(", ")}</b><span class="small muted">${dayAndClock(at)}</span><b>${rupiah(total)}</b></a><button type="button" class="link" data-forget="${key}" aria-label="${words.forgetOne(shops.join(", "))}">${words.forget}</button></li>`,
      )}`,
    );
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-part=${name}]`);
  }
}

async function copied(text: string, button: HTMLButtonElement): Promise<void> {
  await navigator.clipboard.writeText(text);
  const face = [...button.childNodes];
  button.textContent = words.copied;
  setTimeout(() => button.replaceChildren(...face), 2_000);
}

customElements.define("order-page", OrderPage);
