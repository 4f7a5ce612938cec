import { ServiceError } from "../core/errors.ts";
import type { HttpResponse } from "../core/http.ts";
import { mayList, type ObjectCall, onObject } from "./access.ts";
import { namesTag, noSuchKey, type ObjectInfo, preconditionFailed } from "./objects.ts";

const EMPTY = Buffer.alloc(0);

export const headersOf = ({ headers, etag, modified }: ObjectInfo): Record<string, string> => ({
  "content-type": "binary/octet-stream",
  ...headers,
  etag: `"${etag}"`,
  "last-modified": new Date(modified).toUTCString(),
});

/** GetObject and HeadObject, with conditions and a range. */
export async function readObject({ objects, iam, principal, bucket, key, request }: ObjectCall): Promise<HttpResponse> {
  iam.check(principal, [onObject("GetObject", bucket, key)]);
  const found = await objects.get(bucket, key);
  if (!found)
    throw mayList(iam, principal, bucket, key) ? noSuchKey() : new ServiceError("AccessDenied", "Access Denied", 403);
  const { info, body } = found;
  const { "if-match": ifMatch, "if-none-match": ifNoneMatch, range } = request.headers;
  const headers = { ...headersOf(info), "accept-ranges": "bytes", ...overrides(request.query) };
  if (ifMatch !== undefined && !namesTag(ifMatch, info.etag)) throw preconditionFailed();
  if (ifNoneMatch !== undefined && namesTag(ifNoneMatch, info.etag)) return { status: 304, headers, body: EMPTY };
  return (range && partOf(body, range, headers)) || { status: 200, headers, body };
}

/** What a presigned address may ask the answer to say, e.g. `response-content-disposition`. */
function overrides(query: string): Record<string, string> {
  if (!query.includes("response-")) return {};
  const asked = [...new URLSearchParams(query)].filter(([name]) => name.startsWith("response-"));
  return Object.fromEntries(asked.map(([name, value]) => [name.slice("response-".length), value]));
}

/** One range of bytes; several ranges, and what is no range, are ignored, as in AWS. */
function partOf(body: Buffer, range: string, headers: Record<string, string>): HttpResponse | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (!first && !last) return undefined;
  const from = first ? Number(first) : Math.max(0, body.length - Number(last));
  const to = first && last ? Math.min(Number(last), body.length - 1) : body.length - 1;
  if (from > to) throw new ServiceError("InvalidRange", "The requested range is not satisfiable", 416);
  return {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${from}-${to}/${body.length}` },
    body: body.subarray(from, to + 1),
  };
}
