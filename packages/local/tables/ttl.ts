import type { Table } from "./catalog.ts";
import { commit, type Engine } from "./engine.ts";
import { invalid } from "./errors.ts";
import type { Change } from "./items.ts";
import { parse } from "./request.ts";
import type { Item } from "./values.ts";

const BATCH = 100;
/** Older times are taken for mistakes, not for expiry. */
const OLDEST_SECONDS = 5 * 365 * 24 * 60 * 60;

/** When the item expires, in whole epoch seconds; null for never. */
export function expiryOf(table: Table, item: Item): number | null {
  const at = table.ttlAttribute === null ? Number.NaN : Math.floor(Number(item[table.ttlAttribute]?.N));
  return Number.isSafeInteger(at) ? at : null;
}

export function describeTimeToLive(engine: Engine, body: unknown) {
  const { ttlAttribute } = engine.catalog.get(parse("DescribeTimeToLive", body).TableName);
  return {
    TimeToLiveDescription: ttlAttribute
      ? { TimeToLiveStatus: "ENABLED", AttributeName: ttlAttribute }
      : { TimeToLiveStatus: "DISABLED" },
  };
}

export function updateTimeToLive(engine: Engine, body: unknown) {
  const { TableName, TimeToLiveSpecification } = parse("UpdateTimeToLive", body);
  const table = engine.catalog.get(TableName);
  const { AttributeName, Enabled } = TimeToLiveSpecification;
  if (table.ttlAttribute !== null && table.ttlAttribute !== AttributeName)
    throw invalid(`TimeToLive is active on a different AttributeName: current AttributeName is ${table.ttlAttribute}`);
  if (Enabled === (table.ttlAttribute !== null))
    throw invalid(`TimeToLive is already ${Enabled ? "enabled" : "disabled"}`);
  engine.storage.transaction(() => {
    engine.catalog.setTtlAttribute(table, Enabled ? AttributeName : null);
    engine.items.markExpiries(table);
  });
  return { TimeToLiveSpecification };
}

/** Deletes every item past its time, a batch per transaction, so that other work gets its turn in between. */
export async function expire(engine: Engine): Promise<number> {
  let expired = 0;
  for (const table of engine.catalog.all().filter((each) => each.ttlAttribute !== null)) {
    let batch: number;
    do {
      batch = expireBatch(engine, table);
      expired += batch;
      await new Promise(setImmediate);
    } while (batch === BATCH);
  }
  return expired;
}

function expireBatch(engine: Engine, table: Table): number {
  const now = Math.floor(engine.now() / 1000);
  const keys = engine.items.expired(table, now - OLDEST_SECONDS, now, BATCH);
  const remove = (key: string): Change => {
    const change = { table, key, before: engine.items.get(table, key) };
    engine.items.write(change);
    return change;
  };
  commit(engine, () => ({ result: undefined, changes: keys.map(remove), byService: true }));
  return keys.length;
}
