import { planOf, Quota, type Tenant, type TenantId } from "@etalase/domain/tenant";
import { isNearing, monthOf, type UsageStore, type Used } from "@etalase/domain/usage";
import { moment } from "@etalase/kit";
import { countOnce } from "./count.ts";
import { type Key, tenantKey, usageKey } from "./keys.ts";
import { get, noun } from "./read.ts";
import type { Table, TableOf } from "./table.ts";
import type { TransactItem } from "./write.ts";

export const usageStore = (tableOf: TableOf, now = Date.now): UsageStore => ({
  async usage(tenant) {
    const shares = Quota.options.map(async (quota) => {
      const { of, ...counter } = counterOf(tableOf(tenant.id), tenant, quota, now());
      const used = Math.max(0, await usedOf(counter));
      return { quota, used, of, isNearing: isNearing({ used, of }) };
    });
    return Promise.all(shares);
  },
  async room(tenant, quota) {
    const counter = counterOf(tableOf(tenant.id), tenant, quota, now());
    return counter.of - (await usedOf(counter));
  },
  async countProducts(tenant, entries) {
    const table = tableOf(tenant);
    const counter = await standingCounter(table, tenant, "products", now());
    await countOnce({ table, tenant, consumer: "count-live", now: now() }, entries, (left) => {
      const more = left.reduce((sum, entry) => sum + entry.more, 0);
      return more === 0 ? [] : [adding(counter, more)];
    });
  },
});

/** Where a quota of a regency is counted, and what its plan gives. */
export interface Counter {
  table: Table;
  key: Key;
  quota: Quota;
  month: string | undefined;
  of: number;
  at: string;
}

/** Of a regency that was not written yet, as of any other. */
type Planned = Pick<Tenant, "id" | "plan" | "timeZone">;

function counterOf(table: Table, tenant: Planned, quota: Quota, now: number): Counter {
  const month = quota === "messages" ? monthOf(now, tenant) : undefined;
  return { table, key: usageKey(tenant.id, quota, month), quota, month, of: planOf(tenant)[quota], at: moment(now) };
}

/** The counter by the plan that stands in the table. */
export async function standingCounter(table: Table, id: TenantId, quota: Quota, now = Date.now()): Promise<Counter> {
  const item = await get(table, tenantKey(id));
  return counterOf(table, item ? noun<Tenant>(item) : { id, timeZone: "Asia/Jakarta" }, quota, now);
}

export async function usedOf({ table, key }: Pick<Counter, "table" | "key">): Promise<number> {
  const item = await get(table, key);
  return item ? noun<Used>(item).used : 0;
}

/** What adds to a quota, for the transaction that writes what is counted. */
export const adding = ({ table, key, quota, month, of, at }: Counter, more: number) => ({
  Update: {
    TableName: table.name,
    Key: { ...key },
    UpdateExpression: `SET #quota = :quota, #of = :of, #at = :at${month ? ", #month = :month" : ""} ADD #used :more, #version :one`,
    ExpressionAttributeNames: {
      "#quota": "quota",
      "#of": "of",
      "#at": "at",
      "#used": "used",
      "#version": "version",
      ...(month ? { "#month": "month" } : {}),
    },
    ExpressionAttributeValues: {
      ":quota": quota,
      ":of": of,
      ":at": at,
      ":more": more,
      ":one": 1,
      ...(month ? { ":month": month } : {}),
    },
  },
});

/** The same for one more, which fails where the plan has no room for it. */
export function oneMore(counter: Counter): TransactItem {
  const { Update } = adding(counter, 1);
  return { Update: { ...Update, ConditionExpression: "attribute_not_exists(pk) OR #used < :of" } };
}
