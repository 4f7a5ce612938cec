import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "../core/database.ts";
import { messageOf } from "../core/errors.ts";
import { type Fields, lastPart } from "../core/json.ts";
import { Ring } from "../core/ring.ts";
import type { Matcher } from "./pattern.ts";
import type { Target, Targets } from "./targets.ts";

const KEPT_EVENTS = 1_000;

export interface Rule {
  name: string;
  arn: string;
  bus: string;
  matches: Matcher;
  targets: readonly Target[];
}

export interface BusEvent extends Fields {
  id: string;
  source: string;
  "detail-type": string;
  time: string;
  detail: unknown;
}

/** The event buses: what is published is written to every matching target's queue before the publisher hears back. */
export class Buses {
  readonly events = new Ring<BusEvent & { bus: string }>(KEPT_EVENTS);
  readonly #names = new Set(["default"]);
  readonly #rules: Rule[] = [];
  readonly #archives: { bus: string; matches: Matcher }[] = [];
  readonly #targets: Targets;
  readonly #db: DatabaseSync;
  readonly #archive;

  constructor(db: DatabaseSync, targets: Targets) {
    this.#db = db;
    this.#targets = targets;
    this.#archive = db.prepare("insert into archive (bus, id, at, event) values (?, ?, ?, ?)");
  }

  addBus(name: string): void {
    this.#names.add(name);
  }

  addRule(rule: Rule): void {
    this.#rules.push(rule);
  }

  /** Keeps what matches, so that a new consumer can be given the past. */
  addArchive(bus: string, matches: Matcher): void {
    this.#archives.push({ bus, matches });
  }

  has(bus: string): boolean {
    return this.#names.has(lastPart(bus, "/"));
  }

  /** All events of one call in one transaction: every target of every rule, or nothing. */
  publish(entries: readonly { bus: string; event: BusEvent }[]): void {
    inTransaction(this.#db, () => {
      for (const { bus, event } of entries) this.#route(bus, event);
    });
  }

  #route(bus: string, event: BusEvent): void {
    this.events.push({ ...event, bus });
    if (this.#archives.some((archive) => archive.bus === bus && archive.matches(event)))
      this.#archive.run(bus, event.id, Date.parse(event.time), JSON.stringify(event));
    for (const rule of this.#rules)
      if (rule.bus === bus && rule.matches(event))
        for (const target of rule.targets) this.#deliver(rule, target, event);
  }

  #deliver(rule: Rule, target: Target, event: BusEvent): void {
    if (target.arn.includes(":event-bus/")) return this.#route(lastPart(target.arn, "/"), event);
    try {
      this.#targets.deliver(target, event, rule.arn);
    } catch (error) {
      this.#targets.deadLetter(target, event, rule.arn, messageOf(error));
    }
  }
}

/** An event as the bus hands it out. */
export function busEvent(options: {
  source: string;
  type: string;
  detail: unknown;
  at: number;
  region: string;
  account: string;
  resources?: readonly string[];
}): BusEvent {
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": options.type,
    source: options.source,
    account: options.account,
    time: new Date(options.at).toISOString().replace(/\.\d+Z$/, "Z"),
    region: options.region,
    resources: options.resources ?? [],
    detail: options.detail,
  };
}
