import { ServiceError } from "../core/errors.ts";
import type { HttpRequest, HttpResponse } from "../core/http.ts";
import { escapeXml, xmlResponse } from "../endpoint/xml.ts";
import { onObject } from "./access.ts";
import { noSuchKey, type Precondition } from "./objects.ts";
import { keptHeaders, payloadOf } from "./payload.ts";
import type { Reader } from "./reading.ts";

const EMPTY = Buffer.alloc(0);
const MOST_DELETIONS = 1000;

export const conditionOf = ({ headers }: HttpRequest): Precondition => ({
  ifMatch: headers["if-match"],
  ifNoneMatch: headers["if-none-match"],
});

/** PutObject. A condition on the tag reveals it: AWS asks for GetObject too. */
export async function putObject(
  { objects, iam, principal, bucket, key }: Reader,
  request: HttpRequest,
): Promise<HttpResponse> {
  iam.check(principal, [onObject("PutObject", bucket, key)]);
  const condition = conditionOf(request);
  if (condition.ifMatch !== undefined) iam.check(principal, [onObject("GetObject", bucket, key)]);
  const { etag } = await objects.put({
    bucket,
    key,
    body: payloadOf(request),
    headers: keptHeaders(request.headers),
    condition,
  });
  return { status: 200, headers: { etag: `"${etag}"` }, body: EMPTY };
}

/** CopyObject within the buckets. */
export async function copyObject(
  { objects, iam, principal, bucket, key }: Reader,
  request: HttpRequest,
): Promise<HttpResponse> {
  const [, from = "", name = ""] =
    /^\/?([^/]+)\/(.+)$/.exec(decodeURIComponent(request.headers["x-amz-copy-source"] ?? "")) ?? [];
  iam.check(principal, [onObject("GetObject", from, name), onObject("PutObject", bucket, key)]);
  const source = await objects.get(from, name);
  if (!source) throw noSuchKey();
  const isReplaced = request.headers["x-amz-metadata-directive"] === "REPLACE";
  const headers = isReplaced ? keptHeaders(request.headers) : source.info.headers;
  const copy = await objects.put({ bucket, key, body: source.body, headers, condition: conditionOf(request) });
  return xmlResponse(
    200,
    `<CopyObjectResult><ETag>&quot;${copy.etag}&quot;</ETag><LastModified>${new Date(copy.modified).toISOString()}</LastModified></CopyObjectResult>`,
  );
}

export function deleteObject({ objects, iam, principal, bucket, key }: Reader, request: HttpRequest): HttpResponse {
  iam.check(principal, [onObject("DeleteObject", bucket, key)]);
  objects.remove(bucket, key, conditionOf(request));
  return { status: 204, headers: {}, body: EMPTY };
}

/** DeleteObjects: each key is allowed or refused by itself. */
export function deleteObjects({ objects, iam, principal, bucket }: Reader, request: HttpRequest): HttpResponse {
  const keys = [
    ...payloadOf(request)
      .toString("utf8")
      .matchAll(/<Key>([^<]*)<\/Key>/g),
  ].map(([, key = ""]) => unescapeXml(key));
  if (keys.length > MOST_DELETIONS)
    throw new ServiceError("MalformedXML", "At most 1000 keys can be deleted at once.", 400);
  const results = keys.map((key) => {
    const access = onObject("DeleteObject", bucket, key);
    if (!iam.allows(principal, access)) {
      iam.refuse(principal, access, "because no identity-based policy allows it");
      return `<Error><Key>${escapeXml(key)}</Key><Code>AccessDenied</Code><Message>Access Denied</Message></Error>`;
    }
    objects.remove(bucket, key);
    return `<Deleted><Key>${escapeXml(key)}</Key></Deleted>`;
  });
  return xmlResponse(200, `<DeleteResult>${results.join("")}</DeleteResult>`);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const unescapeXml = (source: string): string =>
  source.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name ?? ""] ?? whole;
  });
