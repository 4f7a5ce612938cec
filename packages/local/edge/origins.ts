import { type HttpRequest, type HttpResponse, jsonResponse } from "../core/http.ts";
import { type Fields, fields, list, text } from "../core/json.ts";
import type { HttpApi } from "../httpapi/http-api.ts";
import type { Objects } from "../s3/objects.ts";
import { headersOf } from "../s3/reading.ts";
import type { S3 } from "../s3/service.ts";
import type { Model } from "../template/deployment.ts";
import type { Parameters } from "./hosts.ts";

export type Origin = (request: HttpRequest, parameters: Parameters) => Promise<HttpResponse>;

export interface OriginsOptions {
  model: Model;
  objects: Objects;
  s3: S3;
  apis: readonly HttpApi[];
}

/** Where a behaviour's answers come from: a bucket's folder, or an HTTP API. */
export function originOf(origin: Fields, { model, objects, s3, apis }: OriginsOptions): Origin {
  const domain = text(origin["DomainName"]);
  const path = text(origin["OriginPath"]);
  const bucket = model.resources("AWS::S3::Bucket").find(({ name }) => domain.startsWith(`${name}.s3`));
  if (bucket && origin["CustomOriginConfig"] !== undefined) return (request) => toBucket(s3, bucket.name, request);
  if (bucket) return (request, parameters) => fromBucket(objects, bucket.name, filled(path, parameters) + request.path);
  const api = apis.find(
    ({ id }) => domain.startsWith(`${id}.execute-api.`) || model.deployment.apiUrl(id).endsWith(`//${domain}`),
  );
  if (!api) return () => Promise.resolve(jsonResponse(502, { message: `The local cloud has no origin ${domain}` }));
  const added = customHeaders(origin);
  return (request, parameters) => {
    // CloudFront puts the origin's own host in place of the viewer's.
    const headers = {
      ...request.headers,
      ...added,
      host: domain,
      "x-forwarded-for": request.ip,
      via: "1.1 local (CloudFront)",
    };
    return api.handle({ ...request, path: filled(path, parameters) + request.path, headers });
  };
}

const customHeaders = (origin: Fields): Record<string, string> =>
  Object.fromEntries(
    list(origin["OriginCustomHeaders"])
      .map(fields)
      .map(({ HeaderName, HeaderValue }) => [text(HeaderName).toLowerCase(), text(HeaderValue)]),
  );

/** `{{name}}` in an origin's path is a parameter of the tenant. */
const filled = (path: string, parameters: Parameters): string =>
  path.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parameters[name] ?? "");

async function fromBucket(objects: Objects, bucket: string, path: string): Promise<HttpResponse> {
  const key = decoded(path.slice(1));
  const found = key === undefined ? undefined : await objects.get(bucket, key);
  if (found) return { status: 200, headers: headersOf(found.info), body: found.body };
  // A bucket that may not be listed says of what is not there that it is forbidden.
  return { status: 403, headers: { "content-type": "application/xml" }, body: Buffer.from(DENIED) };
}

/** A bucket reached without access control is given what viewers send: forms with a signature of their own. */
async function toBucket(s3: S3, bucket: string, request: HttpRequest): Promise<HttpResponse> {
  const answer = await s3.unsigned({ ...request, path: `/${bucket}${request.path}` });
  return answer ?? { status: 403, headers: { "content-type": "application/xml" }, body: Buffer.from(DENIED) };
}

const DENIED = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
