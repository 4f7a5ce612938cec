import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

// Keys are hex text, so the BINARY collation of TEXT orders them byte by byte.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS tables (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, description TEXT NOT NULL, ttl_attribute TEXT);
  CREATE TABLE IF NOT EXISTS items (
    table_id INTEGER NOT NULL, key TEXT NOT NULL, item TEXT NOT NULL, expires INTEGER,
    PRIMARY KEY (table_id, key)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS items_expiring ON items (table_id, expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS index_entries (
    table_id INTEGER NOT NULL, index_number INTEGER NOT NULL, key TEXT NOT NULL, item_key TEXT NOT NULL,
    PRIMARY KEY (table_id, index_number, key)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS stream_records (
    sequence INTEGER PRIMARY KEY, table_id INTEGER NOT NULL, at INTEGER NOT NULL, event TEXT NOT NULL,
    keys TEXT NOT NULL, old_image TEXT, new_image TEXT, bytes INTEGER NOT NULL, by_service INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS stream_records_of_table ON stream_records (table_id, sequence);
  CREATE TABLE IF NOT EXISTS transaction_tokens (
    token TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
`;

/**
 * One SQLite database. Everything on it happens at once, within one turn of the event loop, so nobody can read
 * an uncommitted transaction. With WAL and synchronous=NORMAL a commit survives the death of the process.
 */
export class Storage {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path = ":memory:") {
    this.#database = new DatabaseSync(path);
    this.#database.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000",
    );
    this.#database.exec(SCHEMA);
  }

  /** Commits what the work wrote; rolls all of it back when it throws. */
  transaction<T>(work: () => T): T {
    this.run("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.run("COMMIT");
      return result;
    } catch (error) {
      // A full disk makes SQLite roll back by itself.
      if (this.#database.isTransaction) this.run("ROLLBACK");
      throw error;
    }
  }

  /** Returns how many rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepared(sql).run(...values).changes);
  }

  first<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepared(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepared(sql).all(...values) as Row[];
  }

  /** Reads row by row, so that a caller who stops early has not read the rest. */
  each<Row>(sql: string, ...values: SQLInputValue[]): Iterable<Row> {
    return this.#prepared(sql).iterate(...values) as Iterable<unknown> as Iterable<Row>;
  }

  close(): void {
    this.#database.close();
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
