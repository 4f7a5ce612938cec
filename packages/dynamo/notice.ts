import type { Message, NoticeStore, Unsent } from "@etalase/domain/notice";
import type { TenantId } from "@etalase/domain/tenant";
import { moment } from "@etalase/kit";
import { deviceKey, duePartition, noticeKey, noticeOf, shopUnsent, unsentOrder, unsentSort } from "./keys.ts";
import { get, getAll, type Item, query } from "./read.ts";
import type { TableOf } from "./table.ts";
import { adding, type Counter, standingCounter, usedOf } from "./usage.ts";
import { failed, putAll, remove, transact } from "./write.ts";

const KEEP_DAYS = 90;
/** A transaction takes a hundred items. */
const TOGETHER = 50;

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
    async failed(tenant, messages) {
      const table = tableOf(tenant);
      for (const message of messages) {
        if (!message.about) continue;
        const { gsi1pk, gsi1sk, template, text } = atOrder(tenant, message, message.about);
        const reasons = await transact(table, [
          {
            Update: {
              TableName: table.name,
              Key: noticeKey(tenant, message.id),
              // Another delivery of the same may have sent it meanwhile.
              ConditionExpression: "attribute_not_exists(providerId)",
              UpdateExpression:
                "SET gsi1pk = :shop, gsi1sk = :order, template = :template, #text = :text, since = if_not_exists(since, :now)",
              ExpressionAttributeNames: { "#text": "text" },
              ExpressionAttributeValues: {
                ":shop": gsi1pk,
                ":order": gsi1sk,
                ":template": template,
                ":text": text,
                ":now": moment(now()),
              },
            },
          },
        ]);
        if (reasons && !failed(reasons[0])) throw new Error("the failure was not recorded");
      }
    },
    async unsent(tenant, shop, orders) {
      const table = tableOf(tenant);
      const wanted = new Set(orders);
      const keys = await query(table, { index: "gsi1", pk: shopUnsent(tenant, shop) });
      const theirs = keys.filter(({ gsi1sk }) => wanted.has(unsentOrder(String(gsi1sk))));
      const items = await getAll(
        table,
        theirs.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })),
        true,
      );
      // The index is a moment behind: what was sent meanwhile is not in it any more.
      return items.filter(({ gsi1sk }) => gsi1sk !== undefined).map(unsentOf);
    },
    async settle(tenant, unsent) {
      const table = tableOf(tenant);
      for (const { id } of unsent) {
        await transact(table, [
          {
            Update: {
              TableName: table.name,
              Key: noticeKey(tenant, id),
              UpdateExpression: "SET providerId = :settled REMOVE gsi1pk, gsi1sk, #text",
              ExpressionAttributeNames: { "#text": "text" },
              ExpressionAttributeValues: { ":settled": "settled" },
            },
          },
        ]);
      }
    },
    async room(tenant) {
      const counter = await standingCounter(tableOf(tenant), tenant, "messages", now());
      return counter.of - (await usedOf(counter));
    },
    async withhold(tenant, messages) {
      const since = moment(now());
      const items = messages.map((message) => ({
        ...item(tenant, message),
        providerId: "withheld",
        ...(message.about ? { ...atOrder(tenant, message, message.about), since } : {}),
      }));
      await putAll(tableOf(tenant), items);
    },
    async sent(tenant, sent) {
      const table = tableOf(tenant);
      const isPaid = ({ message: { channel } }: (typeof sent)[number]) => channel === "whatsapp";
      const itemOf = ({ message, providerId }: (typeof sent)[number]) => ({ ...item(tenant, message), providerId });
      await putAll(table, sent.filter((each) => !isPaid(each)).map(itemOf));
      const paid = sent.filter(isPaid).map(itemOf);
      if (paid.length === 0) return;
      const counter = await standingCounter(table, tenant, "messages", now());
      for (let from = 0; from < paid.length; from += TOGETHER)
        await countSent(counter, paid.slice(from, from + TOGETHER));
    },
  };
};

/** Where a message that did not go is listed, and what it says. */
const atOrder = (
  tenant: TenantId,
  { id, template, text }: Message,
  { shop, order, nameless = text }: NonNullable<Message["about"]>,
) => ({ gsi1pk: shopUnsent(tenant, shop), gsi1sk: unsentSort(order, id), template, text: nameless });

/** Each with its count, or neither: a record that stands was counted. */
async function countSent(counter: Counter, items: Item[]): Promise<void> {
  for (let left = items; left.length > 0; ) {
    const records = left.map((Item) => ({
      Put: { TableName: counter.table.name, Item, ConditionExpression: "attribute_not_exists(providerId)" },
    }));
    const reasons = await transact(counter.table, [...records, adding(counter, left.length)]);
    if (!reasons) return;
    left = left.filter((_, index) => !failed(reasons[index]));
  }
}

const unsentOf = ({ pk, gsi1sk, channel, template, text, since }: Item): Unsent => ({
  id: noticeOf(String(pk)),
  order: unsentOrder(String(gsi1sk)),
  channel: channel as Unsent["channel"],
  template: template as Unsent["template"],
  text: String(text),
  since: String(since),
});
