import { ServiceError } from "../core/errors.ts";
import type { HttpRequest, HttpResponse } from "../core/http.ts";
import type { Iam, Principal } from "../iam/iam.ts";
import type { ObjectInfo, Objects } from "./objects.ts";

const KEPT_HEADERS =
  /^(content-type|cache-control|content-encoding|content-disposition|content-language|expires|x-amz-meta-.+)$/;
const LARGEST_PAGE = 1000;

export interface S3Context {
  objects: Objects;
  buckets: ReadonlySet<string>;
  iam: Iam;
}

/** The part of the S3 REST protocol that is used here, addressed by path: `/{bucket}/{key}`. */
export async function handleS3(
  request: HttpRequest,
  caller: Principal,
  { objects, buckets, iam }: S3Context,
): Promise<HttpResponse> {
  const [, bucket = "", ...rest] = request.path.split("/").map(decodeURIComponent);
  const key = rest.join("/");
  if (!buckets.has(bucket)) throw new ServiceError("NoSuchBucket", "The specified bucket does not exist", 404);
  const may = (action: string, resource = `${bucket}/${key}`) => ({
    action: `s3:${action}`,
    resource: `arn:aws:s3:::${resource}`,
    context: {},
  });
  const condition = { ifMatch: request.headers["if-match"], ifNoneMatch: request.headers["if-none-match"] };

  if (!key) {
    if (request.method !== "GET")
      throw new ServiceError("NotImplemented", "Only listing is supported on a bucket locally.", 501);
    allow(iam, caller, may("ListBucket", bucket));
    return listPage(objects, bucket, new URLSearchParams(request.query));
  }
  switch (request.method) {
    case "GET":
    case "HEAD": {
      allow(iam, caller, may("GetObject"));
      const info = objects.find(bucket, key);
      // Who may not list is not told whether a thing exists.
      if (!info && !iam.allows(caller, may("ListBucket", bucket)))
        throw new ServiceError("AccessDenied", "Access Denied", 403);
      if (!info) throw new ServiceError("NoSuchKey", "The specified key does not exist.", 404);
      return {
        status: 200,
        headers: headersOf(info),
        body: request.method === "HEAD" ? Buffer.alloc(0) : await objects.read(info),
      };
    }
    case "PUT": {
      allow(iam, caller, may("PutObject"));
      const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => KEPT_HEADERS.test(name)));
      const { etag } = await objects.put(bucket, key, request.body, headers, condition);
      return { status: 200, headers: { etag: `"${etag}"` }, body: Buffer.alloc(0) };
    }
    case "DELETE":
      allow(iam, caller, may("DeleteObject"));
      await objects.remove(bucket, key, condition);
      return { status: 204, headers: {}, body: Buffer.alloc(0) };
    default:
      throw new ServiceError("MethodNotAllowed", "The specified method is not allowed against this resource.", 405);
  }
}

function allow(iam: Iam, caller: Principal, request: Parameters<Iam["check"]>[1][number]): void {
  try {
    iam.check(caller, [request]);
  } catch (error) {
    throw new ServiceError("AccessDenied", "Access Denied", 403, { cause: error });
  }
}

export const headersOf = (info: ObjectInfo): Record<string, string> => ({
  ...info.headers,
  etag: `"${info.etag}"`,
  "content-length": String(info.size),
  "last-modified": new Date(info.modified).toUTCString(),
});

function listPage(objects: Objects, bucket: string, query: URLSearchParams): HttpResponse {
  const prefix = query.get("prefix") ?? "";
  const limit = Math.min(Number(query.get("max-keys") ?? LARGEST_PAGE), LARGEST_PAGE);
  const after = query.get("continuation-token") ?? query.get("start-after") ?? "";
  const found = objects.list(bucket, prefix, after, limit + 1);
  const page = found.slice(0, limit);
  const truncated = found.length > limit;
  const contents = page.map(
    ({ key, modified, etag, size }) =>
      `<Contents><Key>${escapeXml(key)}</Key><LastModified>${new Date(modified).toISOString()}</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${size}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  const next = truncated ? `<NextContinuationToken>${escapeXml(page.at(-1)?.key ?? "")}</NextContinuationToken>` : "";
  return xml(
    200,
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name><Prefix>${escapeXml(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${limit}</MaxKeys><IsTruncated>${truncated}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`,
  );
}

/** A failure as S3 tells it. */
export const s3Failure = (code: string, message: string, status: number): HttpResponse =>
  xml(status, `<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`);

const xml = (status: number, body: string): HttpResponse => ({
  status,
  headers: { "content-type": "application/xml" },
  body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${body}`),
});

const escapeXml = (value: string): string =>
  value.replaceAll(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
