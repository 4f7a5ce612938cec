import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { NoticeStore } from "@etalase/domain/notice";
import { noticeKey } from "./keys.ts";
import type { TableOf } from "./table.ts";

const KEEP_DAYS = 90;

export const noticeStore = (tableOf: TableOf, now = Date.now): NoticeStore => ({
  async begin(tenant, { id, channel }) {
    const table = tableOf(tenant);
    const ttl = Math.floor(now() / 1000) + KEEP_DAYS * 86_400;
    const command = new PutCommand({
      TableName: table.name,
      Item: { ...noticeKey(tenant, id), channel, ttl },
      // One that began and was not answered is sent again: a person would rather hear twice than never.
      ConditionExpression: "attribute_not_exists(providerId)",
    });
    try {
      await table.db.send(command);
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },
  async sent(tenant, id, providerId) {
    const table = tableOf(tenant);
    await table.db.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { ...noticeKey(tenant, id) },
        UpdateExpression: "SET providerId = :provider",
        ExpressionAttributeValues: { ":provider": providerId },
      }),
    );
  },
});
