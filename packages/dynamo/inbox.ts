import type { InboxNote, InboxStore } from "@etalase/domain/notice";
import { inboxPartition, noteKey, readMarkKey } from "./keys.ts";
import { get, noun, query } from "./read.ts";
import type { TableOf } from "./table.ts";
import { failed, putAll, transact } from "./write.ts";

const KEEP_DAYS = 90;

export const inboxStore = (tableOf: TableOf): InboxStore => ({
  async keep(tenant, notes) {
    const items = notes.map(({ shop, note }) => ({
      ...noteKey(tenant, shop, note.id),
      ...note,
      ttl: Math.floor(Date.parse(note.at) / 1_000) + KEEP_DAYS * 86_400,
    }));
    await putAll(tableOf(tenant), items);
  },
  async inbox(tenant, shop, limit) {
    const table = tableOf(tenant);
    const [items, mark] = await Promise.all([
      query(table, { pk: inboxPartition(tenant, shop), prefix: "TOLD#", newestFirst: true, limit, consistent: true }),
      get(table, readMarkKey(tenant, shop), true),
    ]);
    const notes = items.map((item) => noun<InboxNote>(item));
    const upTo = String(mark?.["upTo"] ?? "");
    return { notes, unread: notes.filter(({ id }) => id > upTo).length };
  },
  async read(tenant, shop, upTo) {
    const table = tableOf(tenant);
    const reasons = await transact(table, [
      {
        Put: {
          TableName: table.name,
          Item: { ...readMarkKey(tenant, shop), upTo },
          ConditionExpression: "attribute_not_exists(pk) OR upTo < :upTo",
          ExpressionAttributeValues: { ":upTo": upTo },
        },
      },
    ]);
    if (reasons && !failed(reasons[0])) throw new Error("the mark was not written");
  },
});
