import { createHash } from "node:crypto";
import { GetObjectCommand, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import type { TenantId } from "@etalase/domain/tenant";
import { type RawItem, RESTORED, tenantItems } from "@etalase/dynamo";
import { invitesOf, peopleOf } from "@etalase/functions/belonging";
import type { StateHash } from "./state-hash.ts";
import type { Target } from "./target.ts";

/** What lies in a bucket, by its name below the tenant's folder. */
export interface FileRecord {
  kind: "file";
  bucket: "site" | "uploads";
  path: string;
  type: string;
  cacheControl?: string | undefined;
  metadata: Record<string, string>;
  body: Uint8Array;
}

/** One thing of a tenant that cannot be made again from the others. */
export type TenantRecord =
  | { kind: "key"; wrapped: string }
  | { kind: "item"; item: RawItem }
  | { kind: "person"; person: string; items: RawItem[] }
  | { kind: "invite"; item: RawItem }
  | FileRecord;

/** Each bucket's folder of a tenant. Pages, search files and shared pictures are rendered from the rest. */
export const folders = (tenant: TenantId) => ({ site: `sites/${tenant}/`, uploads: `${tenant}/` });
const MADE_AGAIN = /^media\/share\//;
const PICTURES = "media/";

/** Everything of a tenant, as it is read; what changes meanwhile may be told as it was or as it is. */
export async function* recordsOf(target: Target, tenant: TenantId): AsyncGenerator<TenantRecord> {
  const wrapped = await target.keys.wrapped(tenant);
  if (wrapped !== undefined) yield { kind: "key", wrapped };
  for await (const items of tenantItems(target.tableOf(tenant), tenant))
    for (const item of items) yield { kind: "item", item };
  for await (const { person, items } of peopleOf(target.people, tenant)) yield { kind: "person", person, items };
  for await (const item of invitesOf(target.people, tenant)) yield { kind: "invite", item };
  for (const bucket of ["site", "uploads"] as const) yield* filesIn(target, tenant, bucket);
}

/** Bodies are held while so many are read at a time: a picture has a few kilobytes, a paper eight megabytes at most. */
const FILES_AT_ONCE = 8;

async function* filesIn(target: Target, tenant: TenantId, bucket: FileRecord["bucket"]): AsyncGenerator<FileRecord> {
  const { s3, bucket: Bucket } = target[bucket];
  const folder = folders(tenant)[bucket];
  const Prefix = bucket === "site" ? folder + PICTURES : folder;
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix })) {
    const paths = Contents.map(({ Key = "" }) => Key.slice(folder.length)).filter((path) => !MADE_AGAIN.test(path));
    for (let from = 0; from < paths.length; from += FILES_AT_ONCE)
      yield* await Promise.all(paths.slice(from, from + FILES_AT_ONCE).map(read));
  }
  async function read(path: string): Promise<FileRecord> {
    const found = await s3.send(new GetObjectCommand({ Bucket, Key: folder + path }));
    return {
      kind: "file",
      bucket,
      path,
      type: found.ContentType ?? "application/octet-stream",
      cacheControl: found.CacheControl,
      metadata: found.Metadata ?? {},
      body: (await found.Body?.transformToByteArray()) ?? new Uint8Array(),
    };
  }
}

/** How much there is. */
export interface Counts {
  items: number;
  people: number;
  files: number;
}

export const noCounts = (): Counts => ({ items: 0, people: 0, files: 0 });

/** Counts a record and adds it to the hash of the state. What expires by itself is carried, but not hashed: it may be gone at any moment. */
export function take(record: TenantRecord, { counts, state }: { counts: Counts; state: StateHash }): void {
  if (record.kind === "item") counts.items++;
  if (record.kind === "person") counts.people++;
  if (record.kind === "file") counts.files++;
  if ("item" in record && record.item["ttl"]) return;
  state.add(hashedPart(record));
}

function hashedPart(record: TenantRecord): unknown {
  switch (record.kind) {
    case "key":
      return record;
    case "item":
    case "invite":
      return { ...record, item: { ...record.item, [RESTORED]: undefined } };
    case "person":
      return { ...record, items: record.items.toSorted(byKey) };
    case "file":
      return { ...record, metadata: undefined, body: sha256(record.body) };
  }
}

const keyOf = ({ pk, sk }: RawItem): string => `${pk?.S}\n${sk?.S}`;
const byKey = (one: RawItem, other: RawItem): number => (keyOf(one) < keyOf(other) ? -1 : 1);

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
