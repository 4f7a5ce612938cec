import { Lazy, Stack } from "aws-cdk-lib";
import {
  AccountRootPrincipal,
  type IPrincipal,
  PolicyStatement,
  PrincipalWithConditions,
  Role,
  SessionTagsPrincipal,
} from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { EtalaseFunction } from "./etalase-function.ts";

export interface SessionRoleProps {
  description: string;
  /** True when a session is of one tenant and must say so by its tag `tenant`. */
  perTenant: boolean;
  statements: PolicyStatement[];
  /** The environment variable that tells a function of this role. */
  variable: string;
  /** What else a function must know to use it. */
  environment: Record<string, string>;
}

/** A tenant's id in a session's tag: four characters. IAM knows no digits, and a tag's own `*` is never a wildcard. */
const FOUR_CHARACTERS = "????";

/**
 * A role whose sessions functions of other stacks assume.
 *
 * The trust policy trusts the account and then names the callers by the plain names of their roles in a condition. Naming them as principals would make this stack need theirs,
 * which need this one; and IAM refuses a principal that does not exist yet. Two locks remain: only a named caller passes the trust policy, and only if its own policy lets it.
 */
export class SessionRole extends Role {
  readonly #actions: string[];
  readonly #callers: string[];
  readonly #environment: Record<string, string>;

  constructor(scope: Construct, id: string, props: SessionRoleProps) {
    const callers: string[] = [];
    super(scope, id, {
      description: props.description,
      assumedBy: trusted(props.perTenant, Lazy.list({ produce: () => callers.toSorted() })),
    });
    for (const statement of props.statements) this.addToPolicy(statement);
    this.#actions = props.perTenant ? ["sts:AssumeRole", "sts:TagSession"] : ["sts:AssumeRole"];
    this.#callers = callers;
    this.#environment = { ...props.environment, [props.variable]: this.roleArn };
  }

  /** Lets a function assume this role, and tells it which. */
  letAssume(caller: EtalaseFunction): void {
    const role = Stack.of(this).formatArn({
      service: "iam",
      region: "",
      resource: "role",
      resourceName: caller.plainName,
    });
    this.#callers.push(role);
    caller.addToRolePolicy(new PolicyStatement({ actions: this.#actions, resources: [this.roleArn] }));
    for (const [name, value] of Object.entries(this.#environment)) caller.addEnvironment(name, value);
  }
}

function trusted(perTenant: boolean, callers: string[]): IPrincipal {
  const isCaller = { ArnLike: { "aws:PrincipalArn": callers } };
  if (!perTenant) return new PrincipalWithConditions(new AccountRootPrincipal(), isCaller);
  const namesTenant = { StringLike: { "aws:RequestTag/tenant": FOUR_CHARACTERS } };
  return new SessionTagsPrincipal(
    new PrincipalWithConditions(new AccountRootPrincipal(), { ...isCaller, ...namesTenant }),
  );
}
