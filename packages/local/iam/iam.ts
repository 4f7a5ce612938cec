import { randomBytes } from "node:crypto";
import type { Clock } from "../core/clock.ts";
import { CloudError, ServiceError } from "../core/errors.ts";
import { fields, lastPart, list, parseJson, texts } from "../core/json.ts";
import { Ring } from "../core/ring.ts";
import type { Model } from "../template/deployment.ts";
import { arnOf } from "../template/physical.ts";
import { type AccessRequest, asLiteral, conditionsHold, isAllowed } from "./policy.ts";

/** Who calls: a role, perhaps in a tagged session, perhaps from a function's worker; without a role, the operator, whom no policy binds. */
export interface Principal {
  role: string | undefined;
  tags: Readonly<Record<string, string>>;
  functionName?: string;
  worker?: number;
}

interface Role {
  arn: string;
  trust: unknown;
  documents: unknown[];
}

interface Keys {
  secret: string;
  principal: Principal;
  expires: number;
}

export interface Refusal {
  at: number;
  role: string;
  action: string;
  resource: string;
}

const KEPT_REFUSALS = 200;

/** Roles and their policies, credentials, sessions; says no where AWS would. */
export class Iam {
  readonly refusals = new Ring<Refusal>(KEPT_REFUSALS);
  readonly #roles = new Map<string, Role>();
  readonly #keys = new Map<string, Keys>();
  readonly #filled = new WeakMap<Principal, readonly unknown[]>();
  readonly #account: string;
  readonly #clock: Clock;

