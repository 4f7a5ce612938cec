import { CloudError } from "../core/errors.ts";
import { type Fields, fields, texts } from "../core/json.ts";
import { glob } from "./glob.ts";

/** What is known of a request, by condition key in lower case; several values where the key has several. */
export type Context = Readonly<Record<string, string | readonly string[] | undefined>>;

export type Condition = (context: Context) => boolean;

type Test = (value: string) => boolean;
type Compile = (pattern: string, variables: ReadonlyMap<string, string>) => Test;

const exact: Compile = (pattern, variables) => {
  const matches = glob(pattern.replace(/[*?](?![^{]*\})/g, "${$&}"), variables);
  return (value) => matches(value);
};
const ignoringCase: Compile = (pattern, variables) => {
  const matches = exact(pattern.toLowerCase(), variables);
  return (value) => matches(value.toLowerCase());
};
const compare =
  (holds: (value: number, bound: number) => boolean, read: (value: string) => number): Compile =>
  (pattern) =>
  (value) =>
    holds(read(value), read(pattern));

const asDate = (value: string) => (/^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value));

const OPERATORS: Readonly<Record<string, Compile>> = {
  StringEquals: exact,
  StringEqualsIgnoreCase: ignoringCase,
  StringLike: glob,
  ArnEquals: glob,
  ArnLike: glob,
  Bool: ignoringCase,
  NumericEquals: compare((value, bound) => value === bound, Number),
  NumericLessThan: compare((value, bound) => value < bound, Number),
  NumericLessThanEquals: compare((value, bound) => value <= bound, Number),
  NumericGreaterThan: compare((value, bound) => value > bound, Number),
  NumericGreaterThanEquals: compare((value, bound) => value >= bound, Number),
  DateLessThan: compare((value, bound) => value < bound, asDate),
  DateGreaterThan: compare((value, bound) => value > bound, asDate),
};

/** Negated operators, and the one they negate. */
const NEGATIONS: Readonly<Record<string, string>> = {
  StringNotEquals: "StringEquals",
  StringNotEqualsIgnoreCase: "StringEqualsIgnoreCase",
  StringNotLike: "StringLike",
  ArnNotEquals: "ArnEquals",
  ArnNotLike: "ArnLike",
  NumericNotEquals: "NumericEquals",
};

/** All conditions of a statement. Throws CloudError for an operator that is not known, rather than let it pass. */
export function compileConditions(block: Fields, variables: ReadonlyMap<string, string>, allows: boolean): Condition[] {
  return Object.entries(block).flatMap(([operator, keys]) =>
    Object.entries(fields(keys)).map(([key, wanted]) =>
      compileCondition(operator, key.toLowerCase(), texts(wanted), variables, allows),
    ),
  );
}

function compileCondition(
  operator: string,
  key: string,
  wanted: string[],
  variables: ReadonlyMap<string, string>,
  allows: boolean,
): Condition {
  const [, set = "", name = ""] = /^(?:(ForAllValues|ForAnyValue):)?(.+?)$/.exec(operator) ?? [];
  const base = name.replace(/IfExists$/, "");
  if (base === "Null") return (context) => (valuesOf(context, key).length === 0) === (wanted[0] === "true");
  const compile = OPERATORS[NEGATIONS[base] ?? base];
  if (!compile) throw new CloudError(`A policy uses the condition ${operator}, which the local cloud does not know.`);
  const tests = wanted.map((pattern) => compile(pattern, variables));
  const isNegated = base in NEGATIONS;
  const fits: Test = (value) => tests.some((test) => test(value)) !== isNegated;
  const passesEmpty = set === "ForAllValues" || name !== base || isNegated;
  return (context) => {
    const values = valuesOf(context, key);
    if (values.length === 0) return passesEmpty;
    if (set === "ForAnyValue") return values.some(fits);
    // Without a set operator several values are ambiguous: an allow needs all of them, a deny any.
    return set === "ForAllValues" || allows ? values.every(fits) : values.some(fits);
  };
}

function valuesOf(context: Context, key: string): readonly string[] {
  const value = context[key];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
