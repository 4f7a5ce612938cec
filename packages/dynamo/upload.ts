import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Upload, UploadStore } from "@etalase/domain/product";
import { DAY } from "@etalase/kit";
import { uploadKey } from "./keys.ts";
import { get, noun } from "./read.ts";
import type { TableOf } from "./table.ts";

const KEPT_DAYS = 7;

export const uploadStore = (tableOf: TableOf): UploadStore => ({
  async upload(tenant, id) {
    const item = await get(tableOf(tenant), uploadKey(tenant, id), true);
    return item && noun<Upload>(item);
  },
  async saveUpload(tenant, upload) {
    const { db, name: TableName } = tableOf(tenant);
    const ttl = Math.floor((Date.now() + KEPT_DAYS * DAY) / 1_000);
    await db.send(new PutCommand({ TableName, Item: { ...uploadKey(tenant, upload.id), ...upload, ttl } }));
  },
});
