import { compareValues, equalValues, typeOf } from "./comparison.ts";
import type { AttributeValue, Item } from "./values.ts";

/** A step into a map by name, or into a list by number; the first names an attribute. */
export type Path = (string | number)[];
type Operand = Path | AttributeValue | Condition;

/** A node of the condition that dynalite's parser made: an operator or a function with its operands. */
export interface Condition {
  type: string;
  name?: string;
  args: Operand[];
}

/**
 * Whether the item meets the condition. dynalite has an evaluator too, but it takes two missing attributes for equal,
 * an empty string or `false` for missing, and never finds two maps or lists equal.
 */
export function meets(condition: Condition, item: Item): boolean {
  const { type, args } = condition;
  if (type === "and") return args.every((each) => meets(each as Condition, item));
  if (type === "or") return args.some((each) => meets(each as Condition, item));
  if (type === "not") return !args.some((each) => meets(each as Condition, item));
  const [first, ...others] = args.map((operand) => resolve(operand, item));
  return type === "function" ? called(condition.name ?? "", first, others[0]) : compared(type, first, others);
}

type Value = AttributeValue | undefined;

function compared(operator: string, value: Value, [other, upper, ...more]: Value[]): boolean {
  if (operator === "<>") return !equalValues(value, other);
  if (operator === "=") return equalValues(value, other);
  if (operator === "in") return [other, upper, ...more].some((each) => equalValues(value, each));
  const order = compareValues(value, other);
  if (order === undefined) return false;
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "between":
      return order >= 0 && (compareValues(value, upper) ?? 1) <= 0;
    default:
      throw new Error(`Unknown operator ${operator}`);
  }
}

function called(name: string, value: Value, other: Value): boolean {
  switch (name) {
    case "attribute_exists":
      return value !== undefined;
    case "attribute_not_exists":
      return value === undefined;
    case "attribute_type":
      return value !== undefined && typeOf(value) === other?.S;
    case "begins_with":
      return beginsWith(value, other);
    case "contains":
      return contains(value, other);
    default:
      throw new Error(`Unknown function ${name}`);
  }
}

const bytes = (base64: string) => Buffer.from(base64, "base64");

function beginsWith(value: Value, prefix: Value): boolean {
  if (value?.S !== undefined && prefix?.S !== undefined) return value.S.startsWith(prefix.S);
  if (value?.B === undefined || prefix?.B === undefined) return false;
  return bytes(value.B).subarray(0, bytes(prefix.B).length).equals(bytes(prefix.B));
}

function contains(value: Value, part: Value): boolean {
  if (!value || !part) return false;
  if (value.L) return value.L.some((each) => equalValues(each, part));
  if (part.S !== undefined) return value.S?.includes(part.S) ?? value.SS?.includes(part.S) ?? false;
  if (part.N !== undefined) return value.NS?.includes(part.N) ?? false;
  if (part.B === undefined) return false;
  return value.B === undefined ? (value.BS?.includes(part.B) ?? false) : bytes(value.B).includes(bytes(part.B));
}

function resolve(operand: Operand, item: Item): Value {
  if (Array.isArray(operand)) return at(operand, item);
  if (!("args" in operand)) return operand;
  const size = sizeOf(operand.args[0] && resolve(operand.args[0], item));
  return size === undefined ? undefined : { N: String(size) };
}

/** What lies at the path, if anything does. */
export function at(path: Path, item: Item): Value {
  let value: Value = { M: item };
  for (const step of path) value = typeof step === "number" ? value?.L?.[step] : value?.M?.[step];
  return value;
}

/** Characters of a string, bytes of a binary, members of a set, list or map. */
function sizeOf(value: Value): number | undefined {
  if (value?.B !== undefined) return bytes(value.B).length;
  if (value?.M) return Object.keys(value.M).length;
  return (value?.S ?? value?.L ?? value?.SS ?? value?.NS ?? value?.BS)?.length;
}
