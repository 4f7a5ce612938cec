import {
  FIGURES,
  type Figures,
  noFigures,
  type Standing,
  type StandingEntry,
  type StandingStore,
  type Subject,
} from "@etalase/domain/standing";
import type { TenantId } from "@etalase/domain/tenant";
import { moment } from "@etalase/kit";
import { countOnce } from "./count.ts";
import { standingKey, standingsPartition } from "./keys.ts";
import { getAll, noun, query } from "./read.ts";
import type { Table, TableOf } from "./table.ts";
import type { TransactItem } from "./write.ts";

export const standingStore = (tableOf: TableOf, now = Date.now): StandingStore => ({
  async count(tenant, consumer, entries) {
    const table = tableOf(tenant);
    // An order may have thirty lines: one event to a transaction keeps each well below a hundred items.
    for (const entry of entries.filter((each) => additions([each]).length > 0))
      await countOnce({ table, tenant, consumer, now: now() }, [entry], (left) =>
        additions(left).map(({ subject, figures }) => addition(table, tenant, { subject, figures, at: moment(now()) })),
      );
  },
  async standings(tenant, subjects) {
    const keys = subjects.map((subject) => standingKey(tenant, subject));
    return (await getAll(tableOf(tenant), keys, true)).map((item) => noun<Standing>(item));
  },
  async ofProducts(tenant, district) {
    const items = await query(tableOf(tenant), {
      pk: standingsPartition(tenant, district),
      prefix: "STANDING#prd_",
      consistent: true,
    });
    return items.map((item) => noun<Standing>(item));
  },
});

type Addition = StandingEntry["additions"][number];

/** Those that change anything. */
const additions = (entries: StandingEntry[]): Addition[] =>
  entries.flatMap((entry) => entry.additions).filter(({ figures }) => Object.values(figures).some(Boolean));

function addition(
  table: Table,
  tenant: TenantId,
  { subject, figures, at }: { subject: Subject; figures: Partial<Figures>; at: string },
): TransactItem {
  const added = FIGURES.filter((figure) => figures[figure]);
  return {
    Update: {
      TableName: table.name,
      Key: { ...standingKey(tenant, subject) },
      UpdateExpression: `SET #id = :id, #shop = :shop, #district = :district, #at = :at ADD #version :one, ${added.map((figure) => `${figure} :${figure}`).join(", ")}`,
      ExpressionAttributeNames: {
        "#id": "id",
        "#shop": "shop",
        "#district": "district",
        "#at": "at",
        "#version": "version",
      },
      ExpressionAttributeValues: {
        ":id": subject.id,
        ":shop": subject.shop,
        ":district": subject.district,
        ":at": at,
        ":one": 1,
        ...Object.fromEntries(added.map((figure) => [`:${figure}`, figures[figure] ?? noFigures[figure]])),
      },
    },
  };
}
