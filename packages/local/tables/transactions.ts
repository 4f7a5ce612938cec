import db from "dynalite/db/index.js";
import type { Result } from "./action-store.ts";
import type { Table } from "./catalog.ts";
import { commit, type Engine } from "./engine.ts";
import { invalid, refusal, TablesError } from "./errors.ts";
import type { Change } from "./items.ts";
import { check, type ItemRequest, parse, type TransactKind, type TransactWriteRequest } from "./request.ts";
import { TRANSACT_WRITES } from "./rules.ts";
import { itemSize } from "./size.ts";
import { recall, remember } from "./tokens.ts";
import { apply, consumedByTable, isConditionFailure, type WriteOperation } from "./writes.ts";

const MAX_BYTES = 4 * 1024 * 1024;
const OPERATIONS: Record<TransactKind, WriteOperation> = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheck",
};

interface Step {
  kind: TransactKind;
  request: ItemRequest;
  table: Table;
}
/** Why a member of a transaction failed; `None` when it did not. */
export interface Reason {
  Code: string;
  Message?: string;
  Item?: unknown;
}

/** All of up to 100 writes, or none. A repeated ClientRequestToken within ten minutes answers without writing again. */
export function transactWriteItems(engine: Engine, body: unknown): Result {
  const request = parse("TransactWriteItems", body);
  const steps = request.TransactItems.map((member) => stepOf(engine, member));
  refuseRepeats(steps.map(({ request: { Key, Item }, table }) => placeOf(table, Key ?? Item ?? {})));
  const repeated = recall(engine, request);
  if (repeated) return repeated;
  return commit(engine, () => {
    const changes = applyAll(engine, steps);
    if (changes.reduce((bytes, change) => bytes + sizeOf(change), 0) > MAX_BYTES)
      throw invalid("Transaction request size limit exceeded: the aggregate size of the items cannot exceed 4 MB");
    remember(engine, request);
    return { result: consumedByTable(request.ReturnConsumedCapacity, changes, "WriteCapacityUnits"), changes };
  });
}

function stepOf(engine: Engine, member: TransactWriteRequest["TransactItems"][number]): Step {
  const [first, ...others] = Object.entries(member) as [TransactKind, ItemRequest][];
  if (!first) throw invalid("Invalid Request: TransactWriteRequest should contain Delete or Put or Update request");
  if (others.length > 0) throw invalid("TransactItems can only contain one of Check, Put, Update or Delete");
  const [kind, request] = first;
  check(TRANSACT_WRITES[kind], request);
  return { kind, request, table: engine.catalog.get(request.TableName) };
}

/** Tries every write, so that every reason is told; throws when there is one. */
function applyAll(engine: Engine, steps: Step[]): Change[] {
  const outcomes = steps.map((step) => attempt(engine, step));
  const reasons = outcomes.map((outcome) => ("Code" in outcome ? outcome : { Code: "None" }));
  if (reasons.some(({ Code }) => Code !== "None")) throw cancelled(reasons);
  return outcomes.filter((outcome) => "table" in outcome);
}

function attempt(engine: Engine, { kind, request }: Step): Change | Reason {
  try {
    return apply(engine, OPERATIONS[kind], request).change;
  } catch (error) {
    return reasonOf(error);
  }
}

export function reasonOf(error: unknown): Reason {
  if (isConditionFailure(error)) {
    const { Item } = error.body;
    return { Code: "ConditionalCheckFailed", Message: error.message, ...(Item ? { Item } : {}) };
  }
  if (error instanceof TablesError && error.code === "ValidationException")
    return { Code: "ValidationError", Message: error.message };
  throw error;
}

export function cancelled(reasons: Reason[]): TablesError {
  const codes = reasons.map((reason) => reason.Code).join(", ");
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return refusal("TransactionCanceledException", message, { CancellationReasons: reasons });
}

/** Where the item of a member lies; undefined when its key is not one, which its own write will say. */
export function placeOf(table: Table, keys: ItemRequest["Key"] & {}): string | undefined {
  const { KeySchema, AttributeDefinitions } = table.description;
  const typeOf = (name: string) =>
    AttributeDefinitions.find((each) => each.AttributeName === name)?.AttributeType ?? "S";
  if (KeySchema.some(({ AttributeName: name }) => keys[name]?.[typeOf(name)] === undefined)) return undefined;
  return `${table.id}/${db.createKey(keys, table.description)}`;
}

export function refuseRepeats(places: (string | undefined)[]): void {
  const known = places.filter((place) => place !== undefined);
  if (new Set(known).size < known.length)
    throw invalid("Transaction request cannot include multiple operations on one item");
}

const sizeOf = ({ before, after }: Change) => itemSize((after ?? before)?.item);
