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

/** What keeps the events of a bus that match. */
export interface Archive {
  name: string;
  bus: string;
  matches: Matcher;
}

/** A stretch of the past, in epoch milliseconds, and the ARNs of who is to be given it. */
export interface Replay {
  name: string;
  bus: string;
  from: number;
  to: number;
  rules: readonly string[];
}

/** The event buses: what is published is written to every matching target's queue before the publisher hears back. */
export class Buses {
  readonly events = new Ring<BusEvent & { bus: string }>(KEPT_EVENTS);
  readonly #names = new Set(["default"]);
  readonly #rules: Rule[] = [];
  readonly #archives: Archive[] = [];
  readonly #replayed = new Set<string>();
  readonly #targets: Targets;
  readonly #db: DatabaseSync;
  readonly #archive;
  readonly #count;
  readonly #between;

  constructor(db: DatabaseSync, targets: Targets) {
    this.#db = db;
    this.#targets = targets;
    this.#archive = db.prepare("insert into archive (bus, id, at, event) values (?, ?, ?, ?)");
    this.#count = db.prepare("select count(*) as count from archive where bus = ?");
    this.#between = db.prepare("select event from archive where bus = ? and at >= ? and at < ? order by seq");
  }

  addBus(name: string): void {
    this.#names.add(name);
  }

  addRule(rule: Rule): void {
    this.#rules.push(rule);
  }

  /** Keeps what matches, so that a new consumer can be given the past. */
  addArchive(archive: Archive): void {
    this.#archives.push(archive);
  }

  archive(name: string): Archive | undefined {
    return this.#archives.find((archive) => archive.name === name);
  }

  /** How many events are kept of a bus. */
  archived(bus: string): number {
    return Number(this.#count.get(bus)?.["count"]);
  }

  rulesTo(bus: string, target: string): Rule[] {
    return this.#rules.filter((rule) => rule.bus === bus && rule.targets.some(({ arn }) => arn === target));
  }

  /** Gives what is kept to some rules again (to all where none is named), marked as replayed; it is not kept twice. */
  replay({ name, bus, from, to, rules }: Replay): void {
    const told = this.#rules.filter(
      (rule) => rule.bus === bus && (rules.length === 0 || rules.some((arn) => lastPart(arn, "/") === rule.name)),
    );
    inTransaction(this.#db, () => {
      for (const { event } of this.#between.all(bus, from, to))
        this.#tell(told, { ...(JSON.parse(String(event)) as BusEvent), "replay-name": name });
    });
    this.#replayed.add(name);
  }

  isReplayed(name: string): boolean {
    return this.#replayed.has(name);
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
    this.#tell(
      this.#rules.filter((rule) => rule.bus === bus),
      event,
    );
  }

  #tell(rules: readonly Rule[], event: BusEvent): void {
    for (const rule of rules)
      if (rule.matches(event)) for (const target of rule.targets) this.#deliver(rule, target, event);
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
