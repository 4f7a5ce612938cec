// Uploads from a browser's form: the policy in it says what may be uploaded, its signature by whom.
import { ServiceError } from "../core/errors.ts";
import type { HttpRequest, HttpResponse } from "../core/http.ts";
import { fields, list, parseJson, text } from "../core/json.ts";
import type { Iam } from "../iam/iam.ts";
import { checkPolicySignature, credentialParts } from "../iam/sigv4.ts";
import { onObject } from "./access.ts";
import type { Objects } from "./objects.ts";
import { keptHeaders } from "./payload.ts";

const NOT_CONDITIONED = new Set(["policy", "x-amz-signature", "file", "bucket"]);

export interface FormUpload {
  objects: Objects;
  iam: Iam;
  bucket: string;
  /** Epoch milliseconds. */
  now: number;
}

/** PostObject. */
export async function postObject(
  { objects, iam, bucket, now }: FormUpload,
  request: HttpRequest,
): Promise<HttpResponse> {
  const { values, file } = await readForm(request);
  const policy = values.get("policy") ?? "";
  const claim = credentialParts(values.get("x-amz-credential") ?? "");
  const principal = iam.principalOf(claim.accessKeyId);
  checkPolicySignature(
    policy,
    { ...claim, signature: values.get("x-amz-signature") ?? "" },
    iam.secretOf(claim.accessKeyId),
  );
  const key = (values.get("key") ?? "").replaceAll("${filename}", file.name);
  checkPolicy(policy, new Map([...values, ["bucket", bucket]]), file.size, now);
  iam.check(principal, [onObject("PutObject", bucket, key)]);
  const body = Buffer.from(await file.arrayBuffer());
  const { etag } = await objects.put({ bucket, key, body, headers: keptHeaders(Object.fromEntries(values)) });
  const status = Number(values.get("success_action_status") ?? 204);
  return {
    status: status === 200 || status === 201 ? status : 204,
    headers: { etag: `"${etag}"` },
    body: Buffer.alloc(0),
  };
}

async function readForm({ headers, body }: HttpRequest): Promise<{ values: Map<string, string>; file: File }> {
  const parsed = await new Response(new Uint8Array(body), {
    headers: { "content-type": headers["content-type"] ?? "" },
  })
    .formData()
    .catch(() => new FormData());
  const values = new Map<string, string>();
  let file: File | undefined;
  for (const [name, value] of parsed) {
    if (typeof value === "string") values.set(name.toLowerCase(), value);
    else file = value;
  }
  if (!file) throw new ServiceError("InvalidArgument", "POST requires exactly one file upload per request.", 400);
  return { values, file };
}

function checkPolicy(encoded: string, values: ReadonlyMap<string, string>, size: number, now: number): void {
  const policy = fields(parseJson(Buffer.from(encoded, "base64").toString("utf8")));
  if (!(Date.parse(text(policy["expiration"])) > now)) throw refused("Policy expired.");
  const named = new Set(NOT_CONDITIONED);
  for (const condition of list(policy["conditions"])) checkCondition(condition, values, size, named);
  for (const name of values.keys())
    if (!named.has(name) && !name.startsWith("x-ignore-")) throw refused(`Extra input fields: ${name}`);
}

function checkCondition(
  condition: unknown,
  values: ReadonlyMap<string, string>,
  size: number,
  named: Set<string>,
): void {
  if (!Array.isArray(condition)) {
    for (const [name, wanted] of Object.entries(fields(condition))) checkValue("eq", name, text(wanted), values, named);
    return;
  }
  const [operator, name, wanted] = condition.map((part: unknown) => text(part));
  if (operator !== "content-length-range")
    return checkValue(operator ?? "", (name ?? "").replace(/^\$/, ""), wanted ?? "", values, named);
  if (size < Number(name))
    throw new ServiceError("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", 400);
  if (size > Number(wanted))
    throw new ServiceError("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", 400);
}

function checkValue(
  operator: string,
  name: string,
  wanted: string,
  values: ReadonlyMap<string, string>,
  named: Set<string>,
): void {
  named.add(name.toLowerCase());
  const value = values.get(name.toLowerCase()) ?? "";
  const holds = operator === "starts-with" ? value.startsWith(wanted) : operator === "eq" && value === wanted;
  if (!holds) throw refused(`Policy Condition failed: ["${operator}", "$${name}", "${wanted}"]`);
}

const refused = (reason: string) => new ServiceError("AccessDenied", `Invalid according to Policy: ${reason}`, 403);
