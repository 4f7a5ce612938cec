import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Upload, UploadStore } from "@etalase/domain/product";
import type { TenantId } from "@etalase/domain/tenant";
import { DAY } from "@etalase/kit";
import { uploadKey } from "./keys.ts";
import { get, noun } from "./read.ts";
import type { TableOf } from "./table.ts";
import { adding, standingCounter } from "./usage.ts";
import { transact } from "./write.ts";

const KEPT_DAYS = 7;

export const uploadStore = (tableOf: TableOf): UploadStore => ({
  async upload(tenant, id) {
    const item = await get(tableOf(tenant), uploadKey(tenant, id), true);
    return item && noun<Upload>(item);
  },
  async saveUpload(tenant, upload) {
    const { db, name: TableName } = tableOf(tenant);
    await db.send(new PutCommand({ TableName, Item: uploadItem(tenant, upload) }));
  },
  async saveDrawn(tenant, upload, bytes) {
    const table = tableOf(tenant);
    const counter = await standingCounter(table, tenant, "pictures");
    const drawn = {
      Put: {
        TableName: table.name,
        Item: uploadItem(tenant, upload),
        ConditionExpression: "#state = :awaited",
        ExpressionAttributeNames: { "#state": "state" },
        ExpressionAttributeValues: { ":awaited": "awaited" },
      },
    };
    // Whoever was quicker counted it.
    await transact(table, [drawn, adding(counter, bytes)]);
  },
});

const uploadItem = (tenant: TenantId, upload: Upload) => ({
  ...uploadKey(tenant, upload.id),
  ...upload,
  ttl: Math.floor((Date.now() + KEPT_DAYS * DAY) / 1_000),
});
