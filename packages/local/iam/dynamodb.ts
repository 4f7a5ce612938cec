// The IAM actions, resources and condition keys that a DynamoDB request stands for.
import { ServiceError } from "../core/errors.ts";
import { type Fields, fields, lastPart, list, text } from "../core/json.ts";
import type { Access } from "./statement.ts";

/** Of a table: the name of its partition key, and of each of its indexes. */
export interface TableKeys {
  arn: string;
  partition: string;
  indexes: ReadonlyMap<string, string>;
}

export type KeysOf = (tableName: string) => TableKeys | undefined;

const ENCLOSED: Readonly<Record<string, string>> = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
  Get: "GetItem",
};

/** Everything the request needs to be allowed; each with the leading keys it touches. */
export function dynamodbAccesses(operation: string, body: Fields, keysOf: KeysOf): Access[] {
  switch (operation) {
    case "GetItem":
    case "UpdateItem":
    case "DeleteItem":
      return [itemAccess(operation, body, [body["Key"]], keysOf)];
    case "PutItem":
      return [itemAccess(operation, body, [body["Item"]], keysOf)];
    case "Query":
      return [queryAccess(body, keysOf)];
    case "BatchGetItem":
      return eachTable(body, (table, request) =>
        itemAccess(operation, { TableName: table }, list(fields(request)["Keys"]), keysOf),
      );
    case "BatchWriteItem":
      return eachTable(body, (table, requests) =>
        itemAccess(operation, { TableName: table }, list(requests).map(writtenKey), keysOf),
      );
    case "TransactWriteItems":
    case "TransactGetItems":
      return list(body["TransactItems"]).map((item) => enclosedAccess(operation, fields(item), keysOf));
    default:
      return [plainAccess(operation, body, keysOf)];
  }
}

function itemAccess(
  operation: string,
  body: Fields,
  keys: readonly unknown[],
  keysOf: KeysOf,
  context: Access["context"] = {},
): Access {
  const table = tableOf(body, keysOf);
  const leading = keys.flatMap((key) => keyText(fields(key)[table.partition]));
  return {
    action: `dynamodb:${operation}`,
    resource: table.arn,
    context: { ...context, "dynamodb:leadingkeys": some(leading) },
  };
}

function enclosedAccess(operation: string, item: Fields, keysOf: KeysOf): Access {
  const [kind = "", request] = Object.entries(item)[0] ?? [];
  const action = ENCLOSED[kind];
  if (!action)
    throw new ServiceError("ValidationException", "TransactItems can only contain one of Check, Put, Update or Delete");
  const body = fields(request);
  return itemAccess(action, body, [body["Item"] ?? body["Key"]], keysOf, { "dynamodb:enclosingoperation": operation });
}

function queryAccess(body: Fields, keysOf: KeysOf): Access {
  const table = tableOf(body, keysOf);
  const index = text(body["IndexName"]);
  const partition = index ? (table.indexes.get(index) ?? "") : table.partition;
  return {
    action: "dynamodb:Query",
    resource: index ? `${table.arn}/index/${index}` : table.arn,
    context: {
      "dynamodb:leadingkeys": some(queriedKey(body, partition)),
      "dynamodb:select": text(body["Select"]) || undefined,
    },
  };
}

/** The value that the key condition sets the partition key equal to. */
function queriedKey(body: Fields, partition: string): string[] {
  const legacy = fields(fields(body["KeyConditions"])[partition]);
  if (legacy["ComparisonOperator"] === "EQ") return keyText(list(legacy["AttributeValueList"])[0]);
  const names = fields(body["ExpressionAttributeNames"]);
  for (const [, name = "", value = ""] of text(body["KeyConditionExpression"]).matchAll(/([#\w.-]+)\s*=\s*(:[\w-]+)/g))
    if ((names[name] ?? name) === partition) return keyText(fields(body["ExpressionAttributeValues"])[value]);
  return [];
}

function plainAccess(operation: string, body: Fields, keysOf: KeysOf): Access {
  const stream = text(body["StreamArn"]) || text(body["ShardIterator"]).split("|")[0] || "";
  if (stream) return { action: `dynamodb:${operation}`, resource: stream, context: {} };
  if (body["TableName"] === undefined) return { action: `dynamodb:${operation}`, resource: "*", context: {} };
  const { arn } = tableOf(body, keysOf);
  const index = text(body["IndexName"]);
  return { action: `dynamodb:${operation}`, resource: index ? `${arn}/index/${index}` : arn, context: {} };
}

const eachTable = (body: Fields, access: (table: string, request: unknown) => Access): Access[] =>
  Object.entries(fields(body["RequestItems"])).map(([table, request]) => access(table, request));

const writtenKey = (request: unknown): unknown =>
  fields(fields(request)["PutRequest"])["Item"] ?? fields(fields(request)["DeleteRequest"])["Key"];

function tableOf(body: Fields, keysOf: KeysOf): TableKeys {
  const table = keysOf(lastPart(text(body["TableName"]), "/"));
  if (!table) throw new ServiceError("ResourceNotFoundException", "Requested resource not found");
  return table;
}

function keyText(value: unknown): string[] {
  const { S, N, B } = fields(value);
  const key = S ?? N ?? B;
  return key === undefined ? [] : [text(key)];
}

const some = (keys: readonly string[]) => (keys.length ? keys : undefined);
