import { notFound } from "./errors.ts";
import { type Index, indexesOf } from "./indexes.ts";
import type { Storage } from "./storage.ts";

export interface KeyElement {
  AttributeName: string;
  KeyType: "HASH" | "RANGE";
}
export interface IndexDescription {
  IndexName: string;
  KeySchema: KeyElement[];
  Projection: { ProjectionType: "ALL" | "INCLUDE" | "KEYS_ONLY"; NonKeyAttributes?: string[] };
  [detail: string]: unknown;
}
export interface TableDescription {
  TableName: string;
  KeySchema: KeyElement[];
  AttributeDefinitions: { AttributeName: string; AttributeType: "S" | "N" | "B" }[];
  LocalSecondaryIndexes?: IndexDescription[];
  GlobalSecondaryIndexes?: IndexDescription[];
  StreamSpecification?: { StreamEnabled: boolean; StreamViewType?: string };
  LatestStreamArn?: string;
  LatestStreamLabel?: string;
  DeletionProtectionEnabled?: boolean;
  [detail: string]: unknown;
}
export interface Table {
  id: number;
  description: TableDescription;
  indexes: Index[];
  /** The attribute that holds the time of expiry, in epoch seconds. */
  ttlAttribute: string | null;
}

/** The tables that exist. Their descriptions are kept in memory: every operation asks for one. */
export class Catalog {
  readonly #storage: Storage;
  readonly #tables = new Map<string, Table>();

  constructor(storage: Storage) {
    this.#storage = storage;
    const rows = storage.all<{ id: number; description: string; ttl_attribute: string | null }>("SELECT * FROM tables");
    for (const row of rows) this.#remember(row.id, JSON.parse(row.description) as TableDescription, row.ttl_attribute);
  }

  find(name: string): Table | undefined {
    return this.#tables.get(name);
  }

  /** Throws ResourceNotFoundException. */
  get(name: string): Table {
    const table = this.#tables.get(name);
    if (!table) throw notFound(`Table: ${name}`);
    return table;
  }

  all(): Table[] {
    return [...this.#tables.values()];
  }

  add(description: TableDescription): void {
    const row = this.#storage.first<{ id: number }>(
      "INSERT INTO tables (name, description) VALUES (?, ?) RETURNING id",
      description.TableName,
      JSON.stringify(description),
    );
    if (row) this.#remember(row.id, description, null);
  }

  remove(table: Table): void {
    this.#storage.run("DELETE FROM tables WHERE id = ?", table.id);
    this.#tables.delete(table.description.TableName);
  }

  setTtlAttribute(table: Table, attribute: string | null): void {
    this.#storage.run("UPDATE tables SET ttl_attribute = ? WHERE id = ?", attribute, table.id);
    table.ttlAttribute = attribute;
  }

  #remember(id: number, description: TableDescription, ttlAttribute: string | null): void {
    this.#tables.set(description.TableName, { id, description, indexes: indexesOf(description), ttlAttribute });
  }
}
