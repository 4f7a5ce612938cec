import {
  addCounts,
  type CountEntry,
  type Counted,
  type Counts,
  emptyCounts,
  type ReportStore,
} from "@etalase/domain/report";
import { countOnce } from "./count.ts";
import { countKey, countPartition, type Key } from "./keys.ts";
import { noun, query } from "./read.ts";
import type { Table, TableOf } from "./table.ts";
import type { TransactItem } from "./write.ts";

export const reportStore = (tableOf: TableOf, now = Date.now): ReportStore => ({
  async count(tenant, entries) {
    const table = tableOf(tenant);
    await countOnce({ table, tenant, consumer: "count-sales", now: now() }, entries, (left) =>
      sums(left).map(({ counted, day, counts }) => addition(table, countKey(tenant, counted, day), counts)),
    );
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
