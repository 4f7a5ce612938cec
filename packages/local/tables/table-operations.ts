import type { TableDescription } from "./catalog.ts";
import type { Engine } from "./engine.ts";
import { invalid } from "./errors.ts";
import { parse } from "./request.ts";

export function describeTable({ catalog }: Engine, body: unknown): { Table: TableDescription } {
  return { Table: structuredClone(catalog.get(parse("DescribeTable", body).TableName).description) };
}

export function listTables({ catalog }: Engine, body: unknown) {
  const { Limit = 100, ExclusiveStartTableName = "" } = parse("ListTables", body);
  const names = catalog.all().map(({ description }) => description.TableName);
  const later = names.filter((name) => name > ExclusiveStartTableName).toSorted();
  const page = later.slice(0, Limit);
  return { TableNames: page, ...(later.length > Limit ? { LastEvaluatedTableName: page.at(-1) } : {}) };
}

/** Takes the table with its items, indexes and stream away at once, unless it is protected. */
export function deleteTable({ storage, catalog, items, streams }: Engine, body: unknown) {
  const table = catalog.get(parse("DeleteTable", body).TableName);
  if (table.description.DeletionProtectionEnabled)
    throw invalid(
      "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.",
    );
  storage.transaction(() => {
    items.clear(table);
    streams.drop(table);
    catalog.remove(table);
  });
  return { TableDescription: { ...structuredClone(table.description), TableStatus: "DELETING" } };
}
