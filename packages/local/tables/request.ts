import validations from "dynalite/validations/index.js";
import type { Detail } from "./capacity.ts";
import type { IndexDescription, TableDescription } from "./catalog.ts";
import { typeOf } from "./comparison.ts";
import type { Condition, Path } from "./conditions.ts";
import { asTablesError, invalid, TablesError } from "./errors.ts";
import { OPERATIONS, type Operation, type OperationName, TRANSACT_WRITES } from "./rules.ts";
import { MAX_ITEM_BYTES } from "./size.ts";
import { type AttributeValue, copy, depth, type Item } from "./values.ts";

export const LIMITS = { options: { maxItemSize: MAX_ITEM_BYTES } };
const MAX_DEPTH = 32;

interface Keyed {
  TableName: string;
  Key: Item;
}
/** What dynalite's parsers leave in a body. */
interface Parsed {
  Item?: Item;
  ExpressionAttributeValues?: Item;
  _condition?: { expression: Condition };
  _filter?: { expression: Condition; pathHeads: Record<string, true> };
  _projection?: { paths?: (Path | string)[] };
  _updates?: { sections: UpdateSection[] };
}
export interface ItemRequest extends Partial<Keyed>, Pick<Parsed, "Item" | "_condition" | "_updates"> {
  TableName: string;
  ReturnConsumedCapacity?: Detail;
  ReturnValuesOnConditionCheckFailure?: "ALL_OLD" | "NONE";
}
export interface UpdateSection {
  type: "set" | "remove" | "add" | "delete";
  path: Path;
  /** What a `set` puts there: a path, a value, or a sum or function of such. */
  val?: Path | AttributeValue | object;
}
export interface GetRequest extends Keyed {
  ConsistentRead?: boolean;
  ReturnConsumedCapacity?: Detail;
}
export interface RangeRequest extends Pick<Parsed, "_filter" | "_projection"> {
  TableName: string;
  IndexName?: string;
  ExclusiveStartKey?: Item;
  Select?: string;
  ConsistentRead?: boolean;
  ReturnConsumedCapacity?: Detail;
}
export interface BatchGetRequest {
  RequestItems: Record<string, { Keys: Item[]; ConsistentRead?: boolean }>;
  ReturnConsumedCapacity?: Detail;
}
export interface BatchWriteRequest {
  RequestItems: Record<string, { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } }[]>;
  ReturnConsumedCapacity?: Detail;
}
export type TransactKind = keyof typeof TRANSACT_WRITES;
export interface TransactWriteRequest {
  TransactItems: Partial<Record<TransactKind, ItemRequest>>[];
  ClientRequestToken?: string;
  ReturnConsumedCapacity?: Detail;
}
export interface TransactGetRequest {
  TransactItems: { Get?: GetRequest }[];
  ReturnConsumedCapacity?: Detail;
}
type Named = { TableName: string };

interface Requests extends Record<OperationName, unknown> {
  BatchGetItem: BatchGetRequest;
  BatchWriteItem: BatchWriteRequest;
  CreateTable: TableDescription & { BillingMode?: string; GlobalSecondaryIndexes?: IndexDescription[] };
  DeleteItem: ItemRequest;
  DeleteTable: Named;
  DescribeStream: { StreamArn: string };
  DescribeTable: Named;
  DescribeTimeToLive: Named;
  GetItem: GetRequest;
  GetRecords: { ShardIterator: string; Limit?: number };
  GetShardIterator: { StreamArn: string; ShardId: string; ShardIteratorType: string; SequenceNumber?: string };
  ListStreams: Partial<Named>;
  ListTables: { Limit?: number; ExclusiveStartTableName?: string };
  PutItem: ItemRequest;
  Query: RangeRequest;
  Scan: RangeRequest;
  TransactGetItems: TransactGetRequest;
  TransactWriteItems: TransactWriteRequest;
  UpdateItem: ItemRequest;
  UpdateTimeToLive: Named & { TimeToLiveSpecification: { AttributeName: string; Enabled: boolean } };
}

/** The body in the operation's shape, expressions parsed; throws as AWS does when it is not. The caller's body stays untouched. */
export function parse<Name extends OperationName>(name: Name, body: unknown): Requests[Name] {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new TablesError({
      __type: "com.amazon.coral.service#SerializationException",
      message: "Start of structure or map not found.",
    });
  }
  const operation: Operation = OPERATIONS[name];
  const data = refusing(() => validations.checkTypes(copy(body) as object, operation.types));
  check(operation, data);
  return data as Requests[Name];
}

/** The checks of an operation on a body (or on one member of a transaction) that already has its types. */
export function check(operation: Operation, data: object): void {
  refusing(() => validations.checkValidations(data, operation.types, operation.custom, LIMITS));
  const { Item, ExpressionAttributeValues, _condition, _filter } = data as Parsed;
  refuseUnordered("ConditionExpression", _condition?.expression);
  refuseUnordered("FilterExpression", _filter?.expression);
  for (const values of [Item, ExpressionAttributeValues]) if (values) refuseTooDeep(values);
}

const ORDERING = new Set(["<", "<=", ">", ">=", "between"]);
const ORDERED = new Set(["S", "N", "B"]);

/** dynalite's parser lets a literal without an order (a list, a boolean) into a comparison. */
function refuseUnordered(where: string, node: Condition | undefined): void {
  for (const operand of node?.args ?? []) {
    if (Array.isArray(operand)) continue;
    if ("args" in operand) refuseUnordered(where, operand);
    else if (ORDERING.has(node?.type ?? "") && !ORDERED.has(typeOf(operand) ?? ""))
      throw invalid(
        `Invalid ${where}: Incorrect operand type for operator or function; ` +
          `operator or function: ${node?.type.toUpperCase()}, operand type: ${typeOf(operand)}`,
      );
  }
}

function refuseTooDeep(values: Item): void {
  if (Object.values(values).some((value) => depth(value) > MAX_DEPTH))
    throw invalid("Nesting Levels have exceeded supported limits");
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asTablesError(error);
  }
}
