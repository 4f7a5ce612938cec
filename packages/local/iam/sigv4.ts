// Checks AWS Signature Version 4, in the header and in presigned addresses.
import { createHmac, createSecretKey, hash, type KeyObject, timingSafeEqual } from "node:crypto";
import { ServiceError } from "../core/errors.ts";
import type { HttpRequest } from "../core/http.ts";
import { canonicalRequest } from "./canonical.ts";

const HEADER_SKEW_MS = 15 * 60 * 1000;
const LONGEST_PRESIGNED_S = 7 * 24 * 3600;
const KEPT_SIGNING_KEYS = 500;

/** What a request says about its signature, before it is checked. */
export interface Claim {
  accessKeyId: string;
  /** date/region/service/aws4_request */
  scope: string;
  service: string;
  signedHeaders: string;
  signature: string;
  time: string;
  /** Of a session. */
  token: string | undefined;
  /** Only for presigned addresses. */
  expiresInS?: number;
}

export const sha256 = (data: string | Buffer): string => hash("sha256", data, "hex");
const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();

/** The signature's parts, or undefined where the request carries none. */
export function readClaim(request: HttpRequest): Claim | undefined {
  const { authorization } = request.headers;
  if (authorization?.startsWith("AWS4-HMAC-SHA256")) return headerClaim(authorization, request.headers);
  return request.query.includes("X-Amz-Signature=") ? presignedClaim(new URLSearchParams(request.query)) : undefined;
}

function headerClaim(authorization: string, headers: HttpRequest["headers"]): Claim {
  const [, credential = "", signedHeaders = "", signature = ""] =
    /Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=(\w+)/.exec(authorization) ?? [];
  const { "x-amz-date": time = "", "x-amz-security-token": token } = headers;
  return { ...credentialParts(credential), signedHeaders, signature, time, token };
}

function presignedClaim(query: URLSearchParams): Claim {
  return {
    ...credentialParts(query.get("X-Amz-Credential") ?? ""),
    signedHeaders: query.get("X-Amz-SignedHeaders") ?? "",
    signature: query.get("X-Amz-Signature") ?? "",
    time: query.get("X-Amz-Date") ?? "",
    token: query.get("X-Amz-Security-Token") ?? undefined,
    expiresInS: Number(query.get("X-Amz-Expires") ?? 0),
  };
}

export function credentialParts(credential: string): Pick<Claim, "accessKeyId" | "scope" | "service"> {
  const [accessKeyId = "", ...scope] = credential.split("/");
  return { accessKeyId, scope: scope.join("/"), service: scope[2] ?? "" };
}

export interface SignatureCheck {
  secret: string;
  /** Of the body, as signed. */
  payloadHash: string;
  region: string;
  /** Epoch milliseconds; the signature must be of now by one of them. */
  clocks: readonly number[];
}

/** Throws unless the signature is right, of now, of this region, and over what must be signed. */
export function checkSignature(
  request: HttpRequest,
  claim: Claim,
  { secret, payloadHash, region, clocks }: SignatureCheck,
): void {
  checkTime(claim, clocks);
  checkScope(claim, region);
  checkSignedHeaders(request, claim);
  const canonical = canonicalRequest(request, claim, payloadHash);
  const expected = sign(secret, claim, `AWS4-HMAC-SHA256\n${claim.time}\n${claim.scope}\n${sha256(canonical)}`);
  if (!isSame(expected, claim.signature)) throw mismatch();
}

export interface PolicySignatureCheck {
  secretOf(accessKeyId: string): string;
  region: string;
}

/** Checks the signature of a browser upload's policy, by the fields of its form; gives the access key. */
export function checkPolicySignature(
  policy: string,
  values: ReadonlyMap<string, string>,
  { secretOf, region }: PolicySignatureCheck,
): string {
  const claim = credentialParts(values.get("x-amz-credential") ?? "");
  if (values.get("x-amz-algorithm") !== "AWS4-HMAC-SHA256" || claim.service !== "s3")
    throw new ServiceError("AccessDenied", "Access Denied", 403);
  checkScope({ ...claim, time: values.get("x-amz-date") ?? "" }, region);
  if (!isSame(sign(secretOf(claim.accessKeyId), claim, policy), values.get("x-amz-signature") ?? "")) throw mismatch();
  return claim.accessKeyId;
}

function sign(secret: string, { scope }: Pick<Claim, "scope">, toSign: string): string {
  return createHmac("sha256", signingKey(secret, scope)).update(toSign).digest("hex");
}

/** As key objects: making one of a buffer costs more than the signature. */
const signingKeys = new Map<string, KeyObject>();

function signingKey(secret: string, scope: string): KeyObject {
  const name = `${secret}/${scope}`;
  const known = signingKeys.get(name);
  if (known) return known;
  const [date = "", region = "", service = "", end = ""] = scope.split("/");
  const key = createSecretKey(hmac(hmac(hmac(hmac(`AWS4${secret}`, date), region), service), end));
  if (signingKeys.size >= KEPT_SIGNING_KEYS) signingKeys.clear();
  signingKeys.set(name, key);
  return key;
}

function checkTime({ time, expiresInS }: Claim, clocks: readonly number[]): void {
  const at = instantOf(time);
  if (Number.isNaN(at)) throw new ServiceError("IncompleteSignature", "The request carries no valid date");
  if (expiresInS === undefined) {
    if (clocks.some((now) => Math.abs(now - at) <= HEADER_SKEW_MS)) return;
    throw new ServiceError(
      "RequestTimeTooSkewed",
      "The difference between the request time and the current time is too large.",
      403,
    );
  }
  if (!(expiresInS >= 0 && expiresInS <= LONGEST_PRESIGNED_S))
    throw new ServiceError("AuthorizationQueryParametersError", "X-Amz-Expires must be less than a week (in seconds)");
  const isValid = clocks.some((now) => at <= now + HEADER_SKEW_MS && now <= at + expiresInS * 1000);
  if (!isValid) throw new ServiceError("AccessDenied", "Request has expired", 403);
}

/** `20261124T040506Z` in epoch milliseconds; NaN where it is no such text. */
function instantOf(time: string): number {
  if (!/^\d{8}T\d{6}Z$/.test(time)) return Number.NaN;
  const part = (from: number, to: number) => Number(time.slice(from, to));
  return Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(9, 11), part(11, 13), part(13, 15));
}

function checkScope({ scope, time }: Pick<Claim, "scope" | "time">, region: string): void {
  const [date, where, , end] = scope.split("/");
  if (end === "aws4_request" && where === region && date === time.slice(0, 8)) return;
  throw new ServiceError(
    "SignatureDoesNotMatch",
    `Credential should be scoped to the date of the request and to the region '${region}'.`,
    403,
  );
}

/** The host must be signed, and with S3 whatever says how to carry the request out. */
function checkSignedHeaders({ headers }: HttpRequest, { signedHeaders, service }: Claim): void {
  const signed = signedHeaders.split(";");
  const isOpen = (name: string) => name.startsWith("x-amz-") && !signed.includes(name);
  if (!signed.includes("host") || (service === "s3" && Object.keys(headers).some(isOpen)))
    throw new ServiceError("AccessDenied", "There were headers present in the request which were not signed", 403);
}

function isSame(expected: string, given: string): boolean {
  return expected.length === given.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given));
}

const mismatch = () =>
  new ServiceError(
    "SignatureDoesNotMatch",
    "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
    403,
  );
