import {
  addCounts,
  type CountEntry,
  type Counted,
  type Counts,
  emptyCounts,
  type ReportStore,
} from "@etalase/domain/report";
import { countKey, countPartition, doneKey, type Key } from "./keys.ts";
import { noun, query } from "./read.ts";
import type { Table, TableOf } from "./table.ts";
import { failed, type TransactItem, transact } from "./write.ts";

/** How long it is remembered that an event was counted; longer than a queue and its dead letters keep one. */
const REMEMBERED_DAYS = 60;

export const reportStore = (tableOf: TableOf, now = Date.now): ReportStore => ({
  async count(tenant, entries) {
    const table = tableOf(tenant);
    const ttl = Math.floor(now() / 1_000) + REMEMBERED_DAYS * 86_400;
    let left = entries;
    while (left.length > 0) {
      const reasons = await transact(table, [
        ...left.map(({ event }) => ({
          Put: {
            TableName: table.name,
            Item: { ...doneKey(tenant, "count-sales", event), ttl },
            ConditionExpression: "attribute_not_exists(pk)",
          },
        })),
        ...sums(left).map(({ counted, day, counts }) => addition(table, countKey(tenant, counted, day), counts)),
      ]);
      if (!reasons) return;
      const uncounted = left.filter((_, index) => !failed(reasons[index]));
      if (uncounted.length === left.length) throw new Error(`${left.length} events were not counted`);
      left = uncounted;
    }
  },
  async days(tenant, counted, from, to) {
    const items = await query(tableOf(tenant), { pk: countPartition(tenant, counted), from, to });
    return items.map((item) => ({ day: String(item["sk"]), counts: { ...emptyCounts, ...noun<Counts>(item) } }));
  },
});

/** The figures of several events, added up for each subject and day: a transaction may touch an item only once. */
function sums(entries: CountEntry[]): { counted: Counted; day: string; counts: Counts }[] {
  const all = new Map<string, { counted: Counted; day: string; counts: Counts }>();
  for (const { day, subjects, counts } of entries) {
    for (const counted of subjects) {
      const sum = all.get(`${counted} ${day}`)?.counts ?? emptyCounts;
      all.set(`${counted} ${day}`, { counted, day, counts: addCounts(sum, counts) });
    }
  }
  return [...all.values()].filter(({ counts }) => Object.values(counts).some((count) => count !== 0));
}

function addition(table: Table, key: Key, counts: Counts): TransactItem {
  const figures = Object.entries(counts).filter(([, count]) => count !== 0);
  return {
    Update: {
      TableName: table.name,
      Key: { ...key },
      UpdateExpression: `ADD ${figures.map(([figure]) => `${figure} :${figure}`).join(", ")}`,
      ExpressionAttributeValues: Object.fromEntries(figures.map(([figure, count]) => [`:${figure}`, count])),
    },
  };
}
