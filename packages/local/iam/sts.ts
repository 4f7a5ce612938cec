import { ServiceError } from "../core/errors.ts";
import { lastPart, parseJson } from "../core/json.ts";
import type { Iam } from "./iam.ts";
import type { Principal } from "./principals.ts";
import type { Role } from "./roles.ts";
import { demandTrust } from "./trust.ts";

const SHORTEST_SESSION_S = 900;
/** A function's credentials are a session already, and AWS lets a session open another one for an hour at most. */
const LONGEST_CHAINED_SESSION_S = 3600;
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const LONGEST_TAG_NAME = 128;
const LONGEST_TAG_VALUE = 256;
const LONGEST_POLICY = 2048;
const NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

/** AssumeRole and GetCallerIdentity of the STS query protocol; gives the XML of the answer. */
export function handleSts(iam: Iam, caller: Principal, form: URLSearchParams, now: number): string {
  switch (form.get("Action")) {
    case "AssumeRole":
      return assumeRole(iam, caller, form, now);
    case "GetCallerIdentity":
      return callerIdentity(caller);
    default:
      throw new ServiceError("InvalidAction", `STS ${form.get("Action")} is not supported locally.`);
  }
}

function assumeRole(iam: Iam, caller: Principal, form: URLSearchParams, now: number): string {
  const arn = form.get("RoleArn") ?? "";
  const name = form.get("RoleSessionName") ?? "";
  if (!/^[\w+=,.@-]{2,64}$/.test(name))
    throw invalid(`Value '${name}' at 'roleSessionName' failed to satisfy constraint`);
  const tags = readTags(form);
  const role = demandTrust(iam, caller, { arn, role: iam.role(lastPart(arn, "/")), name, tags });
  const expires = now + sessionSeconds(form, role, caller) * 1000;
  const { accessKeyId, secretAccessKey } = iam.openSession({
    role,
    name,
    tags,
    policy: readPolicy(form),
    expires,
    caller,
  });
  const user = `${arn.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/")}/${name}`;
  return `<AssumeRoleResponse xmlns="${NAMESPACE}"><AssumeRoleResult><AssumedRoleUser><Arn>${user}</Arn><AssumedRoleId>AROALOCAL:${name}</AssumedRoleId></AssumedRoleUser><Credentials><AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey><SessionToken>${accessKeyId}</SessionToken><Expiration>${new Date(expires).toISOString()}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
}

function sessionSeconds(form: URLSearchParams, role: Role, caller: Principal): number {
  const seconds = Number(form.get("DurationSeconds") ?? SHORTEST_SESSION_S * 4);
  const longest = caller.kind === "operator" ? role.maxSessionSeconds : LONGEST_CHAINED_SESSION_S;
  if (seconds >= SHORTEST_SESSION_S && seconds <= longest) return seconds;
  throw invalid(
    "The requested DurationSeconds exceeds the MaxSessionDuration of this role, or 1 hour by role chaining",
  );
}

function readTags(form: URLSearchParams): Map<string, string> {
  const tags = new Map<string, string>();
  for (let at = 1; form.has(`Tags.member.${at}.Key`); at++) {
    const key = form.get(`Tags.member.${at}.Key`) ?? "";
    const value = form.get(`Tags.member.${at}.Value`) ?? "";
    const isSound = isTagText(key, LONGEST_TAG_NAME) && isTagText(value, LONGEST_TAG_VALUE) && key !== "";
    if (!isSound)
      throw invalid(
        `Value at 'tags.${at}.member' failed to satisfy constraint: Member must satisfy regular expression pattern`,
      );
    tags.set(key, value);
  }
  return tags;
}

const isTagText = (value: string, longest: number) => value.length <= longest && TAG_TEXT.test(value);

function readPolicy(form: URLSearchParams): string | undefined {
  const policy = form.get("Policy");
  if (!policy) return undefined;
  if (policy.length > LONGEST_POLICY)
    throw new ServiceError("PackedPolicyTooLarge", "The session policy is too large.");
  if (parseJson(policy) === undefined)
    throw new ServiceError("MalformedPolicyDocument", "The session policy is not JSON.");
  return policy;
}

const callerIdentity = ({ arn }: Principal) =>
  `<GetCallerIdentityResponse xmlns="${NAMESPACE}"><GetCallerIdentityResult><Arn>${arn}</Arn><UserId>LOCAL</UserId><Account>${arn.split(":")[4]}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;

const invalid = (reason: string) => new ServiceError("ValidationError", `1 validation error detected: ${reason}`);
