import { CloudError } from "../core/errors.ts";
import { type Fields, fields, list, text, texts } from "../core/json.ts";

/** What a call asks for, as policies see it. */
export interface AccessRequest {
  /** `dynamodb:GetItem` */
  action: string;
  /** An ARN. */
  resource: string;
  /** Condition keys of the call, e.g. `dynamodb:LeadingKeys`; an absent key is undefined. */
  context: Readonly<Record<string, readonly string[] | undefined>>;
}

const WILDCARDS: Readonly<Record<string, string>> = { "*": "[\\s\\S]*", "?": "[\\s\\S]" };
const PARTS = /\$\{([*?$])\}|([*?])|([^*?$]+|\$)/g;
const escapePattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");

const compiled = new Map<string, RegExp>();

/** IAM's wildcards: `*` any run, `?` any one character; `${*}`, `${?}` and `${$}` are the characters themselves. */
export function wildcard(pattern: string, value: string, ignoreCase = false): boolean {
  const name = ignoreCase ? `i:${pattern}` : `s:${pattern}`;
  const expression = compiled.get(name) ?? compile(pattern, ignoreCase);
  compiled.set(name, expression);
  return expression.test(value);
}

function compile(pattern: string, ignoreCase: boolean): RegExp {
  const source = pattern.replaceAll(PARTS, (_, literal?: string, wild?: string, plain?: string) =>
    wild === undefined ? escapePattern(literal ?? plain ?? "") : (WILDCARDS[wild] ?? ""),
  );
  return new RegExp(`^${source}$`, ignoreCase ? "i" : "");
}

/** A text as a pattern that only it matches. */
export const asLiteral = (text: string): string => text.replaceAll(/[*?$]/g, "${$&}");

type Operator = (value: string, wanted: string) => boolean;

const OPERATORS: Readonly<Record<string, Operator>> = {
  StringEquals: (value, wanted) => value === wanted,
  StringLike: (value, wanted) => wildcard(wanted, value),
  ArnEquals: (value, wanted) => wildcard(wanted, value),
  ArnLike: (value, wanted) => wildcard(wanted, value),
  Bool: (value, wanted) => value === wanted,
};

/** Explicit denial wins; without an allowing statement nothing is allowed. */
export function isAllowed(documents: readonly unknown[], request: AccessRequest): boolean {
  const applying = documents
    .flatMap((document) => list(fields(document)["Statement"]).map(fields))
    .filter((statement) => applies(statement, request));
  return applying.length > 0 && applying.every((statement) => statement["Effect"] === "Allow");
}

function applies(statement: Fields, { action, resource, context }: AccessRequest): boolean {
  const matches = (name: string, value: string, ignoreCase: boolean) =>
    texts(statement[name]).some((pattern) => wildcard(pattern, value, ignoreCase));
  const covered = (name: string, value: string, ignoreCase: boolean) =>
    statement[name] === undefined ? !matches(`Not${name}`, value, ignoreCase) : matches(name, value, ignoreCase);
  return (
    covered("Action", action, true) &&
    covered("Resource", resource, false) &&
    conditionsHold(statement["Condition"], context)
  );
}

/** Whether every condition of a statement holds. */
export function conditionsHold(conditions: unknown, context: AccessRequest["context"]): boolean {
  return Object.entries(fields(conditions)).every(([operator, keys]) =>
    Object.entries(fields(keys)).every(([key, wanted]) => holds(operator, context[key] ?? [], texts(wanted))),
  );
}

function holds(name: string, values: readonly string[], wanted: readonly string[]): boolean {
  const [set, plain] = name.includes(":") ? name.split(":", 2) : ["", name];
  const base = (plain ?? "").replace(/IfExists$/, "");
  if (base === "Null") return (values.length === 0) === (text(wanted[0]) === "true");
  if (values.length === 0) return set === "ForAllValues" || plain !== base || base.includes("Not");
  const negated = base.includes("Not");
  const operator = OPERATORS[base.replace("Not", "")];
  if (!operator) throw new CloudError(`A policy uses the condition ${name}, which the local cloud does not evaluate.`);
  const hits = (value: string) => wanted.some((one) => operator(value, one)) !== negated;
  return set === "ForAllValues" ? values.every(hits) : values.some(hits);
}
