import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { Tenant, type TenantId } from "@etalase/domain/tenant";
import {
  PLATFORM,
  platformStore,
  putRaw,
  RAW_BATCH,
  type RawItem,
  RESTORED,
  tenantItems,
  tenantKey,
  tenantPrefix,
} from "@etalase/dynamo";
import { personPointers } from "@etalase/functions/belonging";
import { renderSite } from "./render-site.ts";
import { StateHash } from "./state-hash.ts";
import type { Target } from "./target.ts";
import { type Header, readTenantFile, type Sums } from "./tenant-file.ts";
import { type Counts, folders, noCounts, recordsOf, type TenantRecord, take } from "./tenant-records.ts";

export interface Imported {
  tenant: Tenant;
  sums: Sums;
  /** The hash of what stands now; equal to that of the file. */
  state: string;
  /** False where it had been imported whole before. */
  added: boolean;
}

/**
 * Brings a tenant back from its file. The file is read whole before anything is written, and its tenant's own item comes last: until then nobody reaches the rest, and the same
 * file may be imported again. Throws a sentence where the file is damaged, the tenant is not empty, or what stands in the end is not what the file holds.
 */
export async function importTenant(
  target: Target,
  file: string,
  progress: (what: string, counts: Counts) => void,
): Promise<Imported> {
  const { header, sums, profile } = await looked(target, file, progress);
  const tenant = Tenant.parse(profile);
  const host = new URL(tenant.origin).hostname;
  const shown = await target.hosts.tenantOf(host);
  if (shown !== undefined && shown !== tenant.id) throw new Error(`${host} shows the pages of ${shown} already.`);
  const added = (await standing(target, header)) !== "whole";
  if (added) await write(target, file, progress);
  const state = await stateOf(target, tenant.id, progress);
  if (state !== sums.state)
    throw new Error(`What stands of ${tenant.name} is not what ${file} holds (${state}, not ${sums.state}).`);
  await platformStore(target.tableOf(PLATFORM)).addTenant(tenant.id, tenant.slug);
  if (shown === undefined) await target.hosts.give(host, tenant.id);
  if (added) await renderSite(target, tenant);
  return { tenant, sums, state, added };
}

/** Reads the whole file, and whether it fits here. */
async function looked(target: Target, file: string, progress: (what: string, counts: Counts) => void) {
  const { header, records, sums } = await readTenantFile(file);
  const counts = noCounts();
  const state = new StateHash();
  const own = tenantKey(header.tenant);
  let profile: Record<string, unknown> | undefined;
  for await (const record of records) {
    take(record, { counts, state });
    progress("looked at", counts);
    if (record.kind === "item") {
      if (!record.item["pk"]?.S?.startsWith(tenantPrefix(header.tenant)))
        throw new Error(`${file} holds what is not of ${header.tenant}.`);
      if (isAt(record.item, own)) profile = plain(record.item);
    }
    if (record.kind === "person") await checkPerson(target, record);
  }
  if (!profile) throw new Error(`${file} holds no tenant.`);
  return { header, sums: sums(), profile };
}

const isAt = ({ pk, sk }: RawItem, key: { pk: string; sk: string }): boolean => pk?.S === key.pk && sk?.S === key.sk;

function plain(item: RawItem): Record<string, unknown> {
  const { pk: _, sk: __, event: ___, [RESTORED]: ____, ...fields } = unmarshall(item);
  return fields;
}

/** Shops and applications name people by their ids: a number must not be somebody else's here. */
async function checkPerson({ people }: Target, { person, items }: TenantRecord & { kind: "person" }): Promise<void> {
  for (const { key, owner } of await personPointers(people, items))
    if (owner !== undefined && owner !== person)
      throw new Error(`A ${key} of ${person} is ${owner}'s here. Nothing was written.`);
}

/** Whether a tenant is empty, was begun from this very export, or stands whole from it. Throws a sentence for any other. */
async function standing(target: Target, header: Header): Promise<"empty" | "begun" | "whole"> {
  const own = tenantKey(header.tenant);
  let found: "empty" | "begun" | "whole" = "empty";
  for await (const items of tenantItems(target.tableOf(header.tenant), header.tenant)) {
    if (items.some((item) => item[RESTORED]?.S !== header.export))
      throw new Error(
        `${header.tenant} is not empty: a tenant is imported only where there is nothing of it. Remove it first: etalase tenant remove ${header.tenant}`,
      );
    if (found === "empty") found = "begun";
    if (items.some((item) => isAt(item, own))) found = "whole";
  }
  return found;
}

const BATCHES_AT_ONCE = 8;

async function write(target: Target, file: string, progress: (what: string, counts: Counts) => void): Promise<void> {
  const { header, records } = await readTenantFile(file);
  const own = tenantKey(header.tenant);
  const table = target.tableOf(header.tenant);
  const counts = noCounts();
  const state = new StateHash();
  let last: RawItem | undefined;
  let waiting: RawItem[] = [];
  const flush = async () => {
    const batches = Array.from({ length: Math.ceil(waiting.length / RAW_BATCH) }, (_, index) =>
      waiting.slice(index * RAW_BATCH, (index + 1) * RAW_BATCH),
    );
    waiting = [];
    await Promise.all(batches.map((batch) => putRaw(table, batch)));
  };
  for await (const record of records) {
    take(record, { counts, state });
    if (record.kind === "item") {
      const item = { ...record.item, [RESTORED]: { S: header.export } };
      if (isAt(item, own)) last = item;
      else waiting.push(item);
      if (waiting.length === RAW_BATCH * BATCHES_AT_ONCE) await flush();
    } else await writeOther(target, header.tenant, record);
    progress("written", counts);
  }
  await flush();
  if (last) await putRaw(table, [last]);
}

async function writeOther(
  target: Target,
  tenant: TenantId,
  record: Exclude<TenantRecord, { kind: "item" }>,
): Promise<void> {
  if (record.kind === "key") {
    // One that stands of an empty tenant closed nothing that is there.
    await target.keys.destroy(tenant);
    await target.keys.keepOnce(tenant, record.wrapped);
    return;
  }
  if (record.kind === "file") {
    const { s3, bucket } = target[record.bucket];
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: folders(tenant)[record.bucket] + record.path,
        Body: record.body,
        ContentType: record.type,
        CacheControl: record.cacheControl,
        Metadata: record.metadata,
      }),
    );
    return;
  }
  const items = record.kind === "person" ? record.items : [record.item];
  const { db, table: TableName } = target.people;
  // Somebody who is here already stays as they are; only what they are to this tenant comes back.
  for (const Item of items)
    await unlessThere(
      db.send(new PutItemCommand({ TableName, Item, ConditionExpression: "attribute_not_exists(pk)" })),
    );
}

async function unlessThere(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ConditionalCheckFailedException") throw error;
  }
}

/** The hash of what stands of a tenant now. */
export async function stateOf(
  target: Target,
  tenant: TenantId,
  progress: (what: string, counts: Counts) => void,
): Promise<string> {
  const found = { counts: noCounts(), state: new StateHash() };
  for await (const record of recordsOf(target, tenant)) {
    take(record, found);
    progress("compared", found.counts);
  }
  return found.state.value;
}
