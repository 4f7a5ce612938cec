import { Catalog } from "./catalog.ts";
import { createTable } from "./create-table.ts";
import type { Engine } from "./engine.ts";
import { TablesError } from "./errors.ts";
import { Items } from "./items.ts";
import { readRange } from "./range.ts";
import { batchGetItem, getItem } from "./reads.ts";
import type { OperationName } from "./rules.ts";
import { Storage } from "./storage.ts";
import { Streams } from "./streams.ts";
import { deleteTable, describeTable, listTables } from "./table-operations.ts";
import { transactGetItems } from "./transact-get.ts";
import { transactWriteItems } from "./transactions.ts";
import { describeTimeToLive, expire, updateTimeToLive } from "./ttl.ts";
import { batchWriteItem, writeItem } from "./writes.ts";

export { type ErrorBody, TablesError } from "./errors.ts";

export interface TablesOptions {
  /** The SQLite file; in memory when absent. */
  path?: string;
  region: string;
  account: string;
  /** Milliseconds since the epoch; the system's clock when absent. */
  now?: () => number;
}

/** DynamoDB and its streams in this process. One process per file. */
export class Tables {
  readonly #engine: Engine;
  readonly #operations: Record<OperationName, (body: unknown) => unknown>;

  constructor({ path, region, account, now = Date.now }: TablesOptions) {
    const storage = new Storage(path);
    const catalog = new Catalog(storage);
    const streams = new Streams(storage, catalog, { region, now });
    const items = new Items(storage);
    this.#engine = { storage, catalog, streams, items, now, region, account, listeners: new Set() };
    this.#operations = operations(this.#engine);
  }

  /**
   * One operation of the JSON protocol, for example `handle("PutItem", { TableName, Item })`. What it wrote is
   * committed, with its stream records, when the promise resolves. Throws TablesError.
   */
  async handle(operation: string, body: unknown): Promise<unknown> {
    const work = this.#operations[operation as OperationName] as ((body: unknown) => unknown) | undefined;
    if (!Object.hasOwn(this.#operations, operation) || !work)
      throw new TablesError({
        __type: "com.amazon.coral.service#UnknownOperationException",
        message: `Not supported here: ${operation}`,
      });
    return work(body);
  }

  /** Deletes what is past its TTL and forgets stream records older than 24 hours. Returns how many items went. */
  async expire(): Promise<number> {
    this.#engine.streams.trim();
    return expire(this.#engine);
  }

  /** Calls the listener after each commit that appended stream records, once per table; returns the unsubscriber. */
  onRecords(listener: (tableName: string) => void): () => void {
    this.#engine.listeners.add(listener);
    return () => this.#engine.listeners.delete(listener);
  }

  close(): void {
    this.#engine.storage.close();
  }
}

function operations(engine: Engine): Record<OperationName, (body: unknown) => unknown> {
  const { streams } = engine;
  return {
    BatchGetItem: (body) => batchGetItem(engine, body),
    BatchWriteItem: (body) => batchWriteItem(engine, body),
    CreateTable: (body) => createTable(engine, body),
    DeleteItem: (body) => writeItem(engine, "DeleteItem", body),
    DeleteTable: (body) => deleteTable(engine, body),
    DescribeStream: (body) => streams.describe(body),
    DescribeTable: (body) => describeTable(engine, body),
    DescribeTimeToLive: (body) => describeTimeToLive(engine, body),
    GetItem: (body) => getItem(engine, body),
    GetRecords: (body) => streams.records(body),
    GetShardIterator: (body) => streams.iterator(body),
    ListStreams: (body) => streams.list(body),
    ListTables: (body) => listTables(engine, body),
    PutItem: (body) => writeItem(engine, "PutItem", body),
    Query: (body) => readRange(engine, "Query", body),
    Scan: (body) => readRange(engine, "Scan", body),
    TransactGetItems: (body) => transactGetItems(engine, body),
    TransactWriteItems: (body) => transactWriteItems(engine, body),
    UpdateItem: (body) => writeItem(engine, "UpdateItem", body),
    UpdateTimeToLive: (body) => updateTimeToLive(engine, body),
  };
}
