import {
  BatchGetCommand,
  GetCommand,
  type NativeAttributeValue,
  QueryCommand,
  type QueryCommandInput,
} from "@aws-sdk/lib-dynamodb";
import type { Key } from "./keys.ts";
import type { Table } from "./table.ts";

export type Item = Record<string, NativeAttributeValue>;

/** Put on what was brought back from an export, with the export's name: the stream tells nothing of it (see `envelopesOf`). */
export const RESTORED = "restored";

const KEY_ATTRIBUTES = new Set(["pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk", "event", "ttl", RESTORED]);

/** The noun inside an item: what is left without the keys and the riding event. Only the stores write items, so the shape is theirs. */
export const noun = <T>(item: Item): T =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !KEY_ATTRIBUTES.has(name))) as T;

export async function get(table: Table, key: Key, consistent = false): Promise<Item | undefined> {
  const { Item } = await table.db.send(
    new GetCommand({ TableName: table.name, Key: { ...key }, ConsistentRead: consistent }),
  );
  return Item;
}

const BATCH = 100;

/** Items by their keys, in no particular order; absent ones are left out. */
export async function getAll(table: Table, keys: Key[], consistent = false): Promise<Item[]> {
  const distinct = [...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key])).values()];
  const batches = Array.from({ length: Math.ceil(distinct.length / BATCH) }, (_, index) =>
    distinct.slice(index * BATCH, (index + 1) * BATCH),
  );
  return (await Promise.all(batches.map((batch) => getBatch(table, batch, consistent)))).flat();
}

async function getBatch(table: Table, keys: Key[], consistent: boolean): Promise<Item[]> {
  const found: Item[] = [];
  let left: Record<string, NativeAttributeValue>[] = keys.map((key) => ({ ...key }));
  while (left.length > 0) {
    const answer = await table.db.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: left, ConsistentRead: consistent } } }),
    );
    found.push(...(answer.Responses?.[table.name] ?? []));
    left = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return found;
}

export interface Range {
  index?: "gsi1" | "gsi2";
  pk: string;
  /** Sort keys that begin with this. */
  prefix?: string;
  /** Sort keys from this one on. */
  from?: string;
  /** Sort keys up to this one. */
  to?: string;
  newestFirst?: boolean;
  /** Of the table itself; an index is always a moment behind. */
  consistent?: boolean;
  limit?: number;
  /** How many items are read at once; as many as fit into a megabyte where it is left out. */
  pageLength?: number;
  start?: Record<string, NativeAttributeValue>;
}

/** One page of a partition. */
export async function queryPage(table: Table, range: Range): Promise<{ items: Item[]; next?: Item }> {
  const answer = await table.db.send(new QueryCommand(queryOf(table, range)));
  return { items: answer.Items ?? [], ...(answer.LastEvaluatedKey ? { next: answer.LastEvaluatedKey } : {}) };
}

/** A partition page by page, as many items as `limit` says or all. */
export async function* queryPages(table: Table, range: Range): AsyncGenerator<Item[]> {
  let start = range.start;
  let left = range.limit ?? Number.POSITIVE_INFINITY;
  do {
    const page = await queryPage(table, { ...range, ...(start ? { start } : {}) });
    yield page.items.slice(0, left);
    left -= page.items.length;
    start = page.next;
  } while (start && left > 0);
}

/** A whole partition, or as many of it as `limit` says. */
export async function query(table: Table, range: Range): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of queryPages(table, range)) items.push(...page);
  return items;
}

/** How many items a partition has. */
export async function count(table: Table, range: Range): Promise<number> {
  let start: Item | undefined;
  let found = 0;
  do {
    const command = { ...queryOf(table, { ...range, ...(start ? { start } : {}) }), Select: "COUNT" } as const;
    const answer = await table.db.send(new QueryCommand(command));
    found += answer.Count ?? 0;
    start = answer.LastEvaluatedKey;
  } while (start);
  return found;
}

function queryOf(
  table: Table,
  { index, pk, prefix, from, to, newestFirst, consistent, limit, pageLength, start }: Range,
): QueryCommandInput {
  const [partition, sort] = index ? [`${index}pk`, `${index}sk`] : ["pk", "sk"];
  const [condition, values] = sortCondition({ prefix, from, to });
  return {
    TableName: table.name,
    IndexName: index,
    KeyConditionExpression: `#pk = :pk${condition}`,
    ExpressionAttributeNames: { "#pk": partition, ...(condition ? { "#sk": sort } : {}) },
    ExpressionAttributeValues: { ":pk": pk, ...values },
    ScanIndexForward: !newestFirst,
    ConsistentRead: consistent,
    Limit: pageLength ?? limit,
    ExclusiveStartKey: start,
  };
}

const sortCondition = ({
  prefix,
  from,
  to,
}: {
  prefix: string | undefined;
  from: string | undefined;
  to: string | undefined;
}): [string, Record<string, string>] => {
  if (prefix !== undefined) return [" AND begins_with(#sk, :prefix)", { ":prefix": prefix }];
  if (from !== undefined && to !== undefined) return [" AND #sk BETWEEN :from AND :to", { ":from": from, ":to": to }];
  if (to !== undefined) return [" AND #sk <= :to", { ":to": to }];
  return ["", {}];
};
