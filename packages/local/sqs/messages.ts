import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "../core/database.ts";

export interface StoredMessage {
  seq: number;
  id: string;
  body: string;
  /** Message attributes as JSON. */
  attributes: string | null;
  sent: number;
  first: number | null;
  receives: number;
  visible: number;
  receipt: string | null;
  /** The queue it came from, where this is a dead-letter queue. */
  origin: string | null;
}

export interface Depth {
  visible: number;
  inFlight: number;
  delayed: number;
}

export interface NewMessage {
  queue: string;
  body: string;
  attributes?: string | undefined;
  sent: number;
  visible: number;
}

/** The rows of all queues. Times are epoch milliseconds of the cloud's clock. */
export class Messages {
  readonly #db: DatabaseSync;
  readonly #statements;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#statements = prepare(db);
    // What was in flight when the process ended comes back at once.
    db.exec("update messages set visible = 0, receipt = null where receipt is not null");
  }

  insert({ queue, body, attributes, sent, visible }: NewMessage): string {
    const id = randomUUID();
    this.#statements.insert.run(queue, id, body, attributes ?? null, sent, visible);
    return id;
  }

  visible(queue: string, now: number, limit: number): StoredMessage[] {
    return this.#statements.visible.all(queue, now, limit) as unknown as StoredMessage[];
  }

  /** Hides the message until `until` under a new receipt, and counts the receive. */
  take(message: StoredMessage, now: number, until: number): StoredMessage {
    const receipt = `${message.seq}.${randomUUID()}`;
    const first = message.first ?? now;
    this.#statements.take.run(until, receipt, first, message.seq);
    return { ...message, receipt, first, visible: until, receives: message.receives + 1 };
  }

  /** A second copy, as a standard queue may deliver it. */
  duplicate(message: StoredMessage, queue: string, now: number): void {
    this.#statements.copy.run(queue, message.id, message.body, message.attributes, message.sent, message.receives, now);
  }

  move(message: StoredMessage, to: string, from: string | null, now: number): void {
    this.#statements.move.run(to, from, now, message.seq);
  }

  delete(queue: string, receipt: string): void {
    this.#statements.delete.run(queue, receipt);
  }

  hide(queue: string, receipt: string, until: number): boolean {
    return this.#statements.hide.run(until, queue, receipt).changes === 1;
  }

  purge(queue: string): void {
    this.#statements.purge.run(queue);
  }

  peek(queue: string, limit: number): StoredMessage[] {
    return this.#statements.peek.all(queue, limit) as unknown as StoredMessage[];
  }

  depth(queue: string, now: number): Depth {
    return this.#statements.depth.get(now, now, now, queue) as unknown as Depth;
  }

  backlog(queue: string, now: number, limit: number): number {
    return Number(this.#statements.backlog.get(queue, now, limit)?.["count"]);
  }

  isBusy(queue: string, now: number): boolean {
    return this.#statements.busy.get(queue, now) !== undefined;
  }

  /** When the next hidden message becomes visible. */
  nextVisible(queue: string, now: number): number | undefined {
    return (this.#statements.next.get(queue, now)?.["visible"] as number | null) ?? undefined;
  }

  together<T>(work: () => T): T {
    return inTransaction(this.#db, work);
  }
}

const prepare = (db: DatabaseSync) => ({
  insert: db.prepare("insert into messages (queue, id, body, attributes, sent, visible) values (?, ?, ?, ?, ?, ?)"),
  visible: db.prepare("select * from messages where queue = ? and visible <= ? order by visible, seq limit ?"),
  take: db.prepare("update messages set visible = ?, receipt = ?, first = ?, receives = receives + 1 where seq = ?"),
  copy: db.prepare(
    "insert into messages (queue, id, body, attributes, sent, receives, visible) values (?, ?, ?, ?, ?, ?, ?)",
  ),
  move: db.prepare(
    "update messages set queue = ?, origin = ?, visible = ?, receives = 0, receipt = null where seq = ?",
  ),
  delete: db.prepare("delete from messages where queue = ? and receipt = ?"),
  hide: db.prepare("update messages set visible = ? where queue = ? and receipt = ?"),
  purge: db.prepare("delete from messages where queue = ?"),
  peek: db.prepare("select * from messages where queue = ? order by seq limit ?"),
  depth: db.prepare(
    `select count(*) filter (where visible <= ?) as visible,
            count(*) filter (where visible > ? and receipt is not null) as inFlight,
            count(*) filter (where visible > ? and receipt is null) as delayed from messages where queue = ?`,
  ),
  backlog: db.prepare(
    "select count(*) as count from (select 1 from messages where queue = ? and visible <= ? limit ?)",
  ),
  busy: db.prepare("select 1 from messages where queue = ? and (visible <= ? or receipt is not null) limit 1"),
  next: db.prepare("select min(visible) as visible from messages where queue = ? and visible > ?"),
});
