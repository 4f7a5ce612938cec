import { ServiceError } from "../core/errors.ts";
import { fields, isFields, list, parseJson, text } from "../core/json.ts";

/** Form fields that a policy need not speak of. */
const UNCONDITIONED = new Set(["policy", "x-amz-signature", "file", "bucket"]);

/** What a browser's form brings: its fields by lower-cased name (the bucket among them), and the size of its file. */
export interface Posted {
  values: ReadonlyMap<string, string>;
  size: number;
}

/** Throws, in the words of S3, unless the policy allows the form: every condition holds and every field has one. */
export function checkPostPolicy(encoded: string, posted: Posted, now: number): void {
  const policy = parseJson(Buffer.from(encoded, "base64").toString("utf8"));
  const { expiration, conditions } = fields(policy);
  const until = Date.parse(text(expiration));
  if (!isFields(policy) || Number.isNaN(until) || !Array.isArray(conditions))
    throw new ServiceError("InvalidPolicyDocument", "Invalid Policy: Invalid JSON.");
  if (until <= now) throw refused("Policy expired.");
  const named = new Set(UNCONDITIONED);
  for (const condition of conditions) checkCondition(condition, posted, named);
  for (const name of posted.values.keys())
    if (!named.has(name) && !name.startsWith("x-ignore-")) throw refused(`Extra input fields: ${name}`);
}

function checkCondition(condition: unknown, posted: Posted, named: Set<string>): void {
  if (Array.isArray(condition)) {
    const [operator = "", name = "", wanted = ""] = condition.map(text);
    if (operator === "content-length-range") return checkSize(posted.size, Number(name), Number(wanted));
    return checkValue({ operator, name: name.replace(/^\$/, ""), wanted }, posted, named);
  }
  for (const [name, wanted] of Object.entries(fields(condition)))
    checkValue({ operator: "eq", name, wanted: text(wanted) }, posted, named);
}

function checkSize(size: number, least: number, most: number): void {
  if (size < least)
    throw new ServiceError("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", 400, {
      ProposedSize: size,
      MinSizeAllowed: least,
    });
  if (size > most)
    throw new ServiceError("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", 400, {
      ProposedSize: size,
      MaxSizeAllowed: most,
    });
}

interface Condition {
  operator: string;
  name: string;
  wanted: string;
}

function checkValue({ operator, name, wanted }: Condition, { values }: Posted, named: Set<string>): void {
  named.add(name.toLowerCase());
  const value = values.get(name.toLowerCase()) ?? "";
  // A list of types may be given: each must begin as wanted.
  const parts = name.toLowerCase() === "content-type" ? list(value.split(",")).map(text) : [value];
  const holds =
    operator === "starts-with"
      ? parts.every((part) => part.trim().startsWith(wanted))
      : operator === "eq" && value === wanted;
  if (!holds) throw refused(`Policy Condition failed: ["${operator}", "$${name}", "${wanted}"]`);
}

const refused = (reason: string) => new ServiceError("AccessDenied", `Invalid according to Policy: ${reason}`, 403);
