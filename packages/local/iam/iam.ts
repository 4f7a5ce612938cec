import { randomUUID } from "node:crypto";
import type { Clock } from "../core/clock.ts";
import { ServiceError } from "../core/errors.ts";
import { Ring } from "../core/ring.ts";
import { findNamed, type Model } from "../template/deployment.ts";
import { type Credentials, Keys, type Principal, unknownKey } from "./principals.ts";
import { type Role, readRoles } from "./roles.ts";
import { type Access, compileDocument, judge } from "./statement.ts";

const KEPT_REFUSALS = 500;
const DAY_MS = 86_400_000;
const OPERATOR_KEY = "OPERATOR";
const NO_VARIABLES: ReadonlyMap<string, string> = new Map();

export interface Refusal {
  at: number;
  role: string;
  functionName?: string;
  action: string;
  resource: string;
  reason: string;
}

export interface Session {
  role: Role;
  name: string;
  tags: ReadonlyMap<string, string>;
  /** A session policy as JSON: a limit on top of the role's own policies. */
  policy: string | undefined;
  expires: number;
  caller: Principal;
}

/** The roles of the templates: who may do what. Every refusal is kept. */
export class Iam {
  readonly refusals = new Ring<Refusal>(KEPT_REFUSALS);
  readonly #keys: Keys;
  readonly #roles: ReadonlyMap<string, Role>;
  readonly #principals = new Map<string, Principal>();
  readonly #clock: Clock;
  readonly #account: string;

  constructor(model: Model, seed: string, clock: Clock) {
    this.#keys = new Keys(seed);
    this.#clock = clock;
    this.#account = model.deployment.account;
    this.#roles = new Map(readRoles(model).map((role) => [role.name, role]));
    const arn = `arn:aws:iam::${this.#account}:user/operator`;
    this.#principals.set(OPERATOR_KEY, { kind: "operator", role: "operator", arn, statements: [] });
  }

  /** An administrator's credentials: no policy binds them. */
  get operator(): Credentials {
    return this.#keys.credentials(OPERATOR_KEY);
  }

  role(name: string): Role | undefined {
    return this.#roles.get(name);
  }

  /** Credentials of a role by its name, its logical id or the beginning of that. */
  roleCredentials(wanted: string): Credentials {
    const role = findNamed(this.#roles.values(), wanted, "role");
    return this.#enrol(`ROLE.${role.name}`, role, {});
  }

  /** Credentials of one worker of a function: they tell which worker calls. */
  workerCredentials(roleName: string, functionName: string, worker: number): Credentials {
    const role = this.#roles.get(roleName);
    if (!role) throw new ServiceError("InvalidRole", `${functionName} has no role ${roleName}`);
    return this.#enrol(`FUNCTION.${functionName}.${worker}`, role, { functionName, worker });
  }

  secretOf(accessKeyId: string): string {
    return this.#keys.secret(accessKeyId);
  }

  /** The principal of an access key. Throws where it is unknown or its session is over. */
  principalOf(accessKeyId: string): Principal {
    const principal = this.#principals.get(accessKeyId);
    if (!principal) throw unknownKey();
    if (principal.expires !== undefined && principal.expires <= this.#clock.now())
      throw new ServiceError("ExpiredTokenException", "The security token included in the request is expired", 403);
    return principal;
  }

  /** The principal of a signed request: a session's key is worth nothing without its token. */
  authenticate(accessKeyId: string, token: string | undefined): Principal {
    const principal = this.principalOf(accessKeyId);
    if (principal.expires !== undefined && token !== accessKeyId) throw unknownKey();
    return principal;
  }

  /** Throws AccessDeniedException unless the principal's policies allow every one of these. */
  check(principal: Principal, accesses: readonly Access[]): void {
    for (const access of accesses) {
      const reason = whyNot(principal, access);
      if (reason) throw this.refuse(principal, access, reason);
    }
  }

  /** Throws where the principal's own policies deny it explicitly; silence is enough where a resource's policy allows. */
  checkNoDeny(principal: Principal, access: Access): void {
    if (judge(principal.statements, access) === "deny")
      throw this.refuse(principal, access, "with an explicit deny in an identity-based policy");
  }

  allows(principal: Principal, access: Access): boolean {
    return whyNot(principal, access) === undefined;
  }

  /** Keeps the refusal and gives the error that tells of it, worded as AWS words it. */
  refuse({ arn, role, functionName }: Principal, { action, resource }: Access, reason: string): ServiceError {
    const at = this.#clock.now();
    this.refusals.push({ at, role, action, resource, reason, ...(functionName ? { functionName } : {}) });
    const message = `User: ${arn} is not authorized to perform: ${action} on resource: ${resource} ${reason}`;
    return new ServiceError("AccessDeniedException", message, 400);
  }

  /** Opens a session of a role: a key of its own, and the role's policies with the session's tags in them. */
  openSession({ role, name, tags, policy, expires, caller }: Session): Credentials {
    this.#forgetExpired();
    const accessKeyId = `ASIA${randomUUID().replaceAll("-", "").slice(0, 16).toUpperCase()}`;
    const variables = new Map([...tags].map(([key, value]) => [`aws:principaltag/${key.toLowerCase()}`, value]));
    this.#principals.set(accessKeyId, {
      kind: "role",
      role: role.name,
      arn: `arn:aws:sts::${this.#account}:assumed-role/${role.name}/${name}`,
      tags,
      statements: role.documents.flatMap((document) => compileDocument(document, variables)),
      expires,
      ...(policy ? { boundary: compileDocument(JSON.parse(policy), variables) } : {}),
      ...callerOf(caller),
    });
    return this.#keys.credentials(accessKeyId);
  }

  #enrol(accessKeyId: string, role: Role, caller: Pick<Principal, "functionName" | "worker">): Credentials {
    if (!this.#principals.has(accessKeyId))
      this.#principals.set(accessKeyId, {
        kind: "role",
        role: role.name,
        arn: `arn:aws:sts::${this.#account}:assumed-role/${role.name}/${caller.functionName ?? "local"}`,
        statements: role.documents.flatMap((document) => compileDocument(document, NO_VARIABLES)),
        ...caller,
      });
    return this.#keys.credentials(accessKeyId);
  }

  #forgetExpired(): void {
    const past = this.#clock.now() - DAY_MS;
    for (const [key, { expires }] of this.#principals)
      if (expires !== undefined && expires < past) this.#principals.delete(key);
  }
}

function whyNot({ kind, statements, boundary }: Principal, access: Access): string | undefined {
  if (kind === "operator") return undefined;
  const verdict = judge(statements, access);
  if (verdict === "deny") return "with an explicit deny in an identity-based policy";
  if (verdict === "silent") return `because no identity-based policy allows the ${access.action} action`;
  if (boundary && judge(boundary, access) !== "allow")
    return `because no session policy allows the ${access.action} action`;
  return undefined;
}

/** A session speaks for the worker that opened it. */
const callerOf = ({ functionName, worker }: Principal): Pick<Principal, "functionName" | "worker"> => ({
  ...(functionName === undefined ? {} : { functionName }),
  ...(worker === undefined ? {} : { worker }),
});
