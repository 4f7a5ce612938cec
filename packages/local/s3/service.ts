import { randomUUID } from "node:crypto";
import type { Clock } from "../core/clock.ts";
import { messageOf, ServiceError } from "../core/errors.ts";
import type { HttpRequest, HttpResponse } from "../core/http.ts";
import type { Call, Service } from "../endpoint/service.ts";
import { escapeXml, xmlResponse } from "../endpoint/xml.ts";
import type { Buses } from "../events/bus.ts";
import type { Iam } from "../iam/iam.ts";
import type { Model } from "../template/deployment.ts";
import { type ObjectCall, onBucket } from "./access.ts";
import { BucketCors } from "./cors.ts";
import { postObject } from "./form.ts";
import { listObjects, listVersions } from "./listing.ts";
import { abortUpload, beginUpload, completeUpload, uploadPart } from "./multipart.ts";
import { BucketNotices } from "./notices.ts";
import type { Objects } from "./objects.ts";
import { bucketOf, operationOf, placeOf } from "./operation.ts";
import { readObject } from "./reading.ts";
import { copyObject, deleteObject, deleteObjects, putObject } from "./writing.ts";

export interface S3Options {
  model: Model;
  objects: Objects;
  iam: Iam;
  clock: Clock;
  buses: Buses;
}

/** S3 by path (`/{bucket}/{key}`): the REST protocol, presigned addresses and browser forms included. */
export class S3 implements Service {
  readonly operationOf = operationOf;
  readonly #options: S3Options;
  readonly #notices: BucketNotices;
  readonly #buckets: ReadonlyMap<string, BucketCors>;

  constructor(options: S3Options) {
    this.#options = options;
    this.#notices = new BucketNotices(options);
    const buckets = options.model.resources("AWS::S3::Bucket");
    this.#buckets = new Map(
      buckets.map(({ name, properties }) => [name, new BucketCors(properties["CorsConfiguration"])]),
    );
  }

  async handle({ request, principal, operation }: Call): Promise<HttpResponse> {
    const { objects, iam } = this.#options;
    const { bucket, key } = placeOf(request);
    if (!this.#buckets.has(bucket)) throw new ServiceError("NoSuchBucket", "The specified bucket does not exist", 404);
    const call = { objects, iam, notices: this.#notices, principal, bucket, key, request };
    return this.#withCors(request, await perform(operation, call));
  }

  /** Browser forms and preflights carry no signature of their own; undefined where the request is neither. */
  async unsigned(request: HttpRequest): Promise<HttpResponse | undefined> {
    const bucket = bucketOf(request);
    const cors = this.#buckets.get(bucket);
    if (!cors) return undefined;
    if (request.method === "OPTIONS") return cors.preflight(request);
    if (request.method !== "POST" || !request.headers["content-type"]?.startsWith("multipart/form-data"))
      return undefined;
    const { objects, iam, clock, model } = this.#options;
    const { region } = model.deployment;
    const form = { objects, iam, notices: this.#notices, bucket, request, region, now: clock.now() };
    const posted = await postObject(form).catch((error: unknown) => this.failure(error, request));
    return this.#withCors(request, posted);
  }

  failure(error: unknown, request: HttpRequest): HttpResponse {
    const known = error instanceof ServiceError ? error : new ServiceError("InternalError", messageOf(error), 500);
    const { code = known.code, status = known.status } = OTHERWISE_CALLED[known.code] ?? {};
    const details = Object.entries(known.details).map(([name, value]) => `<${name}>${String(value)}</${name}>`);
    const answer = xmlResponse(
      status,
      `<Error><Code>${escapeXml(code)}</Code><Message>${escapeXml(known.message)}</Message>${details.join("")}<RequestId>${randomUUID()}</RequestId></Error>`,
    );
    return this.#withCors(request, answer);
  }

  #withCors(request: HttpRequest, response: HttpResponse): HttpResponse {
    const cors = this.#buckets.get(bucketOf(request))?.headers(request) ?? {};
    return { ...response, headers: { ...response.headers, ...cors, "x-amz-request-id": randomUUID() } };
  }
}

/** What other services call by another name. */
const OTHERWISE_CALLED: Readonly<Record<string, { code: string; status: number }>> = {
  AccessDeniedException: { code: "AccessDenied", status: 403 },
  UnrecognizedClientException: { code: "InvalidAccessKeyId", status: 403 },
  ExpiredTokenException: { code: "ExpiredToken", status: 400 },
};

async function perform(operation: string, call: ObjectCall): Promise<HttpResponse> {
  const { iam, principal, bucket, objects, request } = call;
  const query = new URLSearchParams(request.query);
  switch (operation) {
    case "GetObject":
    case "HeadObject":
      return readObject(call);
    case "PutObject":
      return putObject(call);
    case "CopyObject":
      return copyObject(call);
    case "DeleteObject":
      return deleteObject(call);
    case "DeleteObjects":
      return deleteObjects(call);
    case "ListObjectsV2":
      iam.check(principal, [onBucket("ListBucket", bucket, query.get("prefix") ?? "")]);
      return listObjects(objects, bucket, query);
    case "ListObjectVersions":
      iam.check(principal, [onBucket("ListBucketVersions", bucket, query.get("prefix") ?? "")]);
      return listVersions(objects, bucket, query);
    case "HeadBucket":
      iam.check(principal, [onBucket("ListBucket", bucket)]);
      return { status: 200, headers: {}, body: Buffer.alloc(0) };
    case "CreateMultipartUpload":
      return beginUpload(call);
    case "UploadPart":
      return uploadPart(call, query);
    case "CompleteMultipartUpload":
      return completeUpload(call, query);
    case "AbortMultipartUpload":
      return abortUpload(call, query);
    default:
      throw new ServiceError("MethodNotAllowed", "The specified method is not allowed against this resource.", 405);
  }
}
