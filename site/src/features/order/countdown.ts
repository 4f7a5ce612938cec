import { timeLeft } from "./time-left.ts";

/** Counts down to the moment in its `until`; once it is over it says so. */
class CountDown extends HTMLElement {
  #ticking: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.#show();
    this.#ticking = setInterval(() => this.#show(), 1_000);
  }

  disconnectedCallback(): void {
    clearInterval(this.#ticking);
  }

  #show(): void {
    const left = Date.parse(this.getAttribute("until") ?? "") - Date.now();
    this.textContent = timeLeft(left);
    this.toggleAttribute("data-late", left <= 0);
  }
}

customElements.define("count-down", CountDown);
