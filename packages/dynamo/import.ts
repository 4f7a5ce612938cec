import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Import, ImportStore, RememberedColumns } from "@etalase/domain/import";
import { DAY, DomainError } from "@etalase/kit";
import { columnsKey, importKey, importsPartition } from "./keys.ts";
import { get, noun, query } from "./read.ts";
import type { TableOf } from "./table.ts";

const KEPT_DAYS = 30;
const MOST_SHOWN = 10;

export const importStore = (tableOf: TableOf): ImportStore => ({
  async import(tenant, shop, id) {
    const item = await get(tableOf(tenant), importKey(tenant, shop, id), true);
    return item && noun<Import>(item);
  },
  async imports(tenant, shop) {
    const pk = importsPartition(tenant, shop);
    const items = await query(tableOf(tenant), { pk, prefix: "IMPORT#", consistent: true });
    const known = items.map((item) => noun<Import>(item));
    return known.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, MOST_SHOWN);
  },
  async saveImport(tenant, saved, event) {
    const { db, name: TableName } = tableOf(tenant);
    const ttl = Math.floor((Date.now() + KEPT_DAYS * DAY) / 1_000);
    const isFirst = saved.version === 1;
    const command = new PutCommand({
      TableName,
      Item: { ...importKey(tenant, saved.shop, saved.id), ...saved, ...(event ? { event } : {}), ttl },
      ConditionExpression: isFirst ? "attribute_not_exists(pk)" : "version = :before",
      ...(isFirst ? {} : { ExpressionAttributeValues: { ":before": saved.version - 1 } }),
    });
    try {
      await db.send(command);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) throw new DomainError("conflict", { cause: error });
      throw error;
    }
  },
  async columns(tenant, shop) {
    const item = await get(tableOf(tenant), columnsKey(tenant, shop));
    return item ? noun<{ columns: RememberedColumns }>(item).columns : [];
  },
  async saveColumns(tenant, shop, columns) {
    const { db, name: TableName } = tableOf(tenant);
    await db.send(new PutCommand({ TableName, Item: { ...columnsKey(tenant, shop), columns } }));
  },
});
