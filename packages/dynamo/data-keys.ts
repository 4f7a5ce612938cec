import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { TenantId } from "@etalase/domain/tenant";
import { dataKeyKey } from "./keys.ts";
import { get } from "./read.ts";
import type { TableOf } from "./table.ts";
import { remove } from "./write.ts";

/**
 * The tenants' data keys, each wrapped by the master key in KMS. Their table has no backups: a key that is removed is nowhere any more, and what it closed cannot be read in any copy.
 */
export interface DataKeys {
  wrapped(tenant: TenantId): Promise<string | undefined>;
  /** Keeps it where there is none; answers the one that stands. */
  keepOnce(tenant: TenantId, wrapped: string): Promise<string>;
  /** Answers whether there was one. */
  destroy(tenant: TenantId): Promise<boolean>;
}

export const dataKeys = (tableOf: TableOf): DataKeys => ({
  async wrapped(tenant) {
    const item = await get(tableOf(tenant), dataKeyKey(tenant), true);
    return item && String(item["wrapped"]);
  },
  async keepOnce(tenant, wrapped) {
    const { db, name: TableName } = tableOf(tenant);
    const Item = { ...dataKeyKey(tenant), wrapped };
    try {
      await db.send(new PutCommand({ TableName, Item, ConditionExpression: "attribute_not_exists(pk)" }));
      return wrapped;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return (await this.wrapped(tenant)) ?? wrapped;
    }
  },
  async destroy(tenant) {
    const stood = (await this.wrapped(tenant)) !== undefined;
    await remove(tableOf(tenant), dataKeyKey(tenant));
    return stood;
  },
});
