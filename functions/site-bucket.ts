import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { STSClient } from "@aws-sdk/client-sts";
import type { TenantId } from "@etalase/domain/tenant";
import { tenantCredentials } from "@etalase/dynamo";
import { required } from "./env.ts";
import type { Folder, Made } from "./folder.ts";

const Bucket = required("SITE_BUCKET");
const role = required("TENANT_PAGES_ROLE");
const sts = new STSClient({});
const base = new S3Client({});
const folders = new Map<TenantId, Folder>();

export function folderOf(tenant: TenantId): Folder {
  const known = folders.get(tenant) ?? openFolder(tenant);
  folders.set(tenant, known);
  return known;
}

const OVERTAKEN: ReadonlySet<string> = new Set(["PreconditionFailed", "ConditionalRequestConflict", "NoSuchKey"]);

function openFolder(tenant: TenantId): Folder {
  const s3 = new S3Client({
    credentials: tenantCredentials(sts, role, tenant),
    requestHandler: base.config.requestHandler,
    requestChecksumCalculation: "WHEN_REQUIRED",
    forcePathStyle: true,
  });
  const at = (path: string) => ({ Bucket, Key: `sites/${tenant}${path}` });
  return {
    async head(path) {
      try {
        const { ETag, Metadata } = await s3.send(new HeadObjectCommand(at(path)));
        return { tag: ETag ?? "", hash: Metadata?.["hash"], made: madeOf(Metadata) };
      } catch (error) {
        if (error instanceof NotFound || isHidden(error)) return undefined;
        throw error;
      }
    },
    async read(path) {
      try {
        const { Body } = await s3.send(new GetObjectCommand(at(path)));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey || isHidden(error)) return undefined;
        throw error;
      }
    },
    replace: (path, { body, hash, made, type, cacheControl }, standing) =>
      unlessOvertaken(
        s3.send(
          new PutObjectCommand({
            ...at(path),
            Body: body,
            ContentType: type,
            CacheControl: cacheControl,
            Metadata: { hash, ...(made && { build: made.build, ...made.from }) },
            ...(standing ? { IfMatch: standing.tag } : { IfNoneMatch: "*" }),
          }),
        ),
      ),
    remove: (path, { tag }) => unlessOvertaken(s3.send(new DeleteObjectCommand({ ...at(path), IfMatch: tag }))),
  };
}

const madeOf = ({ build, asked, sum }: Record<string, string> = {}): Made | undefined =>
  build === undefined ? undefined : { build, from: asked && sum ? { asked, sum } : undefined };

/** Whoever may not list a bucket gets 403 for what is not there; a write still decides by its precondition. */
const isHidden = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 403;

async function unlessOvertaken(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof Error && OVERTAKEN.has(error.name)) return false;
    throw error;
  }
}
