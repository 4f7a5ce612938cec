import { ServiceError } from "../core/errors.ts";
import type { HttpResponse } from "../core/http.ts";
import type { Iam, Principal } from "./iam.ts";

/** AssumeRole of the STS query protocol. */
export function handleSts(iam: Iam, caller: Principal, form: URLSearchParams, account: string): HttpResponse {
  if (form.get("Action") !== "AssumeRole")
    throw new ServiceError("InvalidAction", `STS ${form.get("Action")} is not supported locally.`);
  const tags: Record<string, string> = {};
  for (let at = 1; form.has(`Tags.member.${at}.Key`); at++)
    tags[form.get(`Tags.member.${at}.Key`) ?? ""] = form.get(`Tags.member.${at}.Value`) ?? "";
  const given = iam.assume(caller, form.get("RoleArn") ?? "", tags, Number(form.get("DurationSeconds") ?? 3600));
  const session = form.get("RoleSessionName") ?? "";
  const body = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><AssumedRoleUser><Arn>arn:aws:sts::${account}:assumed-role/${given.role}/${session}</Arn><AssumedRoleId>${given.accessKeyId}:${session}</AssumedRoleId></AssumedRoleUser><Credentials><AccessKeyId>${given.accessKeyId}</AccessKeyId><SecretAccessKey>${given.secretAccessKey}</SecretAccessKey><SessionToken>${given.sessionToken}</SessionToken><Expiration>${new Date(given.expires).toISOString()}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
  return { status: 200, headers: { "content-type": "text/xml" }, body: Buffer.from(body) };
}

/** A failure as the query protocol tells it. */
export const stsFailure = (code: string, message: string, status: number): HttpResponse => ({
  status,
  headers: { "content-type": "text/xml" },
  body: Buffer.from(
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code.replace("AccessDeniedException", "AccessDenied")}</Code><Message>${message}</Message></Error></ErrorResponse>`,
  ),
});
