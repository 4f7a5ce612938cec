import type { Table } from "./catalog.ts";
import { entryKey, held, type Index, project, samePlace } from "./indexes.ts";
import type { Storage } from "./storage.ts";
import { expiryOf } from "./ttl.ts";
import type { Item } from "./values.ts";

/** An item with the JSON it is stored as. */
export interface Stored {
  item: Item;
  text: string;
}

/** What one write did to one item; before or after is missing where there was or is no item. */
export interface Change {
  table: Table;
  key: string;
  before?: Stored | undefined;
  after?: Stored | undefined;
}

/** A stretch of keys in order, as LevelDB names its ends. */
export interface Range {
  gt?: string;
  gte?: string;
  lt?: string;
  lte?: string;
  reverse?: boolean;
  /** How many at most; -1 for all. */
  limit?: number;
}

/** The items of all tables and their index entries. An entry only points at its item, so it never shows a stale copy. */
export class Items {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  get(table: Table, key: string): Stored | undefined {
    const row = this.#storage.first<{ item: string }>(
      "SELECT item FROM items WHERE table_id = ? AND key = ?",
      table.id,
      key,
    );
    return row && { item: JSON.parse(row.item) as Item, text: row.item };
  }

  write({ table, key, before, after }: Change): void {
    if (after) {
      const expires = expiryOf(table, after.item);
      this.#storage.run("INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?)", table.id, key, after.text, expires);
    } else if (before) {
      this.#storage.run("DELETE FROM items WHERE table_id = ? AND key = ?", table.id, key);
    }
    for (const index of table.indexes) this.#reindex(index, table, key, before?.item, after?.item);
  }

  clear(table: Table): void {
    this.#storage.run("DELETE FROM items WHERE table_id = ?", table.id);
    this.#storage.run("DELETE FROM index_entries WHERE table_id = ?", table.id);
  }

  /** Keys of up to `limit` items whose time lies in (after, before), the oldest first. */
  expired(table: Table, after: number, before: number, limit: number): string[] {
    const sql = `SELECT key FROM items WHERE table_id = ? AND expires IS NOT NULL AND expires > ? AND expires < ?
      ORDER BY expires LIMIT ?`;
    return this.#storage.all<{ key: string }>(sql, table.id, after, before, limit).map((row) => row.key);
  }

  /** Notes when each item expires, after the table's TTL attribute has changed. */
  markExpiries(table: Table): void {
    const rows = this.#storage.all<{ key: string; item: string }>(
      "SELECT key, item FROM items WHERE table_id = ?",
      table.id,
    );
    for (const { key, item } of rows) {
      const expires = expiryOf(table, JSON.parse(item) as Item);
      this.#storage.run("UPDATE items SET expires = ? WHERE table_id = ? AND key = ?", expires, table.id, key);
    }
  }

  #reindex(
    index: Index,
    { id, description }: Table,
    key: string,
    before: Item | undefined,
    after: Item | undefined,
  ): void {
    const [old, now] = [held(index, before), held(index, after)];
    if (old && now && samePlace(index, old, now)) return;
    if (old) {
      const entry = entryKey(index, description, old, key);
      this.#storage.run(
        "DELETE FROM index_entries WHERE table_id = ? AND index_number = ? AND key = ?",
        id,
        index.number,
        entry,
      );
    }
    if (now) {
      const entry = entryKey(index, description, now, key);
      this.#storage.run("INSERT INTO index_entries VALUES (?, ?, ?, ?)", id, index.number, entry, key);
    }
  }

  *inTable(table: Table, range: Range): Iterable<Item> {
    const { where, order, values } = bounds(range, "key");
    const sql = `SELECT item FROM items WHERE table_id = ?${where} ${order}`;
    for (const row of this.#storage.each<{ item: string }>(sql, table.id, ...values))
      yield JSON.parse(row.item) as Item;
  }

  /** `whole` shows every attribute, whatever the index projects. */
  *inIndex(table: Table, index: Index, range: Range, whole = false): Iterable<Item> {
    const { where, order, values } = bounds(range, "entry.key");
    const sql = `SELECT items.item FROM index_entries entry CROSS JOIN items
      ON items.table_id = entry.table_id AND items.key = entry.item_key
      WHERE entry.table_id = ? AND entry.index_number = ?${where} ${order}`;
    for (const row of this.#storage.each<{ item: string }>(sql, table.id, index.number, ...values)) {
      const item = JSON.parse(row.item) as Item;
      yield whole ? item : project(index, item);
    }
  }
}

const COMPARISONS = { gt: ">", gte: ">=", lt: "<", lte: "<=" } as const;

function bounds(range: Range, column: string) {
  const values: (string | number)[] = [];
  let where = "";
  for (const [end, comparison] of Object.entries(COMPARISONS)) {
    const key = range[end as keyof typeof COMPARISONS];
    if (key === undefined) continue;
    where += ` AND ${column} ${comparison} ?`;
    values.push(key);
  }
  return {
    where,
    order: `ORDER BY ${column}${range.reverse ? " DESC" : ""} LIMIT ?`,
    values: [...values, range.limit ?? -1],
  };
}
