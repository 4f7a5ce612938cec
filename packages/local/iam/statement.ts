// IAM policy documents, compiled for one principal: policy variables are filled in once.
import { type Fields, fields, list, text, texts } from "../core/json.ts";
import { type Condition, type Context, compileConditions } from "./conditions.ts";
import { type Glob, glob } from "./glob.ts";

export interface Access {
  action: string;
  resource: string;
  /** Condition keys in lower case. */
  context: Context;
}

export interface Statement {
  allows: boolean;
  actions: readonly Glob[];
  notActions: readonly Glob[];
  resources: readonly Glob[];
  notResources: readonly Glob[];
  /** AWS principals (ARN or account) and services that a resource's policy names; empty in identity policies. */
  principals: readonly string[];
  conditions: readonly Condition[];
}

/** Variables are the principal's own values, by lower-cased name, e.g. `aws:principaltag/tenant`. */
export function compileDocument(document: unknown, variables: ReadonlyMap<string, string>): Statement[] {
  return list(fields(document)["Statement"])
    .map(fields)
    .map((statement) => compileStatement(statement, variables));
}

function compileStatement(statement: Fields, variables: ReadonlyMap<string, string>): Statement {
  const globs = (value: unknown) => texts(value).map((pattern) => glob(pattern, variables));
  const actions = (value: unknown) => texts(value).map((pattern) => glob(pattern.toLowerCase(), variables));
  return {
    allows: statement["Effect"] === "Allow",
    actions: actions(statement["Action"]),
    notActions: actions(statement["NotAction"]),
    resources: globs(statement["Resource"]),
    notResources: globs(statement["NotResource"]),
    principals: principalsOf(statement["Principal"]),
    conditions: compileConditions(fields(statement["Condition"]), variables, statement["Effect"] === "Allow"),
  };
}

function principalsOf(principal: unknown): string[] {
  if (typeof principal === "string") return [principal];
  return Object.values(fields(principal)).flatMap((value) => list(value).map(text));
}

/** Whether the statement speaks of this access at all (its effect is another question). */
export function applies(statement: Statement, { action, resource, context }: Access): boolean {
  const { actions, notActions, resources, notResources, conditions } = statement;
  const lowered = action.toLowerCase();
  if (actions.length ? !actions.some((one) => one(lowered)) : notActions.some((one) => one(lowered))) return false;
  // A trust policy names no resource: it is about its own role.
  if (resources.length && !resources.some((one) => one(resource))) return false;
  if (notResources.some((one) => one(resource))) return false;
  return conditions.every((holds) => holds(context));
}

export type Verdict = "allow" | "deny" | "silent";

/** An explicit deny wins; without an allow the policies are silent. */
export function judge(statements: readonly Statement[], access: Access): Verdict {
  const fitting = statements.filter((statement) => applies(statement, access));
  if (fitting.some(({ allows }) => !allows)) return "deny";
  return fitting.length ? "allow" : "silent";
}
