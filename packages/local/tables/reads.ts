import getItemAction from "dynalite/actions/getItem.js";
import { ActionStore, type Result } from "./action-store.ts";
import { consumed, readItem } from "./capacity.ts";
import type { Engine } from "./engine.ts";
import { type GetRequest, parse } from "./request.ts";
import { itemSize } from "./size.ts";
import type { Item } from "./values.ts";

const BATCH_BYTES = 16 * 1024 * 1024;

/** An item as asked for, and `whole`, before projection. */
export interface Read {
  item: Item | undefined;
  whole: Item | undefined;
}

export function readOne(engine: Engine, request: GetRequest): Read {
  const { ReturnConsumedCapacity: _, ...data } = request;
  const store = new ActionStore(engine.items, engine.catalog.find(request.TableName), data);
  const { Item } = store.perform(getItemAction) as { Item?: Item };
  return { item: Item, whole: store.change?.before?.item };
}

export function getItem(engine: Engine, body: unknown): Result {
  const request = parse("GetItem", body);
  const { item, whole } = readOne(engine, request);
  const table = readItem(whole, request.ConsistentRead === true);
  const ConsumedCapacity = consumed(request.ReturnConsumedCapacity, request.TableName, () => [{ table, indexes: [] }]);
  return { ...(item ? { Item: item } : {}), ...(ConsumedCapacity ? { ConsumedCapacity } : {}) };
}

/** Up to 100 items; what would go past 16 MB comes back as UnprocessedKeys. */
export function batchGetItem(engine: Engine, body: unknown): Result {
  const { RequestItems, ReturnConsumedCapacity: detail } = parse("BatchGetItem", body);
  const Responses: Record<string, Item[]> = {};
  const UnprocessedKeys: Record<string, object> = {};
  const capacities = [];
  let bytes = 0;
  for (const [TableName, { Keys, ...how }] of Object.entries(RequestItems)) {
    const found: Item[] = [];
    const left: Item[] = [];
    let table = 0;
    for (const Key of Keys) {
      const { item, whole } = readOne(engine, { TableName, Key, ...how });
      bytes += itemSize(whole);
      if (bytes > BATCH_BYTES) {
        left.push(Key);
        continue;
      }
      table += readItem(whole, how.ConsistentRead === true);
      if (item) found.push(item);
    }
    Responses[TableName] = found;
    if (left.length > 0) UnprocessedKeys[TableName] = { ...asked(body, TableName), Keys: left };
    capacities.push(consumed(detail, TableName, () => [{ table, indexes: [] }]) ?? []);
  }
  const ConsumedCapacity = capacities.flat();
  return { Responses, UnprocessedKeys, ...(ConsumedCapacity.length > 0 ? { ConsumedCapacity } : {}) };
}

/** What the caller asked of a table, as it was before parsing. */
const asked = (body: unknown, table: string) => (body as { RequestItems: Record<string, object> }).RequestItems[table];
