import type { Counts, ReportStore } from "@etalase/domain/report";
import { emptyCounts } from "@etalase/domain/report";
import { countKey, countPartition, doneKey } from "./keys.ts";
import { noun, query } from "./read.ts";
import type { TableOf } from "./table.ts";
import { failed, transact } from "./write.ts";

/** How long it is remembered that an event was counted; longer than a queue and its dead letters keep one. */
const REMEMBERED_DAYS = 60;

export const reportStore = (tableOf: TableOf, now = Date.now): ReportStore => ({
  async count(tenant, event, day, counted, counts) {
    const table = tableOf(tenant);
    const figures = Object.entries(counts).filter(([, count]) => count !== 0);
    const reasons = await transact(table, [
      {
        Put: {
          TableName: table.name,
          Item: { ...doneKey(tenant, "count-sales", event), ttl: Math.floor(now() / 1000) + REMEMBERED_DAYS * 86_400 },
          ConditionExpression: "attribute_not_exists(pk)",
        },
      },
      ...counted.map((subject) => ({
        Update: {
          TableName: table.name,
          Key: { ...countKey(tenant, subject, day) },
          UpdateExpression: `ADD ${figures.map(([figure]) => `${figure} :${figure}`).join(", ")}`,
          ExpressionAttributeValues: Object.fromEntries(figures.map(([figure, count]) => [`:${figure}`, count])),
        },
      })),
    ]);
    if (reasons && !failed(reasons[0])) throw new Error(`event ${event} was not counted`);
  },
  async days(tenant, counted, from, to) {
    const items = await query(tableOf(tenant), { pk: countPartition(tenant, counted), from, to });
    return items.map((item) => ({ day: String(item["sk"]), counts: { ...emptyCounts, ...noun<Counts>(item) } }));
  },
});
