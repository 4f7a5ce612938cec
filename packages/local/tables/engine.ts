import type { Catalog } from "./catalog.ts";
import type { Change, Items } from "./items.ts";
import type { Storage } from "./storage.ts";
import type { Streams } from "./streams.ts";

/** What the operations work with. */
export interface Engine {
  storage: Storage;
  catalog: Catalog;
  items: Items;
  streams: Streams;
  now: () => number;
  region: string;
  account: string;
  /** Told the name of a table after its stream has grown. */
  listeners: Set<(tableName: string) => void>;
}

interface Work<T> {
  result: T;
  changes: Change[];
  /** Whether DynamoDB itself made the changes, as TTL does. */
  byService?: boolean;
}

/** Runs the work and records its changes in the streams, in one SQLite transaction; tells the listeners once it is committed. */
export function commit<T>(engine: Engine, work: () => Work<T>): T {
  const grown = new Set<string>();
  const result = engine.storage.transaction(() => {
    const { result: done, changes, byService = false } = work();
    for (const change of changes)
      if (engine.streams.append(change, byService)) grown.add(change.table.description.TableName);
    return done;
  });
  for (const table of grown) for (const listener of engine.listeners) listener(table);
  return result;
}
