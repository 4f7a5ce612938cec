import { type Fields, fields, isFields, lastPart, list, text } from "../core/json.ts";
import type { AccessRequest } from "./policy.ts";

/** The partition key of a table or of one of its indexes. */
export type PartitionKeyOf = (table: string, index?: string) => string | undefined;

/** What a DynamoDB call asks for: its actions, tables or indexes, and the leading keys that it names. */
export function tableAccess(
  operation: string,
  body: Fields,
  partitionKeyOf: PartitionKeyOf,
  where: string,
): AccessRequest[] {
  const one = (action: string, table: unknown, keys: readonly unknown[], index?: string): AccessRequest => {
    const name = lastPart(text(table), "/");
    const arn = `arn:aws:dynamodb:${where}:table/${name}${index ? `/index/${index}` : ""}`;
    const attribute = partitionKeyOf(name, index) ?? "";
    const leading = keys.map((key) => valueOf(fields(key)[attribute])).filter((value) => value !== undefined);
    return {
      action: `dynamodb:${action}`,
      resource: arn,
      context: { "dynamodb:LeadingKeys": leading.length > 0 ? leading : undefined },
    };
  };
  const table = body["TableName"];
  switch (operation) {
    case "GetItem":
    case "UpdateItem":
    case "DeleteItem":
      return [one(operation, table, [body["Key"]])];
    case "PutItem":
      return [one(operation, table, [body["Item"]])];
    case "Query": {
      const index = text(body["IndexName"]) || undefined;
      return [one("Query", table, [queriedKey(body, partitionKeyOf(lastPart(text(table), "/"), index) ?? "")], index)];
    }
    case "BatchGetItem":
      return Object.entries(fields(body["RequestItems"])).map(([name, asked]) =>
        one(operation, name, list(fields(asked)["Keys"])),
      );
    case "BatchWriteItem":
      return Object.entries(fields(body["RequestItems"])).map(([name, asked]) =>
        one(
          operation,
          name,
          list(asked).map(
            (each) => fields(fields(each)["PutRequest"])["Item"] ?? fields(fields(each)["DeleteRequest"])["Key"],
          ),
        ),
      );
    case "TransactWriteItems":
    case "TransactGetItems":
      return list(body["TransactItems"]).flatMap((item) =>
        Object.entries(fields(item)).map(([kind, part]) => {
          const { TableName, Item, Key } = fields(part);
          return one(kind === "ConditionCheck" ? "ConditionCheckItem" : `${kind}Item`, TableName, [Item ?? Key]);
        }),
      );
    default:
      return [one(operation, table, [], text(body["IndexName"]) || undefined)];
  }
}

const valueOf = (value: unknown): string | undefined => {
  if (!isFields(value)) return undefined;
  const { S, N, B } = value;
  return S === undefined && N === undefined && B === undefined ? undefined : text(S ?? N ?? B);
};

/** The key that a key condition fixes: `#pk = :pk`. */
function queriedKey(body: Fields, attribute: string): Fields {
  const names = fields(body["ExpressionAttributeNames"]);
  const values = fields(body["ExpressionAttributeValues"]);
  for (const [, name = "", value = ""] of text(body["KeyConditionExpression"]).matchAll(/([#\w]+)\s*=\s*(:\w+)/g))
    if ((names[name] ?? name) === attribute) return { [attribute]: values[value] };
  return {};
}
