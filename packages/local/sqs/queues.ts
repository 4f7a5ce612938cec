import type { DatabaseSync } from "node:sqlite";
import type { Activity } from "../core/activity.ts";
import type { Clock } from "../core/clock.ts";
import { ServiceError } from "../core/errors.ts";
import { lastPart } from "../core/json.ts";
import type { Deliveries } from "../faults.ts";
import { findNamed } from "../template/deployment.ts";
import type { QueueDefinition } from "./definition.ts";
import { type Depth, Messages, type StoredMessage } from "./messages.ts";

/** How many waiting messages a shuffled delivery picks from. */
const SHUFFLE_WINDOW = 100;

export interface SendOptions {
  attributes?: string | undefined;
  delayMs?: number | undefined;
}

/** Standard queues, at least once: visibility, delay, redrive; every send is committed before it answers. */
export class Queues {
  readonly #messages: Messages;
  readonly #definitions = new Map<string, QueueDefinition>();
  readonly #waiters = new Map<string, Set<() => void>>();
  readonly #clock: Clock;
  readonly #activity: Activity;
  readonly #deliveries: () => Deliveries | undefined;

  constructor(db: DatabaseSync, clock: Clock, activity: Activity, deliveries: () => Deliveries | undefined) {
    this.#messages = new Messages(db);
    this.#clock = clock;
    this.#activity = activity;
    this.#deliveries = deliveries;
  }

  define(definition: QueueDefinition): void {
    this.#definitions.set(definition.arn, definition);
  }

  get definitions(): readonly QueueDefinition[] {
    return [...this.#definitions.values()].filter(({ internal }) => !internal);
  }

  has(arn: string): boolean {
    return this.#definitions.has(arn);
  }

  definition(arn: string): QueueDefinition {
    const definition = this.#definitions.get(arn);
    if (!definition) throw unknownQueue();
    return definition;
  }

  /** By name, ARN, URL, logical id or its beginning. */
  find(nameOrArn: string): QueueDefinition {
    return findNamed(this.definitions, lastPart(lastPart(nameOrArn, "/"), ":"), "queue");
  }

  /** By URL or exact name, as the service's clients ask; throws QueueDoesNotExist. */
  byUrl(url: string): QueueDefinition {
    const name = lastPart(url, "/");
    const found = this.definitions.find((definition) => definition.name === name);
    if (!found) throw unknownQueue();
    return found;
  }

  /** Is this some queue's dead-letter queue? */
  isDeadLetter(arn: string): boolean {
    return this.definitions.some(({ redrive }) => redrive?.arn === arn);
  }

  send(arn: string, body: string, options: SendOptions = {}): string {
    const { delayMs } = this.definition(arn);
    const now = this.#clock.now();
    const visible = now + (options.delayMs ?? delayMs);
    const id = this.#messages.insert({ queue: arn, body, attributes: options.attributes, sent: now, visible });
    this.#wake(arn);
    return id;
  }

  /** Takes up to `max` visible messages; those received too often move to the dead-letter queue instead. */
  receive(arn: string, max: number, visibilityMs?: number): StoredMessage[] {
    const definition = this.definition(arn);
    const now = this.#clock.now();
    const until = now + (visibilityMs ?? definition.visibilityMs);
    return this.#messages.together(() => {
      const taken: StoredMessage[] = [];
      for (const message of this.#candidates(arn, now, max)) {
        if (definition.redrive && message.receives >= definition.redrive.receives) {
          this.#moveTo(definition.redrive.arn, message, arn, now);
          continue;
        }
        if (taken.length < max) taken.push(this.#take(message, arn, now, until));
      }
      return taken;
    });
  }

  /** Receives, waiting up to `waitMs` of real time for the first message. */
  async poll(
    arn: string,
    max: number,
    waitMs: number,
    visibilityMs?: number,
    signal?: AbortSignal,
  ): Promise<StoredMessage[]> {
    const end = performance.now() + waitMs;
    for (;;) {
      const messages = signal?.aborted ? [] : this.receive(arn, max, visibilityMs);
      const rest = end - performance.now();
      if (messages.length || rest <= 0 || signal?.aborted) return messages;
      await this.changed(arn, rest, signal);
    }
  }

