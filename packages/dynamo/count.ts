import type { TenantId } from "@etalase/domain/tenant";
import { doneKey } from "./keys.ts";
import type { Table } from "./table.ts";
import { failed, type TransactItem, transact } from "./write.ts";

/** How long it is remembered that an event was counted; longer than a queue and its dead letters keep one. */
const REMEMBERED_DAYS = 60;

/**
 * Writes what events add, once for each of them, however often and in whatever company they come. `additions` makes the writes of those that were not counted before; a transaction may
 * touch an item only once, so it adds up what they say of the same.
 */
export async function countOnce<Entry extends { event: string }>(
  { table, tenant, consumer, now }: { table: Table; tenant: TenantId; consumer: string; now: number },
  entries: Entry[],
  additions: (entries: Entry[]) => TransactItem[],
): Promise<void> {
  const ttl = Math.floor(now / 1_000) + REMEMBERED_DAYS * 86_400;
  let left = entries;
  while (left.length > 0) {
    const marks = left.map(({ event }) => ({
      Put: {
        TableName: table.name,
        Item: { ...doneKey(tenant, consumer, event), ttl },
        ConditionExpression: "attribute_not_exists(pk)",
      },
    }));
    const reasons = await transact(table, [...marks, ...additions(left)]);
    if (!reasons) return;
    const uncounted = left.filter((_, index) => !failed(reasons[index]));
    if (uncounted.length === left.length) throw new Error(`${left.length} events were not counted`);
    left = uncounted;
  }
}
