import type { Message, NoticeStore } from "@etalase/domain/notice";
import type { TenantId } from "@etalase/domain/tenant";
import { deviceKey, duePartition, noticeKey } from "./keys.ts";
import { get, getAll } from "./read.ts";
import type { TableOf } from "./table.ts";
import { failed, putAll, remove, transact } from "./write.ts";

const KEEP_DAYS = 90;

export const noticeStore = (tableOf: TableOf, now = Date.now): NoticeStore => {
  const item = (tenant: TenantId, { id, channel }: Pick<Message, "id" | "channel">) => ({
    ...noticeKey(tenant, id),
    channel,
    ttl: Math.floor(now() / 1_000) + KEEP_DAYS * 86_400,
  });
  return {
    async begin(tenant, messages) {
      const table = tableOf(tenant);
      const keys = messages.map(({ id }) => noticeKey(tenant, id));
      const standing = new Map((await getAll(table, keys, true)).map(({ pk, providerId }) => [String(pk), providerId]));
      const at = ({ id }: Message) => noticeKey(tenant, id).pk;
      const begun = messages.filter((message) => !standing.has(at(message)));
      await putAll(
        table,
        begun.map((message) => item(tenant, message)),
      );
      // One that began and was not answered is sent again: a person would rather hear twice than never.
      return messages.filter((message) => standing.get(at(message)) === undefined);
    },
    async wait(tenant, waiting) {
      const table = tableOf(tenant);
      for (const { message, at } of waiting) {
        const due = { gsi2pk: duePartition(tenant), gsi2sk: `${at}#${message.id}` };
        const reasons = await transact(table, [
          {
            Put: {
              TableName: table.name,
              Item: { ...item(tenant, message), ...due, message },
              ConditionExpression: "attribute_not_exists(pk)",
            },
          },
        ]);
        if (reasons && !failed(reasons[0])) throw new Error("the message was not kept");
      }
    },
    async waiting(tenant, id) {
      const kept = await get(tableOf(tenant), noticeKey(tenant, id), true);
      return kept?.["message"] as Message | undefined;
    },
    async gone(tenant, messages) {
      const table = tableOf(tenant);
      for (const { push } of messages)
        if (push) await remove(table, deviceKey(tenant, push.shop, { person: push.person, id: push.device }));
      await putAll(
        table,
        messages.map((message) => ({ ...item(tenant, message), providerId: "gone" })),
      );
    },
    async sent(tenant, sent) {
      const items = sent.map(({ message, providerId }) => ({ ...item(tenant, message), providerId }));
      await putAll(tableOf(tenant), items);
    },
  };
};
