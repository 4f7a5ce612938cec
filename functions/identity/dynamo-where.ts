import type { CleanedWhere } from "better-auth/adapters";
import type { Item } from "./store.ts";

const COMPARISONS = { eq: "=", ne: "<>", lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;
type Comparison = keyof typeof COMPARISONS;

interface Clause {
  field: string;
  comparison: Comparison;
  value: string | number | boolean;
}

/** Clauses that DynamoDB can hold a write to. Throws on others: better no write than one under half of its conditions. */
const clausesOf = (where: CleanedWhere[]): Clause[] =>
  where.map(({ field, operator = "eq", connector, value }) => {
    const comparable = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    if (connector === "OR" || operator === undefined || !(operator in COMPARISONS) || !comparable)
      throw new Error(`the identity table cannot ask for ${field} ${operator} (${connector})`);
    return { field, comparison: operator as Comparison, value };
  });

/** The id that a query names. Throws when it names none: there is no other way to a row. */
export function idIn(where: CleanedWhere[]): string {
  const id = where.find(({ field, operator = "eq" }) => field === "id" && operator === "eq")?.value;
  if (typeof id !== "string") throw new Error("the identity table finds rows by their id only");
  return id;
}

/** The clauses as a condition expression; the id among them says that the row must exist. */
export function conditionsOf(where: CleanedWhere[]) {
  const clauses = clausesOf(where);
  const parts = clauses.map(({ comparison }, index) => `#c${index} ${COMPARISONS[comparison]} :c${index}`);
  return {
    expression: parts.join(" AND "),
    names: Object.fromEntries(clauses.map(({ field }, index) => [`#c${index}`, field])),
    values: Object.fromEntries(clauses.map(({ value }, index) => [`:c${index}`, value])),
  };
}

/** Whether a row that was read meets the clauses. */
export function matcher(where: CleanedWhere[]): (row: Item) => boolean {
  const clauses = clausesOf(where);
  return (row) =>
    clauses.every(({ field, comparison, value }) => {
      const found: unknown = row[field];
      if (comparison === "eq") return found === value;
      if (comparison === "ne") return found !== value;
      return typeof found === typeof value && inOrder(comparison, found as typeof value, value);
    });
}

function inOrder<T extends Clause["value"]>(comparison: Exclude<Comparison, "eq" | "ne">, one: T, other: T): boolean {
  switch (comparison) {
    case "lt":
      return one < other;
    case "lte":
      return one <= other;
    case "gt":
      return one > other;
    case "gte":
      return one >= other;
  }
}