  constructor(model: Model, clock: Clock) {
    this.#clock = clock;
    this.#account = model.deployment.account;
    for (const role of model.resources("AWS::IAM::Role")) {
      const documents = list(role.properties["Policies"]).map((policy) => fields(policy)["PolicyDocument"]);
      this.#roles.set(role.name, {
        arn: arnOf(role, model.deployment),
        trust: role.properties["AssumeRolePolicyDocument"],
        documents,
      });
    }
    for (const { properties } of model.resources("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"))
      for (const role of texts(properties["Roles"]))
        this.#roles.get(role)?.documents.push(properties["PolicyDocument"]);
  }

  get roles(): readonly string[] {
    return [...this.#roles.keys()];
  }

  /** Credentials that stand for the principal from now on. */
  issue(
    id: string,
    principal: Principal,
    expires = Number.POSITIVE_INFINITY,
  ): { accessKeyId: string; secretAccessKey: string } {
    const secret = randomBytes(20).toString("hex");
    this.#keys.set(id, { secret, principal, expires });
    return { accessKeyId: id, secretAccessKey: secret };
  }

  /** Credentials that stand for a role of the templates. Throws CloudError where there is none by that name. */
  credentialsOf(role: string): { accessKeyId: string; secretAccessKey: string } {
    if (!this.#roles.has(role)) throw new CloudError(`No role is named ${role} (there is: ${this.roles.join(", ")}).`);
    return this.issue(`ROLE.${role}`, { role, tags: {} });
  }

  secretOf(accessKeyId: string): string | undefined {
    return this.#keys.get(accessKeyId)?.secret;
  }

  /** Throws where the credentials are unknown or have run out. */
  principalOf(accessKeyId: string): Principal {
    const keys = this.#keys.get(accessKeyId);
    if (!keys)
      throw new ServiceError(
        "UnrecognizedClientException",
        "The security token included in the request is invalid.",
        403,
      );
    if (keys.expires < this.#clock.now())
      throw new ServiceError("ExpiredTokenException", "The security token included in the request is expired", 403);
    return keys.principal;
  }

  allows(principal: Principal, request: AccessRequest): boolean {
    return principal.role === undefined || isAllowed(this.#documentsOf(principal, principal.role), request);
  }

  /** A role's policies with the session's tags in them; made once for a session. */
  #documentsOf(principal: Principal, role: string): readonly unknown[] {
    const known = this.#filled.get(principal);
    if (known) return known;
    const documents = (this.#roles.get(role)?.documents ?? []).map((document) => withTags(document, principal.tags));
    this.#filled.set(principal, documents);
    return documents;
  }

  /** Throws AccessDeniedException at the first request that no policy allows. */
  check(principal: Principal, requests: readonly AccessRequest[]): void {
    for (const request of requests) {
      if (this.allows(principal, request)) continue;
      const { action, resource } = request;
      this.refusals.push({ at: this.#clock.now(), role: principal.role ?? "", action, resource });
      throw new ServiceError(
        "AccessDeniedException",
        `User: arn:aws:sts::${this.#account}:assumed-role/${principal.role} is not authorized to perform: ${action} on resource: ${resource}`,
        403,
      );
    }
  }

  /** sts:AssumeRole: the caller's policy and the role's trust must both agree. */
  assume(caller: Principal, roleArn: string, tags: Record<string, string>, seconds: number) {
    checkTags(tags);
    const name = lastPart(roleArn, "/");
    const role = this.#roles.get(name);
    const tagged = Object.keys(tags).length > 0;
    const actions = ["sts:AssumeRole", ...(tagged ? ["sts:TagSession"] : [])];
    const context = this.#contextOf(caller, tags);
    this.check(
      caller,
      actions.map((action) => ({ action, resource: roleArn, context })),
    );
    if (!role || !actions.every((action) => trusts(role.trust, action, { arns: this.#namesOf(caller), context })))
      this.check({ role: "nobody", tags: {} }, [{ action: "sts:AssumeRole", resource: roleArn, context }]);
    const expires = this.#clock.now() + seconds * 1000;
    const id = `ASIA${randomBytes(8).toString("hex").toUpperCase()}`;
    const { functionName, worker } = caller;
    const session = {
      role: name,
      tags,
      ...(functionName === undefined ? {} : { functionName }),
      ...(worker === undefined ? {} : { worker }),
    };
    return { ...this.issue(id, session, expires), sessionToken: id, expires, role: name };
  }

  /** By which names a trust policy may mean the caller. */
  #namesOf({ role }: Principal): string[] {
    const own = role === undefined ? undefined : this.#roles.get(role)?.arn;
    return [`arn:aws:iam::${this.#account}:root`, this.#account, ...(own ? [own] : [])];
  }

  #contextOf({ role }: Principal, tags: Record<string, string>): AccessRequest["context"] {
    const arn = role === undefined ? undefined : this.#roles.get(role)?.arn;
    return {
      "aws:PrincipalArn": arn ? [arn] : [],
      ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:RequestTag/${key}`, [value]])),
    };
  }
}

/** Puts the session's tags where a policy names them, never as wildcards. A tag that is absent matches nothing. */
function withTags(document: unknown, tags: Readonly<Record<string, string>>): unknown {
  const filled = JSON.stringify(document).replaceAll(/\$\{aws:PrincipalTag\/([^}]+)\}/g, (_, key: string) =>
    JSON.stringify(asLiteral(tags[key] ?? "\u0000")).slice(1, -1),
  );
  return parseJson(filled);
}

/** The characters that AWS takes in a tag. */
const TAG_VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;

function checkTags(tags: Readonly<Record<string, string>>): void {
  const wrong = Object.entries(tags).find(([, value]) => !TAG_VALUE.test(value));
  if (wrong)
    throw new ServiceError("ValidationError", `The value of the tag ${wrong[0]} has characters that are not allowed.`);
}

/** Whether some statement names the caller (itself or its whole account), the action, and has its conditions met. */
const trusts = (
  trust: unknown,
  action: string,
  caller: { arns: readonly string[]; context: AccessRequest["context"] },
): boolean =>
  list(fields(trust)["Statement"])
    .map(fields)
    .some(
      (statement) =>
        statement["Effect"] === "Allow" &&
        texts(statement["Action"]).includes(action) &&
        texts(fields(statement["Principal"])["AWS"]).some((name) => caller.arns.includes(name)) &&
        conditionsHold(statement["Condition"], caller.context),
    );
