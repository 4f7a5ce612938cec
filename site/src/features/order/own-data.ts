import type { BuyerData, CheckoutView } from "@etalase/domain/order";
import { call, inTenant, problemOf } from "../../lib/api.ts";
import { part } from "../../lib/dom.ts";
import { pageLanguage } from "../../lib/language.ts";
import { saveFile } from "../../lib/save-file.ts";
import { dayAndClock } from "../../lib/time.ts";
import { knownBuyer, typedBuyer } from "../checkout/remembered.ts";
import { ownDataWords } from "./own-data-words.ts";

const words = ownDataWords(pageLanguage);

/** Lets a shopper take what is kept of them, and have it erased. Tells the page around it the checkout's new view by an event `erased`. */
export class OwnData extends HTMLElement {
  #key = "";

  connectedCallback(): void {
    const dialog = this.querySelector("dialog");
    part(this, "[data-take]").addEventListener("click", () => void this.#try(() => this.#take()));
    part(this, "[data-erase]").addEventListener("click", () => {
      if (dialog) dialog.returnValue = "";
      dialog?.showModal();
    });
    dialog?.addEventListener("close", () => {
      if (dialog.returnValue === "erase") void this.#try(() => this.#erase());
    });
  }

  show({ key, erasedAt }: CheckoutView): void {
    this.#key = key;
    this.hidden = false;
    part(this, "[data-erase]").hidden = erasedAt !== undefined;
    part(this, "[data-state]").textContent = erasedAt ? words.erased(dayAndClock(erasedAt)) : words.kept;
  }

  async #take(): Promise<void> {
    const data = await call<BuyerData>(inTenant(`/checkouts/${this.#key}/data`));
    saveFile(new Blob([JSON.stringify(data, null, 2)], { type: "application/json" }), words.file);
  }

  async #erase(): Promise<void> {
    const detail = await call<CheckoutView>(inTenant(`/checkouts/${this.#key}/erasures`), { method: "POST" });
    knownBuyer.forget();
    typedBuyer.forget();
    this.dispatchEvent(new CustomEvent("erased", { detail, bubbles: true }));
  }

  async #try(work: () => Promise<void>): Promise<void> {
    const box = part(this, "[data-problem]");
    box.hidden = true;
    try {
      await work();
    } catch (error) {
      box.textContent = problemOf(error).message;
      box.hidden = false;
    }
  }
}

customElements.define("own-data", OwnData);
