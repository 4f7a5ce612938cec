import deleteItem from "dynalite/actions/deleteItem.js";
import putItem from "dynalite/actions/putItem.js";
import updateItem from "dynalite/actions/updateItem.js";
import db from "dynalite/db/index.js";
import { ActionStore, type Result } from "./action-store.ts";
import { consumed, TRANSACTIONAL, unitsOf } from "./capacity.ts";
import { commit, type Engine } from "./engine.ts";
import { invalid, refusal, TablesError } from "./errors.ts";
import type { Change } from "./items.ts";
import { type BatchWriteRequest, type ItemRequest, parse } from "./request.ts";
import { inOrder } from "./update-order.ts";

const ACTIONS = { PutItem: putItem, UpdateItem: updateItem, DeleteItem: deleteItem, ConditionCheck: deleteItem };
export type WriteOperation = keyof typeof ACTIONS;
const MAX_BATCH = 25;

interface Applied {
  result: Result;
  change: Change;
}

/** Carries out one validated write inside the caller's transaction; throws its refusal, with the old item if that was asked for. */
export function apply(engine: Engine, operation: WriteOperation, request: ItemRequest): Applied {
  const { ReturnConsumedCapacity: _, ReturnValuesOnConditionCheckFailure: onFailure, ...data } = request;
  const { _updates: updates } = data;
  if (updates) updates.sections = inOrder(updates.sections);
  const store = new ActionStore(engine.items, engine.catalog.find(request.TableName), data);
  store.dry = operation === "ConditionCheck";
  try {
    const { Attributes, ...result } = store.perform(ACTIONS[operation]);
    if (!store.change) throw new Error(`${operation} touched no item`);
    return { result: isEmpty(Attributes) ? result : { ...result, Attributes }, change: store.change };
  } catch (error) {
    const old = store.change?.before?.item;
    if (onFailure !== "ALL_OLD" || !old || !isConditionFailure(error)) throw error;
    throw refusal(error.code, error.message, { Item: old });
  }
}

const isEmpty = (attributes: unknown) => !attributes || Object.keys(attributes).length === 0;

export const isConditionFailure = (error: unknown): error is TablesError =>
  error instanceof TablesError && error.code === "ConditionalCheckFailedException";

export function writeItem(engine: Engine, operation: Exclude<WriteOperation, "ConditionCheck">, body: unknown): Result {
  const request = parse(operation, body);
  return commit(engine, () => {
    const { result, change } = apply(engine, operation, request);
    const ConsumedCapacity = consumed(request.ReturnConsumedCapacity, request.TableName, () => [unitsOf(change)]);
    return { result: ConsumedCapacity ? { ...result, ConsumedCapacity } : result, changes: [change] };
  });
}

/** Up to 25 puts and deletes. Here they land together; in AWS each lands alone. */
export function batchWriteItem(engine: Engine, body: unknown): Result {
  const { RequestItems, ReturnConsumedCapacity: detail } = parse("BatchWriteItem", body);
  const writes = Object.entries(RequestItems).flatMap(([table, requests]) => batched(engine, table, requests));
  if (writes.length > MAX_BATCH) throw invalid("Too many items requested for the BatchWriteItem call");
  return commit(engine, () => {
    const changes = writes.map(({ operation, request }) => apply(engine, operation, request).change);
    const capacities = consumedByTable(detail, changes);
    return { result: { UnprocessedItems: {}, ...capacities }, changes };
  });
}

function batched(engine: Engine, TableName: string, requests: BatchWriteRequest["RequestItems"][string]) {
  const { description } = engine.catalog.get(TableName);
  const seen = new Set<string>();
  return requests.map(({ PutRequest: put, DeleteRequest: remove }) => {
    if (!put === !remove)
      throw invalid(
        "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes",
      );
    const keys = put?.Item ?? remove?.Key ?? {};
    const bad = put ? db.validateItem(keys, description) : db.validateKey(keys, description);
    if (bad) throw invalid("The provided key element does not match the schema");
    const key = db.createKey(keys, description);
    if (seen.has(key)) throw invalid("Provided list of item keys contains duplicates");
    seen.add(key);
    const request: ItemRequest = put ? { TableName, Item: keys } : { TableName, Key: keys };
    return { operation: put ? ("PutItem" as const) : ("DeleteItem" as const), request };
  });
}

/** `ConsumedCapacity` as the operations on many tables list it; nothing when it was not asked for. */
export function consumedByTable(
  detail: ItemRequest["ReturnConsumedCapacity"],
  changes: Change[],
  side?: "WriteCapacityUnits",
): { ConsumedCapacity?: object[] } {
  const names = new Set(changes.map(({ table }) => table.description.TableName));
  const factor = side ? TRANSACTIONAL : 1;
  const list = [...names].flatMap((name): object[] => {
    const own = changes.filter(({ table }) => table.description.TableName === name);
    const capacity = consumed(detail, name, () => own.map((change) => unitsOf(change, factor)), side);
    return capacity ? [capacity] : [];
  });
  return list.length > 0 ? { ConsumedCapacity: list } : {};
}