  /** Resolves when the queue may have something visible, or after `waitMs`, or when the signal fires. */
  changed(arn: string, waitMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const waiters = this.#waitersOf(arn);
      const next = this.#messages.nextVisible(arn, this.#clock.now());
      const cancelAlarm = next === undefined ? undefined : this.#clock.alarm(next, () => wake());
      const timer = Number.isFinite(waitMs) ? setTimeout(() => wake(), waitMs) : undefined;
      const wake = () => {
        cancelAlarm?.();
        clearTimeout(timer);
        waiters.delete(wake);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      waiters.add(wake);
      signal?.addEventListener("abort", wake);
    });
  }

  delete(arn: string, receipt: string): void {
    this.#messages.delete(arn, receipt);
    this.#activity.changed();
  }

  /** Hides a received message for that long from now; 0 gives it back at once. */
  hide(arn: string, receipt: string, ms: number): void {
    const isHidden = this.#messages.hide(arn, receipt, this.#clock.now() + ms);
    if (!isHidden) throw new ServiceError("ReceiptHandleIsInvalid", "The input receipt handle is invalid.");
    this.#wake(arn);
  }

  purge(arn: string): void {
    this.#messages.purge(arn);
    this.#activity.changed();
  }

  peek(arn: string, limit = 100): StoredMessage[] {
    return this.#messages.peek(arn, limit);
  }

  depth(arn: string): Depth {
    return this.#messages.depth(arn, this.#clock.now());
  }

  /** How many messages are visible, counted up to `limit`. */
  backlog(arn: string, limit: number): number {
    return this.#messages.backlog(arn, this.#clock.now(), limit);
  }

  /** Is anything visible or in flight? Delayed messages do not count. */
  isBusy(arn: string): boolean {
    return this.#messages.isBusy(arn, this.#clock.now());
  }

  /** Sends everything in a dead-letter queue back to where it came from; returns how many. */
  redrive(arn: string): number {
    const source = this.definitions.find(({ redrive }) => redrive?.arn === arn)?.arn;
    return this.#messages.together(() => {
      let moved = 0;
      for (const message of this.#messages.peek(arn, 100_000)) {
        const target = message.origin ?? source;
        if (!target || !this.has(target)) continue;
        this.#messages.move(message, target, null, this.#clock.now());
        this.#wake(target);
        moved++;
      }
      return moved;
    });
  }

  #candidates(arn: string, now: number, max: number): StoredMessage[] {
    const deliveries = this.#deliveries();
    if (!deliveries?.shuffle) return this.#messages.visible(arn, now, max);
    const window = this.#messages.visible(arn, now, SHUFFLE_WINDOW);
    return shuffled(window, deliveries.random).slice(0, max);
  }

  #take(message: StoredMessage, arn: string, now: number, until: number): StoredMessage {
    const deliveries = this.#deliveries();
    if (deliveries && deliveries.random() < deliveries.duplicate) {
      this.#messages.duplicate(message, arn, now);
      this.#wake(arn);
    }
    return this.#messages.take(message, now, until);
  }

  #moveTo(deadLetter: string, message: StoredMessage, from: string, now: number): void {
    this.#messages.move(message, deadLetter, from, now);
    this.#wake(deadLetter);
  }

  #waitersOf(arn: string): Set<() => void> {
    const waiters = this.#waiters.get(arn) ?? new Set();
    this.#waiters.set(arn, waiters);
    return waiters;
  }

  #wake(arn: string): void {
    for (const wake of [...this.#waitersOf(arn)]) wake();
    this.#activity.changed();
  }
}

const unknownQueue = () =>
  new ServiceError("com.amazonaws.sqs#QueueDoesNotExist", "The specified queue does not exist.");

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
