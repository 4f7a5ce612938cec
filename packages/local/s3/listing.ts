import type { HttpResponse } from "../core/http.ts";
import { escapeXml, xmlResponse } from "../endpoint/xml.ts";
import type { ObjectInfo, Objects } from "./objects.ts";

const LARGEST_PAGE = 1000;

interface Page {
  contents: ObjectInfo[];
  prefixes: string[];
  /** Where the next page begins, if there is one. */
  next: string | undefined;
}

/** ListObjectsV2. */
export function listObjects(objects: Objects, bucket: string, query: URLSearchParams): HttpResponse {
  const prefix = query.get("prefix") ?? "";
  const delimiter = query.get("delimiter") ?? "";
  const limit = Math.min(Number(query.get("max-keys") ?? LARGEST_PAGE), LARGEST_PAGE);
  const token = query.get("continuation-token");
  const after = token === null ? (query.get("start-after") ?? "") : Buffer.from(token, "base64url").toString();
  const { contents, prefixes, next } = readPage(objects, { bucket, prefix, delimiter, limit, after });
  return xmlResponse(
    200,
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name><Prefix>${escapeXml(prefix)}</Prefix><KeyCount>${contents.length + prefixes.length}</KeyCount><MaxKeys>${limit}</MaxKeys><IsTruncated>${next !== undefined}</IsTruncated>${next === undefined ? "" : `<NextContinuationToken>${Buffer.from(next).toString("base64url")}</NextContinuationToken>`}${contents.map(item).join("")}${prefixes.map((one) => `<CommonPrefixes><Prefix>${escapeXml(one)}</Prefix></CommonPrefixes>`).join("")}</ListBucketResult>`,
  );
}

/** ListObjectVersions: what is there, each in the one version that is kept here. */
export function listVersions(objects: Objects, bucket: string, query: URLSearchParams): HttpResponse {
  const prefix = query.get("prefix") ?? "";
  const after = query.get("key-marker") ?? "";
  const { contents, next } = readPage(objects, { bucket, prefix, delimiter: "", limit: LARGEST_PAGE, after });
  const more =
    next === undefined
      ? ""
      : `<NextKeyMarker>${escapeXml(next)}</NextKeyMarker><NextVersionIdMarker>null</NextVersionIdMarker>`;
  return xmlResponse(
    200,
    `<ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name><Prefix>${escapeXml(prefix)}</Prefix><MaxKeys>${LARGEST_PAGE}</MaxKeys><IsTruncated>${next !== undefined}</IsTruncated>${more}${contents.map(version).join("")}</ListVersionsResult>`,
  );
}

interface PageRequest {
  bucket: string;
  prefix: string;
  delimiter: string;
  limit: number;
  after: string;
}

/** Reads on behind each common prefix instead of through it. */
function readPage(objects: Objects, { bucket, prefix, delimiter, limit, after }: PageRequest): Page {
  const page: Page = { contents: [], prefixes: [], next: undefined };
  for (let from = after; ; ) {
    const rest = limit - page.contents.length - page.prefixes.length;
    const found = objects.list(bucket, prefix, from, delimiter ? 1 : rest + 1);
    if (!found.length) return page;
    if (rest <= 0 || found.length > rest) {
      if (!delimiter) page.contents.push(...found.slice(0, rest));
      page.next = delimiter ? from : (page.contents.at(-1)?.key ?? from);
      return page;
    }
    if (!delimiter) {
      page.contents.push(...found);
      return page;
    }
    from = addGrouped(page, found, prefix, delimiter);
  }
}

function addGrouped(page: Page, found: ObjectInfo[], prefix: string, delimiter: string): string {
  const [info] = found;
  if (!info) return "";
  const end = info.key.indexOf(delimiter, prefix.length);
  if (end < 0) {
    page.contents.push(info);
    return info.key;
  }
  const common = info.key.slice(0, end + delimiter.length);
  page.prefixes.push(common);
  return `${common}\u{10ffff}`;
}

const version = ({ key, modified, etag, size }: ObjectInfo) =>
  `<Version><Key>${escapeXml(key)}</Key><VersionId>null</VersionId><IsLatest>true</IsLatest><LastModified>${new Date(modified).toISOString()}</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${size}</Size><StorageClass>STANDARD</StorageClass></Version>`;

const item = ({ key, modified, etag, size }: ObjectInfo) =>
  `<Contents><Key>${escapeXml(key)}</Key><LastModified>${new Date(modified).toISOString()}</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${size}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
