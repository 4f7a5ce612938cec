import type { QuoteView } from "@etalase/domain/order";
import { call, inTenant, type Problem, problemOf } from "../../lib/api.ts";
import { kept } from "../../lib/kept.ts";
import { tenant } from "../../lib/tenant.ts";
import type { ShopQuote } from "../checkout/choices.ts";
import { type Cart, quoteOf } from "./cart.ts";

interface Answer {
  at: string;
  district?: string | undefined;
  quote: QuoteView;
}

const lastAnswer = kept<Answer>(`etalase:quote:${tenant.id}`);

/** What holds about a cart now: asked whenever it changes, and kept so that it can be read, marked with its time, where there is no network. */
export class Quotes {
  readonly #changed: () => void;
  #answer: Answer | undefined = lastAnswer.read();
  #asked = "";
  #problem: Problem | undefined;
  /** Whether the answer is of this visit, and of the district asked about last. */
  #fresh = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** When what is shown was true; undefined while it is. */
  get asOf(): string | undefined {
    return this.#fresh ? undefined : this.#answer?.at;
  }

  get fresh(): boolean {
    return this.#fresh;
  }

  /** Why there is no fresh answer; undefined while it is being waited for. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  get answer(): QuoteView | undefined {
    return this.#answer?.quote;
  }

  olderThan(milliseconds: number): boolean {
    return Date.now() - Date.parse(this.#answer?.at ?? "1970-01-01") > milliseconds;
  }

  /** The quotes that speak of the cart as it is. */
  of(cart: Cart): ShopQuote[] {
    return (this.#answer?.quote.shops ?? []).filter(({ shop, lines, gone }) => {
      const skus = new Set([...lines.map(({ sku }) => sku), ...gone]);
      return cart.shops[shop]?.lines.every(({ sku }) => skus.has(sku)) ?? false;
    });
  }

  /** Asks about a cart if that was not asked last; only the newest answer counts. */
  ask(cart: Cart, district: string | undefined, again = false): void {
    const quote = quoteOf(cart, district);
    const asked = JSON.stringify(quote ?? null);
    if (!quote || (asked === this.#asked && !again)) return;
    this.#asked = asked;
    this.#fresh &&= district === this.#answer?.district;
    this.#problem = undefined;
    call<QuoteView>(inTenant("/quotes"), { method: "POST", body: quote }).then(
      (answer) => asked === this.#asked && this.#answered(answer, district),
      (error: unknown) => asked === this.#asked && this.#failed(problemOf(error)),
    );
  }

  #answered(quote: QuoteView, district: string | undefined): void {
    this.#answer = { at: new Date().toISOString(), district, quote };
    this.#fresh = true;
    lastAnswer.write(this.#answer);
    this.#changed();
  }

  #failed(problem: Problem): void {
    this.#asked = "";
    this.#fresh = false;
    this.#problem = problem;
    this.#changed();
  }
}
