import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import { DeleteObjectsCommand, ListObjectVersionsCommand } from "@aws-sdk/client-s3";
import type { Tenant, TenantId } from "@etalase/domain/tenant";
import { deleteRaw, PLATFORM, platformStore, RAW_BATCH, type RawItem, tenantItems, tenantKey } from "@etalase/dynamo";
import { type Belonging, invitesOf, peopleOf, sessionsOf } from "@etalase/functions/belonging";
import type { Target } from "./target.ts";
import { folders } from "./tenant-records.ts";

/** What was destroyed in one go. */
export interface Destroyed {
  /** Its data key, without which what it closed cannot be read in any backup. */
  keys: number;
  items: number;
  /** People who belonged nowhere else are gone with all that was known of them. */
  people: number;
  /** Those of people who belong to other tenants too. */
  memberships: number;
  invites: number;
  /** Pages, search files and pictures, in every version that the bucket kept. */
  siteFiles: number;
  /** Papers and pictures on their way, in every version. */
  uploads: number;
}

/**
 * Destroys everything of a tenant: first what finds it. Its own item stays (`forgetTenant`), so that whoever was cut off goes on by doing it again. `tell` says how far it is.
 */
export async function destroyTenant(target: Target, tenant: Tenant, tell: (line: string) => void): Promise<Destroyed> {
  const { id, origin } = tenant;
  await platformStore(target.tableOf(PLATFORM)).removeTenant(id);
  await target.hosts.take(new URL(origin).hostname);
  tell("its host is closed");
  // Soon: from now on no copy of its table tells who bought, nor anybody's NIK.
  const keys = (await target.keys.destroy(id)) ? 1 : 0;
  const people = await destroyPeople(target, id);
  tell(`${people.people} people, ${people.memberships} memberships`);
  const uploads = await destroyFiles(target.uploads, folders(id).uploads, tell);
  const items = await destroyItems(target, id, tell);
  // After the items: what a late event renders now finds no tenant.
  const siteFiles = await destroyFiles(target.site, folders(id).site, tell);
  return { ...people, keys, items, siteFiles, uploads };
}

/** The tenant's own item, by which the rest is found. */
export const forgetTenant = (target: Target, tenant: TenantId): Promise<void> =>
  deleteRaw(target.tableOf(tenant), [rawKey(tenantKey(tenant))]);

const rawKey = ({ pk, sk }: { pk: string; sk: string }): RawItem => ({ pk: { S: pk }, sk: { S: sk } });

async function destroyItems(target: Target, tenant: TenantId, tell: (line: string) => void): Promise<number> {
  const table = target.tableOf(tenant);
  const own = tenantKey(tenant);
  let done = 0;
  for await (const page of tenantItems(table, tenant)) {
    const items = page.filter(({ pk, sk }) => pk?.S !== own.pk || sk?.S !== own.sk);
    for (let from = 0; from < items.length; from += RAW_BATCH)
      await deleteRaw(table, items.slice(from, from + RAW_BATCH));
    done += items.length;
    tell(`${done} items`);
  }
  return done;
}

const KEYS_AT_ONCE = 1_000;

/** Every version of every file below a prefix. */
export async function destroyFiles(
  { s3, bucket }: Target["site"],
  prefix: string,
  tell: (line: string) => void,
): Promise<number> {
  let done = 0;
  for (;;) {
    const listed = { Bucket: bucket, Prefix: prefix, MaxKeys: KEYS_AT_ONCE };
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand(listed));
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    if (Objects.length === 0) return done;
    const { Errors } = await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }));
    if (Errors?.length) throw new Error(`${Errors.length} files could not be removed: ${Errors[0]?.Key}`);
    done += Versions.length;
    tell(`${done} files of ${prefix}`);
  }
}

async function destroyPeople(
  { people: store }: Target,
  tenant: TenantId,
): Promise<Pick<Destroyed, "people" | "memberships" | "invites">> {
  const gone = { people: 0, memberships: 0, invites: 0 };
  for await (const belonging of peopleOf(store, tenant)) {
    const memberships = await destroyPerson(store, belonging);
    if (belonging.elsewhere) gone.memberships += memberships;
    else gone.people++;
  }
  for await (const invite of invitesOf(store, tenant)) {
    await removeRow(store, invite);
    gone.invites++;
  }
  return gone;
}

type People = Target["people"];

export const removeRow = ({ db, table: TableName }: People, { pk, sk }: RawItem) =>
  db.send(new DeleteItemCommand({ TableName, Key: { pk, sk } as RawItem }));

/** Takes somebody's memberships of the tenant away, and all that is known of them where they are nothing elsewhere. Answers how many memberships. */
export async function destroyPerson(store: People, { person, items, elsewhere }: Belonging): Promise<number> {
  const memberships = items.filter(({ sk }) => sk?.S?.startsWith("MEMBER#"));
  if (!elsewhere) {
    for await (const session of sessionsOf(store, person)) await removeRow(store, session);
    // What points to somebody is found through them, so that it goes before them.
    const own = items.filter((each) => !memberships.includes(each));
    for (const item of own.toReversed()) await removeRow(store, item);
  }
  // Last: by them the person is found again.
  for (const membership of memberships) await removeRow(store, membership);
  return memberships.length;
}
