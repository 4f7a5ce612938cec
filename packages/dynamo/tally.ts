import {
  addTallies,
  emptyTally,
  type Range,
  spansOf,
  type Tally,
  type TallyEntry,
  type TallyStore,
  type Told,
} from "@etalase/domain/report";
import type { TenantId } from "@etalase/domain/tenant";
import { countOnce } from "./count.ts";
import { type Key, talliedIn, tallyKey, tallyPartition } from "./keys.ts";
import { noun, query } from "./read.ts";
import type { Table, TableOf } from "./table.ts";
import type { TransactItem } from "./write.ts";

/** Two years are looked at, and nobody's buying is remembered for longer than is of use. */
const KEEP_YEARS = 3;

export const tallyStore = (tableOf: TableOf, now = Date.now): TallyStore => ({
  async add(tenant, told, entries) {
    const table = tableOf(tenant);
    // An order may have thirty lines: one event to a transaction keeps each below a hundred items.
    for (const entry of entries.filter(({ additions }) => additions.length > 0))
      await countOnce({ table, tenant, consumer: `count-${told}`, now: now() }, [entry], (left) =>
        left.flatMap((each) => additionsOf(table, tenant, { told, entry: each })),
      );
  },
  async sums(tenant, shop, told, range) {
    const table = tableOf(tenant);
    const pk = tallyPartition(tenant, shop, told);
    const { days, months } = spansOf(range);
    const parts = await Promise.all(
      [...days.map(bounds("D")), ...(months ? [bounds("M")(months)] : [])].map((between) =>
        query(table, { pk, ...between }),
      ),
    );
    const sums = new Map<string, Tally>();
    for (const item of parts.flat()) {
      const id = talliedIn(String(item["sk"]));
      sums.set(id, addTallies(sums.get(id) ?? emptyTally, { ...emptyTally, ...noun<Tally>(item) }));
    }
    return sums;
  },
  async series(tenant, shop, { told, id, by, from, to }) {
    const between =
      by === "day" ? bounds("D")({ from, to }) : bounds("M")({ from: from.slice(0, 7), to: to.slice(0, 7) });
    const items = await query(tableOf(tenant), { pk: tallyPartition(tenant, shop, told), ...between });
    return items
      .filter(({ sk }) => talliedIn(String(sk)) === id)
      .map((item) => ({
        time: String(item["sk"]).slice(1, by === "day" ? 11 : 8),
        tally: { ...emptyTally, ...noun<Tally>(item) },
      }));
  },
});

/** After every id there is. */
const END = "~";

const bounds =
  (kind: "D" | "M") =>
  ({ from, to }: Range): { from: string; to: string } => ({ from: `${kind}${from}#`, to: `${kind}${to}#${END}` });

function additionsOf(
  table: Table,
  tenant: TenantId,
  { told, entry: { shop, day, additions } }: { told: Told; entry: TallyEntry },
): TransactItem[] {
  const ttl = Math.floor(Date.parse(`${Number(day.slice(0, 4)) + KEEP_YEARS}${day.slice(4, 7)}-28`) / 1_000);
  return additions.flatMap(({ id, tally }) =>
    [`D${day}`, `M${day.slice(0, 7)}`].map((time) =>
      addition(table, tallyKey(tenant, { shop, told, time, id }), { tally, ttl }),
    ),
  );
}

function addition(table: Table, key: Key, { tally, ttl }: { tally: Tally; ttl: number }): TransactItem {
  const figures = Object.entries(tally).filter(([, figure]) => figure !== 0);
  return {
    Update: {
      TableName: table.name,
      Key: { ...key },
      UpdateExpression: `SET #ttl = :ttl ADD ${figures.map(([figure]) => `${figure} :${figure}`).join(", ")}`,
      ExpressionAttributeNames: { "#ttl": "ttl" },
      ExpressionAttributeValues: {
        ":ttl": ttl,
        ...Object.fromEntries(figures.map(([figure, value]) => [`:${figure}`, value])),
      },
    },
  };
}
