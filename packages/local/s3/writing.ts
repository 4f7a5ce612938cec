import { ServiceError } from "../core/errors.ts";
import type { HttpRequest, HttpResponse } from "../core/http.ts";
import { escapeXml, unescapeXml, xmlResponse } from "../endpoint/xml.ts";
import { type ObjectCall, onObject } from "./access.ts";
import { namesTag, noSuchKey, type ObjectInfo, type Precondition, preconditionFailed } from "./objects.ts";
import { keptHeaders, payloadOf } from "./payload.ts";

const EMPTY = Buffer.alloc(0);
const MOST_DELETIONS = 1000;

export const conditionOf = ({ headers }: HttpRequest): Precondition => ({
  ifMatch: headers["if-match"],
  ifNoneMatch: headers["if-none-match"],
});

/** PutObject. A condition on the tag reveals it: AWS asks for GetObject too. */
export async function putObject(call: ObjectCall): Promise<HttpResponse> {
  const { objects, iam, principal, bucket, key, request, notices } = call;
  iam.check(principal, [onObject("PutObject", bucket, key)]);
  const condition = conditionOf(request);
  if (condition.ifMatch !== undefined) iam.check(principal, [onObject("GetObject", bucket, key)]);
  const { etag } = await objects.put({
    bucket,
    key,
    body: payloadOf(request),
    headers: keptHeaders(request.headers),
    condition,
    landed: (info) => notices.created(bucket, info, "PutObject", request),
  });
  return { status: 200, headers: { etag: `"${etag}"` }, body: EMPTY };
}

/** CopyObject within the buckets. */
export async function copyObject(call: ObjectCall): Promise<HttpResponse> {
  const { objects, iam, principal, bucket, key, request, notices } = call;
  const [, from = "", name = ""] =
    /^\/?([^/]+)\/(.+)$/.exec(decodeURIComponent(request.headers["x-amz-copy-source"] ?? "")) ?? [];
  iam.check(principal, [onObject("GetObject", from, name), onObject("PutObject", bucket, key)]);
  const source = await objects.get(from, name);
  if (!source) throw noSuchKey();
  checkSource(source.info, request);
  const isReplaced = request.headers["x-amz-metadata-directive"] === "REPLACE";
  if (!isReplaced && from === bucket && name === key)
    throw new ServiceError(
      "InvalidRequest",
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  const headers = isReplaced ? keptHeaders(request.headers) : source.info.headers;
  const landed = (info: ObjectInfo) => notices.created(bucket, info, "CopyObject", request);
  const copy = await objects.put({ bucket, key, body: source.body, headers, condition: conditionOf(request), landed });
  return xmlResponse(
    200,
    `<CopyObjectResult><ETag>&quot;${copy.etag}&quot;</ETag><LastModified>${new Date(copy.modified).toISOString()}</LastModified></CopyObjectResult>`,
  );
}

function checkSource({ etag }: ObjectInfo, { headers }: HttpRequest): void {
  const { "x-amz-copy-source-if-match": wanted, "x-amz-copy-source-if-none-match": unwanted } = headers;
  if ((wanted !== undefined && !namesTag(wanted, etag)) || (unwanted !== undefined && namesTag(unwanted, etag)))
    throw preconditionFailed();
}

export function deleteObject({ objects, iam, principal, bucket, key, request, notices }: ObjectCall): HttpResponse {
  iam.check(principal, [onObject("DeleteObject", bucket, key)]);
  objects.remove(bucket, key, conditionOf(request), (info) => notices.deleted(bucket, info, request));
  return { status: 204, headers: {}, body: EMPTY };
}

/** DeleteObjects: each key is allowed or refused by itself. */
export function deleteObjects({ objects, iam, principal, bucket, request, notices }: ObjectCall): HttpResponse {
  const body = payloadOf(request).toString("utf8");
  const keys = [...body.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = ""]) => unescapeXml(key));
  if (keys.length > MOST_DELETIONS) throw new ServiceError("MalformedXML", "At most 1000 keys can be deleted at once.");
  const isQuiet = body.includes("<Quiet>true</Quiet>");
  const results = keys.map((key) => {
    const access = onObject("DeleteObject", bucket, key);
    if (!iam.allows(principal, access)) {
      iam.refuse(principal, access, "because no identity-based policy allows it");
      return `<Error><Key>${escapeXml(key)}</Key><Code>AccessDenied</Code><Message>Access Denied</Message></Error>`;
    }
    objects.remove(bucket, key, {}, (info) => notices.deleted(bucket, info, request));
    return isQuiet ? "" : `<Deleted><Key>${escapeXml(key)}</Key></Deleted>`;
  });
  return xmlResponse(200, `<DeleteResult>${results.join("")}</DeleteResult>`);
}
