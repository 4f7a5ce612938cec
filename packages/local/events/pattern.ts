// Event patterns of EventBridge rules, archives and Lambda event filters.
import { CloudError } from "../core/errors.ts";
import { fields, isFields, list, number, text } from "../core/json.ts";

export type Matcher = (event: unknown) => boolean;

/** Compiles a pattern; throws CloudError where it uses an operator that does not exist. */
export function compilePattern(pattern: unknown): Matcher {
  const tests = Object.entries(fields(pattern)).map(([key, expected]) => compileField(key, expected));
  return (event) => tests.every((test) => test(event));
}

function compileField(key: string, expected: unknown): Matcher {
  if (key === "$or" && Array.isArray(expected)) {
    const choices = expected.map(compilePattern);
    return (event) => choices.some((matches) => matches(event));
  }
  if (Array.isArray(expected)) {
    const matches = compileLeaf(expected);
    return (event) => matches(fields(event)[key]);
  }
  const inner = compilePattern(expected);
  return (event) => {
    const value = fields(event)[key];
    return Array.isArray(value) ? value.some(inner) : inner(value);
  };
}

function compileLeaf(choices: unknown[]): Matcher {
  const tests = choices.map((choice) => {
    if (isFields(choice) && "exists" in choice) return compileExists(choice["exists"] === true);
    const matches = compileChoice(choice);
    return (value: unknown) => (Array.isArray(value) ? value.some(matches) : matches(value));
  });
  return (value) => tests.some((test) => test(value));
}

/** `exists` looks at leaves only. */
const compileExists = (wanted: boolean) => (value: unknown) => wanted === (value !== undefined && !isFields(value));

function compileChoice(choice: unknown): Matcher {
  if (!isFields(choice)) return (value) => value === choice;
  const [operator = "", operand] = Object.entries(choice)[0] ?? [];
  switch (operator) {
    case "prefix":
      return onText(operand, (value, wanted) => value.startsWith(wanted));
    case "suffix":
      return onText(operand, (value, wanted) => value.endsWith(wanted));
    case "equals-ignore-case":
      return onText({ "equals-ignore-case": operand }, (value, wanted) => value === wanted);
    case "wildcard":
      return onText(operand, (value, wanted) => wildcard(wanted).test(value));
    case "numeric":
      return compileNumeric(list(operand));
    case "anything-but":
      return compileAnythingBut(operand);
    case "cidr":
      return compileCidr(text(operand));
    default:
      throw new CloudError(`An event pattern uses the operator ${operator}, which does not exist.`);
  }
}

/** The operand is a text, or `{"equals-ignore-case": text}`. */
function onText(operand: unknown, test: (value: string, wanted: string) => boolean): Matcher {
  const ignoringCase = fields(operand)["equals-ignore-case"];
  if (ignoringCase === undefined) return (value) => typeof value === "string" && test(value, text(operand));
  const wanted = text(ignoringCase).toLowerCase();
  return (value) => typeof value === "string" && test(value.toLowerCase(), wanted);
}

function wildcard(pattern: string): RegExp {
  const parts = pattern.split(/(\\\*|\*)/).map((part) => {
    if (part === "*") return ".*";
    return (part === "\\*" ? "*" : part).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`, "s");
}

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  "=": (value, bound) => value === bound,
  "<": (value, bound) => value < bound,
  "<=": (value, bound) => value <= bound,
  ">": (value, bound) => value > bound,
  ">=": (value, bound) => value >= bound,
};

function compileNumeric(terms: readonly unknown[]): Matcher {
  const bounds: ((value: number) => boolean)[] = [];
  for (let at = 0; at < terms.length; at += 2) {
    const compare = COMPARISONS[text(terms[at])];
    const bound = number(terms[at + 1], Number.NaN);
    if (!compare)
      throw new CloudError(`An event pattern compares numbers with ${text(terms[at])}, which does not exist.`);
    bounds.push((value) => compare(value, bound));
  }
  return (value) => typeof value === "number" && bounds.every((holds) => holds(value));
}

function compileAnythingBut(operand: unknown): Matcher {
  const choices = isFields(operand)
    ? Object.entries(operand).flatMap(([operator, values]) => list(values).map((value) => ({ [operator]: value })))
    : list(operand);
  const tests = choices.map(compileChoice);
  return (value) => value !== undefined && !tests.some((test) => test(value));
}

function compileCidr(range: string): Matcher {
  const [network = "", bits = "32"] = range.split("/");
  const mask = bits === "0" ? 0 : (-1 << (32 - Number(bits))) >>> 0;
  const wanted = (address(network) & mask) >>> 0;
  return (value) => typeof value === "string" && (address(value) & mask) >>> 0 === wanted;
}

const address = (ip: string): number => ip.split(".").reduce((sum, part) => sum * 256 + Number(part), 0) >>> 0;
