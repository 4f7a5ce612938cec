import type { AuditEntry } from "@etalase/domain/audit";
import { type Actor, dayOf, type TimeZone } from "@etalase/kit";
import type { Hono } from "hono";
import { audits, shops } from "../stores.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { routes } from "./routes.ts";

const PAGE = 50;
/** How many acts one request looks through. */
const MOST_LOOKED_THROUGH = 1_000;

interface Sought {
  role?: Actor | undefined;
  /** The calendar day where the regency is. */
  day?: string | undefined;
  cursor?: string | undefined;
}

export function officerActivity(app: Hono<Env>): void {
  on(app, routes.activity, async ({ params, query }, { var: { tenant } }) => {
    const found = await acts(params.tenant, query, tenant.timeZone);
    const named = found.entries.flatMap(({ subject: { shop } }) => (shop ? [shop] : []));
    const involved = await shops.shops(params.tenant, [...new Set(named)]);
    return { ...found, shops: Object.fromEntries(involved.map(({ id, name }) => [id, name])) };
  });
}

/** A page of what is sought, and where older acts begin. */
async function acts(tenant: string, { role, day, cursor }: Sought, zone: TimeZone) {
  const fits = ({ role: of, at }: AuditEntry) => (!role || of === role) && (!day || dayOf(at, zone) === day);
  const entries: AuditEntry[] = [];
  let next = cursor;
  for (let looked = 0; looked < MOST_LOOKED_THROUGH && entries.length < PAGE; looked += PAGE) {
    const page = await audits.entries(tenant, { limit: PAGE, ...(next ? { cursor: next } : {}) });
    entries.push(...page.entries.filter(fits));
    const last = page.entries.at(-1);
    // The day that is sought is over: nothing older is of it.
    const isOver = day !== undefined && last !== undefined && dayOf(last.at, zone) < day;
    next = isOver ? undefined : page.cursor;
    if (!next) break;
  }
  return { entries, ...(next ? { cursor: next } : {}) };
}
