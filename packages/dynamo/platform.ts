import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { TenantId } from "@etalase/domain/tenant";
import { removalKey, removalsPartition, tenantsKey, tenantsPartition } from "./keys.ts";
import { type Item, noun, query } from "./read.ts";
import type { Table } from "./table.ts";

/** The platform's own list of tenants, which jobs go through; it takes the credentials of `PlatformData`. */
export interface PlatformStore {
  tenants(): Promise<{ id: TenantId; slug: string }[]>;
  addTenant(tenant: TenantId, slug: string): Promise<void>;
  removeTenant(tenant: TenantId): Promise<void>;
  /** What is kept of its removals, oldest first. */
  removals(tenant: TenantId): Promise<Item[]>;
  keepRemoval(tenant: TenantId, removal: { requestedAt: string }): Promise<void>;
}

export const platformStore = (table: Table): PlatformStore => ({
  async tenants() {
    const items = await query(table, { pk: tenantsPartition });
    return items.map(({ sk, slug }) => ({ id: String(sk), slug: String(slug) }));
  },
  async addTenant(tenant, slug) {
    await table.db.send(new PutCommand({ TableName: table.name, Item: { ...tenantsKey(tenant), slug } }));
  },
  async removeTenant(tenant) {
    await table.db.send(new DeleteCommand({ TableName: table.name, Key: { ...tenantsKey(tenant) } }));
  },
  async removals(tenant) {
    const items = await query(table, { pk: removalsPartition, prefix: `${tenant}#`, consistent: true });
    return items.map((item) => noun<Item>(item));
  },
  async keepRemoval(tenant, removal) {
    const Item = { ...removalKey(tenant, removal.requestedAt), ...removal };
    await table.db.send(new PutCommand({ TableName: table.name, Item }));
  },
});
