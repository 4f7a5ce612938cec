import { createHash } from "node:crypto";
import { mayBeDestroyed, type Tenant, type TenantId } from "@etalase/domain/tenant";
import { PLATFORM, platformStore, tenantItems } from "@etalase/dynamo";
import { peopleOf } from "@etalase/functions/belonging";
import { moment } from "@etalase/kit";
import * as z from "zod/mini";
import { keysBelow } from "./builds.ts";
import { type Destroyed, destroyTenant, forgetTenant } from "./destroy-tenant.ts";
import { canonical, StateHash } from "./state-hash.ts";
import type { Target } from "./target.ts";
import { folders, noCounts, recordsOf, take } from "./tenant-records.ts";

const Stood = z.object({ items: z.int(), people: z.int(), files: z.int(), state: z.string() });

/** What stood of a tenant when its destruction began; kept by the platform, so that it is known however often that was cut off. */
const Begun = z.object({
  tenant: z.string(),
  name: z.string(),
  origin: z.string(),
  requestedAt: z.string(),
  begunAt: z.string(),
  stood: Stood,
});

/** What was destroyed, when, and what stays elsewhere for how long. */
export const Certificate = z.extend(Begun, {
  destroyedAt: z.string(),
  destroyed: z.record(z.string(), z.int()),
  /** Looked for once more in every place: nothing is left. */
  left: z.int(),
  elsewhere: z.array(z.string()),
  /** Of all of the above, as JSON whose names are in order. */
  sha256: z.string(),
});
export type Certificate = z.infer<typeof Certificate>;

const ELSEWHERE = [
  "backups of the tables (point-in-time recovery): gone after 35 days; whoever bought, and identity numbers, cannot be read in them any more, since the tenant's data key is destroyed",
  "the archive of events, which hold ids and sums and no personal data: gone after 365 days",
  "logs, which hold ids and codes: gone after 30 days",
  "what was sent to people's phones and mailboxes is theirs",
];

/** The certificate of the last time that a tenant was destroyed, where it was. */
export async function certificateOf(target: Target, tenant: TenantId): Promise<Certificate | undefined> {
  const kept = await platformStore(target.tableOf(PLATFORM)).removals(tenant);
  const last = z.safeParse(Certificate, kept.at(-1));
  return last.success ? last.data : undefined;
}

/** Whether what cannot be brought back has begun to go. */
export async function isBeingDestroyed(target: Target, { id, removing }: Tenant): Promise<boolean> {
  const kept = await platformStore(target.tableOf(PLATFORM)).removals(id);
  return kept.some(({ requestedAt }) => requestedAt === removing?.at);
}

/**
 * Destroys a tenant whose time has come, and certifies it. Cut off, it goes on when it is done again. Throws where something is left in the end.
 */
export async function removeTenant(target: Target, tenant: Tenant, tell: (line: string) => void): Promise<Certificate> {
  const { id, removing } = tenant;
  if (!removing || !mayBeDestroyed(tenant, Date.now())) throw new Error(`The time of ${tenant.name} has not come.`);
  const platform = platformStore(target.tableOf(PLATFORM));
  const known = (await platform.removals(id)).find(({ requestedAt }) => requestedAt === removing.at);
  const begun = known ? Begun.parse(known) : await begin(target, tenant, removing.at);
  await platform.keepRemoval(id, begun);
  const destroyed = await destroyTenant(target, tenant, tell);
  const left = await leftOf(target, id);
  if (left > 0) throw new Error(`${left} things of ${tenant.name} came back meanwhile; run the same command again.`);
  const certificate = certified(begun, destroyed);
  await platform.keepRemoval(id, certificate);
  // Last: as long as it stands, whoever was cut off finds the tenant.
  await forgetTenant(target, id);
  return certificate;
}

async function begin(target: Target, tenant: Tenant, requestedAt: string): Promise<z.infer<typeof Begun>> {
  const found = { counts: noCounts(), state: new StateHash() };
  for await (const record of recordsOf(target, tenant.id)) take(record, found);
  const stood = { ...found.counts, state: found.state.value };
  const { id, name, origin } = tenant;
  return { tenant: id, name, origin, requestedAt, begunAt: moment(Date.now()), stood };
}

function certified(begun: z.infer<typeof Begun>, destroyed: Destroyed): Certificate {
  const said = {
    ...begun,
    destroyedAt: moment(Date.now()),
    destroyed: { ...destroyed },
    left: 0,
    elsewhere: ELSEWHERE,
  };
  return { ...said, sha256: createHash("sha256").update(canonical(said)).digest("hex") };
}

/** How many things of a tenant are anywhere, but for its own item. */
async function leftOf(target: Target, tenant: TenantId): Promise<number> {
  let left = (await target.keys.wrapped(tenant)) === undefined ? -1 : 0;
  for await (const items of tenantItems(target.tableOf(tenant), tenant)) left += items.length;
  for await (const _ of peopleOf(target.people, tenant)) left++;
  for (const bucket of ["site", "uploads"] as const)
    left += (await keysBelow(target[bucket], folders(tenant)[bucket])).length;
  return left;
}
