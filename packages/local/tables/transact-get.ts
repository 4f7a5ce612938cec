import type { Result } from "./action-store.ts";
import { consumed, readItem, TRANSACTIONAL } from "./capacity.ts";
import type { Engine } from "./engine.ts";
import { invalid } from "./errors.ts";
import { type Read, readOne } from "./reads.ts";
import { check, type GetRequest, parse } from "./request.ts";
import { OPERATIONS } from "./rules.ts";
import { itemSize } from "./size.ts";
import { cancelled, placeOf, type Reason, reasonOf, refuseRepeats } from "./transactions.ts";

const MAX_BYTES = 4 * 1024 * 1024;

/** Up to 100 items as they stand at one moment. */
export function transactGetItems(engine: Engine, body: unknown): Result {
  const { TransactItems, ReturnConsumedCapacity: detail } = parse("TransactGetItems", body);
  const gets = TransactItems.map(({ Get }) => {
    if (!Get) throw invalid("Invalid Request: TransactGetRequest should contain Get request");
    check(OPERATIONS.GetItem, Get);
    return Get;
  });
  refuseRepeats(gets.map((get) => placeOf(engine.catalog.get(get.TableName), get.Key)));
  const found = readAll(engine, gets);
  if (found.reduce((bytes, { whole }) => bytes + itemSize(whole), 0) > MAX_BYTES)
    throw invalid("Transaction request size limit exceeded: the aggregate size of the items cannot exceed 4 MB");
  const ConsumedCapacity = [...new Set(gets.map((get) => get.TableName))].flatMap((name) => {
    const parts = found.filter((_, each) => gets[each]?.TableName === name).map(({ whole }) => readItem(whole, true));
    const units = parts.map((part) => ({ table: part * TRANSACTIONAL, indexes: [] }));
    return consumed(detail, name, () => units, "ReadCapacityUnits") ?? [];
  });
  const Responses = found.map(({ item }) => (item ? { Item: item } : {}));
  return { Responses, ...(ConsumedCapacity.length > 0 ? { ConsumedCapacity } : {}) };
}

function readAll(engine: Engine, gets: GetRequest[]): Read[] {
  const found: Read[] = [];
  const reasons = gets.map((get): Reason => {
    try {
      found.push(readOne(engine, get));
      return { Code: "None" };
    } catch (error) {
      return reasonOf(error);
    }
  });
  if (found.length < gets.length) throw cancelled(reasons);
  return found;
}
