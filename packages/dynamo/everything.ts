import { type AttributeValue, BatchWriteItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import type { TenantId } from "@etalase/domain/tenant";
import { DomainError, type Pauses, pause } from "@etalase/kit";
import { tenantPrefix } from "./keys.ts";
import type { Table } from "./table.ts";

/** An item as it stands in the table, with the types of its attributes: what is carried away comes back the same. */
export type RawItem = Record<string, AttributeValue>;

/**
 * Everything of one tenant in the table, page by page and in no order. Partitions cannot be listed, so that the whole table is read: for the operator, whose credentials alone may.
 */
export async function* tenantItems({ db, name }: Table, tenant: TenantId): AsyncGenerator<RawItem[]> {
  let start: RawItem | undefined;
  do {
    const page = await db.send(
      new ScanCommand({
        TableName: name,
        ConsistentRead: true,
        FilterExpression: "begins_with(pk, :tenant)",
        ExpressionAttributeValues: { ":tenant": { S: tenantPrefix(tenant) } },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    if (page.Items?.length) yield page.Items;
    start = page.LastEvaluatedKey;
  } while (start);
}

const PAUSES: Pauses = { first: 20, longest: 400 };
const PATIENCE = 10_000;

/** As many as one request takes. */
export const RAW_BATCH = 25;

/** Puts items whatever stands there, at most `RAW_BATCH` of them; throws `busy` when the table has no room for them for long. */
export const putRaw = (table: Table, items: RawItem[]): Promise<void> =>
  writeRaw(
    table,
    items.map((Item) => ({ PutRequest: { Item } })),
  );

/** Deletes items by their keys, at most `RAW_BATCH` of them. */
export const deleteRaw = (table: Table, items: RawItem[]): Promise<void> =>
  writeRaw(
    table,
    items.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } as RawItem } })),
  );

type Requests = NonNullable<ConstructorParameters<typeof BatchWriteItemCommand>[0]["RequestItems"]>[string];

async function writeRaw({ db, name }: Table, requests: Requests): Promise<void> {
  const end = Date.now() + PATIENCE;
  let left = requests;
  for (let attempt = 0; left.length > 0; attempt++) {
    if (Date.now() > end) throw new DomainError("busy");
    if (attempt > 0) await pause(attempt, PAUSES);
    const { UnprocessedItems } = await db.send(new BatchWriteItemCommand({ RequestItems: { [name]: left } }));
    left = UnprocessedItems?.[name] ?? [];
  }
}
