import { createHash } from "node:crypto";
import { type Act, AuditEntry, type AuditStore, type BrokenLink } from "@etalase/domain/audit";
import type { TenantId } from "@etalase/domain/tenant";
import { DomainError, type Pauses, pause } from "@etalase/kit";
import { auditEntryKey, auditHeadKey, auditPartition } from "./keys.ts";
import { get, noun, queryPage, queryPages } from "./read.ts";
import type { Table, TableOf } from "./table.ts";
import { transact } from "./write.ts";

const BEGINNING = "";
const PAUSES: Pauses = { first: 20, longest: 400 };
const TRIES = 12;
const ENTRIES = "ENTRY#";

const byName = ([one]: [string, string], [other]: [string, string]): number => (one < other ? -1 : 1);

/** What nobody may change of an entry, in an order of its own. */
export const auditHash = ({ number, before, at, role, who, from, what, subject }: Omit<AuditEntry, "hash">): string =>
  createHash("sha256")
    .update(JSON.stringify([number, before, at, role, who, from, what, Object.entries(subject).toSorted(byName)]))
    .digest("hex");

export const auditStore = (tableOf: TableOf): AuditStore => ({
  async append(tenant, act) {
    const table = tableOf(tenant);
    for (let attempt = 0; attempt < TRIES; attempt++) {
      if (attempt > 0) await pause(attempt, PAUSES);
      if (await appended(table, tenant, act)) return;
    }
    throw new DomainError("busy");
  },
  async entries(tenant, { limit, cursor }) {
    const pk = auditPartition(tenant);
    const page = await queryPage(tableOf(tenant), {
      pk,
      prefix: ENTRIES,
      newestFirst: true,
      limit,
      ...(cursor ? { start: { ...auditEntryKey(tenant, Number(cursor)) } } : {}),
    });
    const entries = page.items.map((item) => noun<AuditEntry>(item));
    const last = entries.at(-1);
    return { entries, ...(page.next && last ? { cursor: String(last.number) } : {}) };
  },
  async verify(tenant) {
    const table = tableOf(tenant);
    // The head first: what is appended meanwhile makes the chain longer than it, never shorter.
    const head = await headOf(table, tenant);
    let [entries, last, broken]: [number, string, BrokenLink | undefined] = [0, BEGINNING, undefined];
    for await (const page of queryPages(table, { pk: auditPartition(tenant), prefix: ENTRIES, consistent: true }))
      for (const item of page) {
        const entry = noun<AuditEntry>(item);
        broken ??= brokenLink(entry, entries + 1, last);
        if (entry.number === head.number && entry.hash !== head.hash)
          broken ??= { number: entry.number, why: "changed" };
        entries++;
        last = entry.hash;
      }
    if (entries < head.number) broken ??= { number: entries + 1, why: "cut off" };
    return { entries, last, broken };
  },
});

function brokenLink(entry: AuditEntry, number: number, before: string): BrokenLink | undefined {
  if (entry.number !== number) return { number, why: "missing" };
  const isWhole = AuditEntry.safeParse(entry).success && entry.before === before && entry.hash === auditHash(entry);
  return isWhole ? undefined : { number, why: "changed" };
}

async function headOf(table: Table, tenant: TenantId): Promise<{ number: number; hash: string }> {
  const head = await get(table, auditHeadKey(tenant), true);
  return { number: Number(head?.["number"] ?? 0), hash: String(head?.["hash"] ?? BEGINNING) };
}

/** False when somebody else was first. */
async function appended(table: Table, tenant: TenantId, act: Act): Promise<boolean> {
  const head = await headOf(table, tenant);
  const link = { ...act, number: head.number + 1, before: head.hash };
  const hash = auditHash(link);
  const reasons = await transact(table, [
    {
      Put: {
        TableName: table.name,
        Item: { ...auditEntryKey(tenant, link.number), ...link, hash },
        ConditionExpression: "attribute_not_exists(pk)",
      },
    },
    {
      Put: {
        TableName: table.name,
        Item: { ...auditHeadKey(tenant), number: link.number, hash },
        ConditionExpression: "attribute_not_exists(pk) OR #hash = :before",
        ExpressionAttributeNames: { "#hash": "hash" },
        ExpressionAttributeValues: { ":before": head.hash },
      },
    },
  ]);
  return reasons === undefined;
}
