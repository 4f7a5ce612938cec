import type { Activity } from "../core/activity.ts";
import type { StoredMessage } from "../sqs/messages.ts";
import type { Queues } from "../sqs/queues.ts";

/** How long messages wait for the running batch before another worker helps: starting one costs more than most batches. */
const PATIENCE_MS = 1_000;

export interface DispatcherOptions {
  queues: Queues;
  arn: string;
  batchSize: number;
  /** Most batches in work at once. */
  limit: number;
  /** How long a batch may wait to become full; it waits no longer than anything is at work that could add to it. */
  window?: { ms: number; activity: Activity };
  handle(messages: StoredMessage[]): Promise<void>;
}

/** Takes batches from a queue as they come and hands them on. */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  #running = 0;
  #stopped = false;
  #nap = new AbortController();

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const { queues, arn, batchSize, limit } = this.#options;
    while (!this.#stopped) {
      if (this.#running >= limit) await this.#pause(Number.POSITIVE_INFINITY);
      else if (this.#running > 0 && !(await this.#isPressing())) continue;
      else {
        await this.#gather();
        const messages = queues.receive(arn, batchSize);
        if (messages.length) this.#begin(messages);
        else await this.#pause(Number.POSITIVE_INFINITY);
      }
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#nap.abort();
  }

  #begin(messages: StoredMessage[]): void {
    this.#running++;
    void this.#options.handle(messages).finally(() => {
      this.#running--;
      this.#nap.abort();
    });
  }

  async #gather(): Promise<void> {
    const { queues, arn, batchSize, window } = this.#options;
    if (!window) return;
    const end = performance.now() + window.ms;
    const isWorthWaiting = () => {
      const waiting = queues.backlog(arn, batchSize);
      return waiting > 0 && waiting < batchSize && window.activity.running > 0 && performance.now() < end;
    };
    if (!isWorthWaiting()) return;
    const forget = window.activity.onChange(() => {
      if (!isWorthWaiting()) this.#nap.abort();
    });
    while (!this.#stopped && isWorthWaiting()) await this.#pause(Math.max(0, end - performance.now()));
    forget();
  }

  /** With a batch in work: is there a full batch waiting, or anything that has waited too long? */
  async #isPressing(): Promise<boolean> {
    const { queues, arn, batchSize } = this.#options;
    const end = performance.now() + PATIENCE_MS;
    while (!this.#stopped && this.#running > 0) {
      const waiting = queues.backlog(arn, batchSize);
      const rest = end - performance.now();
      if (waiting >= batchSize || (waiting > 0 && rest <= 0)) return true;
      await this.#pause(waiting > 0 ? rest : Number.POSITIVE_INFINITY);
    }
    return false;
  }

  #pause(ms: number): Promise<void> {
    if (this.#nap.signal.aborted) this.#nap = new AbortController();
    return this.#options.queues.changed(this.#options.arn, ms, this.#nap.signal);
  }
}
