import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { ServiceError } from "../core/errors.ts";
import type { HttpRequest } from "../core/http.ts";

/** Who signed a request, for which service. */
export interface Signed {
  accessKeyId: string;
  service: string;
}

const LARGEST_SKEW = 15 * 60_000;
const HEX_SHA256 = /^[0-9a-f]{64}$/;

const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, data: string): Buffer => createHmac("sha256", key).update(data).digest();

const encode = (value: string): string =>
  encodeURIComponent(value).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Checks the signature of a request (Signature Version 4 in its header). Throws as AWS does. */
export function verifySignature(
  request: HttpRequest,
  secretOf: (accessKeyId: string) => string | undefined,
  clocks: readonly number[],
): Signed {
  const { authorization = "", "x-amz-date": stamp = "" } = request.headers;
  const parts = /Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=(\w+)/.exec(authorization);
  const [accessKeyId = "", date = "", region = "", service = ""] = parts?.[1]?.split("/") ?? [];
  if (!parts || !service)
    throw new ServiceError("MissingAuthenticationToken", "Request is missing Authentication Token", 403);
  const secret = secretOf(accessKeyId);
  if (!secret)
    throw new ServiceError(
      "UnrecognizedClientException",
      "The security token included in the request is invalid.",
      403,
    );
  const at = Date.parse(stamp.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, "$1-$2-$3T$4:$5:$6Z"));
  if (!clocks.some((now) => Math.abs(now - at) < LARGEST_SKEW))
    throw new ServiceError(
      "RequestTimeTooSkewed",
      "The difference between the request time and the current time is too large.",
      403,
    );
  const payload = request.headers["x-amz-content-sha256"] ?? sha256(request.body);
  const scope = `${date}/${region}/${service}/aws4_request`;
  const canonical = canonicalRequest(request, (parts[2] ?? "").split(";"), { service, payload });
  const key = ["aws4_request"].reduce(hmac, hmac(hmac(hmac(`AWS4${secret}`, date), region), service));
  const wanted = hmac(key, ["AWS4-HMAC-SHA256", stamp, scope, sha256(canonical)].join("\n"));
  const given = Buffer.from(parts[3] ?? "", "hex");
  const altered = HEX_SHA256.test(payload) && payload !== sha256(request.body);
  if (altered || given.length !== wanted.length || !timingSafeEqual(given, wanted))
    throw new ServiceError(
      "SignatureDoesNotMatch",
      "The request signature we calculated does not match the signature you provided.",
      403,
    );
  return { accessKeyId, service };
}

function canonicalRequest(
  { method, path, query, headers }: HttpRequest,
  signed: string[],
  { service, payload }: { service: string; payload: string },
): string {
  // S3 signs the path as it is sent; the others encode it once more.
  const segments = path
    .split("/")
    .map((segment) => (service === "s3" ? encode(decodeURIComponent(segment)) : encode(segment)));
  const pairs = [...new URLSearchParams(query.replaceAll("+", "%2B"))].map(
    ([name, value]) => `${encode(name)}=${encode(value)}`,
  );
  const lines = signed.map((name) => `${name}:${(headers[name] ?? "").trim().replaceAll(/\s+/g, " ")}\n`);
  return [method, segments.join("/"), pairs.toSorted().join("&"), lines.join(""), signed.join(";"), payload].join("\n");
}
