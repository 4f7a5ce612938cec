import { ServiceError } from "../core/errors.ts";
import type { HttpRequest } from "../core/http.ts";

const ON_OBJECT: Readonly<Record<string, string>> = {
  GET: "GetObject",
  HEAD: "HeadObject",
  PUT: "PutObject",
  DELETE: "DeleteObject",
};
const ON_BUCKET: Readonly<Record<string, string>> = { GET: "ListObjectsV2", HEAD: "HeadBucket" };
const ON_UPLOAD: Readonly<Record<string, string>> = {
  PUT: "UploadPart",
  POST: "CompleteMultipartUpload",
  DELETE: "AbortMultipartUpload",
};

/** The operation that a request of the REST protocol asks for; the bare method where there is none. */
export function operationOf(request: HttpRequest): string {
  const { method, headers } = request;
  const query = new URLSearchParams(request.query);
  const { key } = placeOf(request);
  if (!key && query.has("versions") && method === "GET") return "ListObjectVersions";
  if (!key) return query.has("delete") && method === "POST" ? "DeleteObjects" : (ON_BUCKET[method] ?? method);
  if (query.has("uploads") && method === "POST") return "CreateMultipartUpload";
  if (query.has("uploadId")) return ON_UPLOAD[method] ?? method;
  if (method === "PUT" && headers["x-amz-copy-source"] !== undefined) return "CopyObject";
  return ON_OBJECT[method] ?? method;
}

export const bucketOf = ({ path }: HttpRequest): string => path.split("/", 2)[1] ?? "";

/** `/{bucket}/{key}`; the key may hold slashes. */
export function placeOf(request: HttpRequest): { bucket: string; key: string } {
  const bucket = bucketOf(request);
  try {
    return { bucket, key: decodeURIComponent(request.path.slice(bucket.length + 2)) };
  } catch {
    throw new ServiceError("InvalidURI", "Couldn't parse the specified URI.", 400);
  }
}
