import type { Context } from "./conditions.ts";
import type { Iam } from "./iam.ts";
import type { Principal } from "./principals.ts";
import type { Role } from "./roles.ts";
import { type Access, applies, type Statement } from "./statement.ts";

export interface Assumption {
  arn: string;
  role: Role | undefined;
  name: string;
  tags: ReadonlyMap<string, string>;
}

/** The role, if its trust lets this caller take it on with these tags. Throws, and keeps the refusal, where it does not. */
export function demandTrust(iam: Iam, caller: Principal, { arn, role, name, tags }: Assumption): Role {
  const context = contextOf(iam, caller, name, tags);
  const access = (action: string): Access => ({ action, resource: arn, context });
  if (!role) throw iam.refuse(caller, access("sts:AssumeRole"), "because there is no such role");
  demand(iam, caller, role, access("sts:AssumeRole"));
  if (tags.size) demand(iam, caller, role, access("sts:TagSession"));
  return role;
}

/**
 * A trust that names the caller itself is enough; one that names the account leaves it to the caller's own policies.
 * An explicit deny on either side wins.
 */
function demand(iam: Iam, caller: Principal, role: Role, access: Access): void {
  if (caller.kind === "operator") return;
  const account = role.arn.split(":")[4] ?? "";
  const itself = [caller.arn, iam.role(caller.role)?.arn ?? caller.arn];
  const everybody = ["*", account, `arn:aws:iam::${account}:root`];
  const speaking = role.trust.filter((statement) => applies(statement, access));
  const names = (statement: Statement, wanted: readonly string[]) =>
    statement.principals.some((one) => wanted.includes(one));
  const denies = speaking.some((one) => !one.allows && (names(one, itself) || names(one, everybody)));
  if (denies) throw iam.refuse(caller, access, "with an explicit deny in the role's trust policy");
  if (speaking.some((one) => one.allows && names(one, itself))) return iam.checkNoDeny(caller, access);
  if (speaking.some((one) => one.allows && names(one, everybody))) return iam.check(caller, [access]);
  throw iam.refuse(caller, access, "because the role's trust policy does not allow it");
}

const contextOf = (iam: Iam, caller: Principal, name: string, tags: ReadonlyMap<string, string>): Context => ({
  "aws:principalarn": iam.role(caller.role)?.arn ?? caller.arn,
  "sts:rolesessionname": name,
  "aws:tagkeys": [...tags.keys()],
  ...Object.fromEntries([...tags].map(([key, value]) => [`aws:requesttag/${key.toLowerCase()}`, value])),
});
