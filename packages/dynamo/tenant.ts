import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { District, Tenant, TenantStore } from "@etalase/domain/tenant";
import { DomainError } from "@etalase/kit";
import { districtKey, privacyKey, tenantKey, tenantPartition } from "./keys.ts";
import { get, noun, query } from "./read.ts";
import type { Table, TableOf } from "./table.ts";
import { transact } from "./write.ts";

export const tenantStore = (tableOf: TableOf): TenantStore => ({
  async tenant(tenant) {
    const item = await get(tableOf(tenant), tenantKey(tenant), true);
    return item && noun<Tenant>(item);
  },
  async districts(tenant) {
    const items = await query(tableOf(tenant), { pk: tenantPartition(tenant), prefix: "DISTRICT#", consistent: true });
    return items.map((item) => noun<District>(item));
  },
  async district(tenant, code) {
    const item = await get(tableOf(tenant), districtKey(tenant, code));
    return item && noun<District>(item);
  },
  async onboard(tenant, districts, event) {
    const table = tableOf(tenant.id);
    // Districts first: whoever hears of the tenant finds it whole.
    await Promise.all(
      districts.map((district) => put(table, { ...districtKey(tenant.id, district.code), ...district })),
    );
    return putOnce(table, { ...tenantKey(tenant.id), ...tenant, event });
  },
  async saveTenant({ tenant, event }) {
    const table = tableOf(tenant.id);
    const write = {
      Put: {
        TableName: table.name,
        Item: { ...tenantKey(tenant.id), ...tenant, ...(event ? { event } : {}) },
        ConditionExpression: "version = :before",
        ExpressionAttributeValues: { ":before": tenant.version - 1 },
      },
    };
    const { id, privacyAt, privacy = "" } = tenant;
    // Somebody may be asked years later what it was that people agreed to.
    const text =
      privacyAt !== undefined && privacyAt === event?.at
        ? [{ Put: { TableName: table.name, Item: { ...privacyKey(id, privacyAt), text: privacy } } }]
        : [];
    if (await transact(table, [write, ...text])) throw new DomainError("conflict");
  },
});

const put = (table: Table, item: Record<string, unknown>) =>
  table.db.send(new PutCommand({ TableName: table.name, Item: item }));

async function putOnce(table: Table, item: Record<string, unknown>): Promise<boolean> {
  try {
    await table.db.send(
      new PutCommand({ TableName: table.name, Item: item, ConditionExpression: "attribute_not_exists(pk)" }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
