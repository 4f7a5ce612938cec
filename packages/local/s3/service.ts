import { randomUUID } from "node:crypto";
import type { Clock } from "../core/clock.ts";
import { messageOf, ServiceError } from "../core/errors.ts";
import type { HttpRequest, HttpResponse } from "../core/http.ts";
import type { Call, Service } from "../endpoint/service.ts";
import { escapeXml, xmlResponse } from "../endpoint/xml.ts";
import type { Iam } from "../iam/iam.ts";
import type { Model } from "../template/deployment.ts";
import { onBucket } from "./access.ts";
import { BucketCors } from "./cors.ts";
import { postObject } from "./form.ts";
import { listObjects } from "./listing.ts";
import { MultipartUploads } from "./multipart.ts";
import type { Objects } from "./objects.ts";
import { type Reader, readObject } from "./reading.ts";
import { copyObject, deleteObject, deleteObjects, putObject } from "./writing.ts";

export interface S3Options {
  model: Model;
  objects: Objects;
  iam: Iam;
  clock: Clock;
}

/** S3 by path (`/{bucket}/{key}`): the REST protocol, presigned addresses included. */
export class S3 implements Service {
  readonly #options: S3Options;
  readonly #buckets: ReadonlyMap<string, BucketCors>;
  readonly #uploads = new MultipartUploads();

  constructor(options: S3Options) {
    this.#options = options;
    const buckets = options.model.resources("AWS::S3::Bucket");
    this.#buckets = new Map(
      buckets.map(({ name, properties }) => [name, new BucketCors(properties["CorsConfiguration"])]),
    );
  }

  operationOf(request: HttpRequest): string {
    const { key } = placeOf(request);
    const query = new URLSearchParams(request.query);
    if (query.has("delete")) return "DeleteObjects";
    if (query.has("uploads")) return "CreateMultipartUpload";
    if (query.has("uploadId"))
      return request.method === "PUT"
        ? "UploadPart"
        : request.method === "POST"
          ? "CompleteMultipartUpload"
          : "AbortMultipartUpload";
    if (!key) return request.method === "HEAD" ? "HeadBucket" : "ListObjectsV2";
    if (request.method === "PUT" && request.headers["x-amz-copy-source"]) return "CopyObject";
    return OBJECT_OPERATIONS[request.method] ?? request.method;
  }

  async handle({ request, principal, operation }: Call): Promise<HttpResponse> {
    const { objects, iam } = this.#options;
    const { bucket, key } = placeOf(request);
    const cors = this.#cors(bucket);
    const response = await this.#perform(operation, { objects, iam, principal, bucket, key }, request);
    return {
      ...response,
      headers: { ...response.headers, ...cors.headers(request), "x-amz-request-id": randomUUID() },
    };
  }

  /** Browser forms and preflights carry no signature of their own; undefined where the request is neither. */
  async unsigned(request: HttpRequest): Promise<HttpResponse | undefined> {
    const { bucket } = placeOf(request);
    const cors = this.#buckets.get(bucket);
    if (!cors) return undefined;
    if (request.method === "OPTIONS") return cors.preflight(request);
    if (request.method !== "POST" || !request.headers["content-type"]?.startsWith("multipart/form-data"))
      return undefined;
    const { objects, iam, clock } = this.#options;
    const posted = await postObject({ objects, iam, bucket, now: clock.now() }, request).catch((error: unknown) =>
      this.failure(error),
    );
    return { ...posted, headers: { ...posted.headers, ...cors.headers(request) } };
  }

  failure(error: unknown): HttpResponse {
    const known = error instanceof ServiceError ? error : new ServiceError("InternalError", messageOf(error), 500);
    const isRefusal = known.code === "AccessDeniedException";
    const code = isRefusal ? "AccessDenied" : known.code;
    const status = isRefusal ? 403 : known.status;
    return xmlResponse(
      status,
      `<Error><Code>${escapeXml(code)}</Code><Message>${escapeXml(known.message)}</Message><RequestId>${randomUUID()}</RequestId></Error>`,
    );
  }

  async #perform(operation: string, reader: Reader, request: HttpRequest): Promise<HttpResponse> {
    const query = new URLSearchParams(request.query);
    switch (operation) {
      case "GetObject":
      case "HeadObject":
        return readObject(reader, request);
      case "PutObject":
        return putObject(reader, request);
      case "CopyObject":
        return copyObject(reader, request);
      case "DeleteObject":
        return deleteObject(reader, request);
      case "DeleteObjects":
        return deleteObjects(reader, request);
      case "ListObjectsV2":
        reader.iam.check(reader.principal, [onBucket("ListBucket", reader.bucket, query.get("prefix") ?? "")]);
        return listObjects(reader.objects, reader.bucket, query);
      case "HeadBucket":
        reader.iam.check(reader.principal, [onBucket("ListBucket", reader.bucket)]);
        return { status: 200, headers: {}, body: Buffer.alloc(0) };
      case "CreateMultipartUpload":
        return this.#uploads.begin(reader, request);
      case "UploadPart":
      case "CompleteMultipartUpload":
      case "AbortMultipartUpload":
        return this.#uploads.handle(reader, request, query);
      default:
        throw new ServiceError("MethodNotAllowed", "The specified method is not allowed against this resource.", 405);
    }
  }

  #cors(bucket: string): BucketCors {
    const cors = this.#buckets.get(bucket);
    if (!cors) throw new ServiceError("NoSuchBucket", "The specified bucket does not exist", 404);
    return cors;
  }
}

const OBJECT_OPERATIONS: Readonly<Record<string, string>> = {
  GET: "GetObject",
  HEAD: "HeadObject",
  PUT: "PutObject",
  DELETE: "DeleteObject",
};

function placeOf({ path }: HttpRequest): { bucket: string; key: string } {
  const [, bucket = "", key = ""] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  try {
    return { bucket, key: decodeURIComponent(key) };
  } catch {
    throw new ServiceError("InvalidURI", "Couldn't parse the specified URI.", 400);
  }
}
