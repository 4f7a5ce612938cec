import { createHash, randomUUID } from "node:crypto";
import { ServiceError } from "../core/errors.ts";
import type { HttpResponse } from "../core/http.ts";
import { escapeXml, unescapeXml, xmlResponse } from "../endpoint/xml.ts";
import { type ObjectCall, onObject } from "./access.ts";
import type { Objects } from "./objects.ts";
import { keptHeaders, payloadOf } from "./payload.ts";
import { conditionOf } from "./writing.ts";

/** Where uploads and their parts wait, kept like any object; no bucket can have this name. */
const WAITING = ":uploads";
const EMPTY = Buffer.alloc(0);
const MOST_PARTS = 10_000;
/** Of every part but the last. */
const SMALLEST_PART = 5 * 1024 * 1024;

const rootOf = ({ bucket, key }: ObjectCall, id: string): string => `${id}/${bucket}/${key}`;
const partKey = (root: string, part: number): string => `${root}#${String(part).padStart(5, "0")}`;

/** CreateMultipartUpload. */
export async function beginUpload(call: ObjectCall): Promise<HttpResponse> {
  const { objects, iam, principal, bucket, key, request } = call;
  iam.check(principal, [onObject("PutObject", bucket, key)]);
  const id = randomUUID();
  const headers = keptHeaders(request.headers);
  await objects.put({ bucket: WAITING, key: rootOf(call, id), body: EMPTY, headers });
  return xmlResponse(
    200,
    `<InitiateMultipartUploadResult><Bucket>${bucket}</Bucket><Key>${escapeXml(key)}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
  );
}

/** UploadPart: a part that is sent again takes the place of the first. */
export async function uploadPart(call: ObjectCall, query: URLSearchParams): Promise<HttpResponse> {
  const root = demandUpload(call, query, "PutObject");
  const part = Number(query.get("partNumber"));
  if (!Number.isInteger(part) || part < 1 || part > MOST_PARTS)
    throw new ServiceError("InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive");
  const body = payloadOf(call.request);
  const { etag } = await call.objects.put({ bucket: WAITING, key: partKey(root, part), body, headers: {} });
  return { status: 200, headers: { etag: `"${etag}"` }, body: EMPTY };
}

/** CompleteMultipartUpload: the named parts, joined, become the object. */
export async function completeUpload(call: ObjectCall, query: URLSearchParams): Promise<HttpResponse> {
  const { objects, bucket, key, request, notices } = call;
  const root = demandUpload(call, query, "PutObject");
  const parts = await namedParts(objects, root, request.body.toString("utf8"));
  const digests = parts.map(({ etag }) => Buffer.from(etag, "hex"));
  const etag = `${createHash("md5").update(Buffer.concat(digests)).digest("hex")}-${parts.length}`;
  await objects.put({
    bucket,
    key,
    body: Buffer.concat(parts.map(({ body }) => body)),
    headers: objects.find(WAITING, root)?.headers ?? {},
    condition: conditionOf(request),
    etag,
    landed: (info) => notices.created(bucket, info, "CompleteMultipartUpload", request),
  });
  forget(objects, root);
  return xmlResponse(
    200,
    `<CompleteMultipartUploadResult><Bucket>${bucket}</Bucket><Key>${escapeXml(key)}</Key><ETag>&quot;${etag}&quot;</ETag></CompleteMultipartUploadResult>`,
  );
}

/** AbortMultipartUpload. */
export function abortUpload(call: ObjectCall, query: URLSearchParams): HttpResponse {
  forget(call.objects, demandUpload(call, query, "AbortMultipartUpload"));
  return { status: 204, headers: {}, body: EMPTY };
}

function demandUpload(call: ObjectCall, query: URLSearchParams, action: string): string {
  const { objects, iam, principal, bucket, key } = call;
  iam.check(principal, [onObject(action, bucket, key)]);
  const root = rootOf(call, query.get("uploadId") ?? "");
  if (!objects.find(WAITING, root))
    throw new ServiceError(
      "NoSuchUpload",
      "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
      404,
    );
  return root;
}

interface Part {
  etag: string;
  body: Buffer;
}

async function namedParts(objects: Objects, root: string, xml: string): Promise<Part[]> {
  const named = [...xml.matchAll(/<Part>([\s\S]*?)<\/Part>/g)].map(([, part = ""]) => ({
    number: Number(/<PartNumber>(\d+)<\/PartNumber>/.exec(part)?.[1]),
    etag: unescapeXml(/<ETag>([^<]*)<\/ETag>/.exec(part)?.[1] ?? "").replaceAll('"', ""),
  }));
  if (!named.length)
    throw new ServiceError("MalformedXML", "The XML you provided was not well-formed or did not validate.");
  if (named.some(({ number }, at) => at > 0 && number <= (named[at - 1]?.number ?? 0)))
    throw new ServiceError("InvalidPartOrder", "The list of parts was not in ascending order.");
  const parts: Part[] = [];
  for (const { number, etag } of named) {
    const found = await objects.get(WAITING, partKey(root, number));
    if (found?.info.etag !== etag)
      throw new ServiceError("InvalidPart", "One or more of the specified parts could not be found.");
    parts.push({ etag, body: found.body });
  }
  if (parts.slice(0, -1).some(({ body }) => body.length < SMALLEST_PART))
    throw new ServiceError("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");
  return parts;
}

function forget(objects: Objects, root: string): void {
  for (const { key } of objects.list(WAITING, `${root}#`, "", MOST_PARTS)) objects.remove(WAITING, key);
  objects.remove(WAITING, root);
}
