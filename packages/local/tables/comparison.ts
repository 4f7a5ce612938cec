import db from "dynalite/db/index.js";
import { type AttributeValue, canonical } from "./values.ts";

export const typeOf = (value: AttributeValue): string | undefined => Object.keys(value)[0];

/** Negative, zero or positive; undefined when the two have no order: of different types, missing, or neither text, number nor binary. */
export function compareValues(a: AttributeValue | undefined, b: AttributeValue | undefined): number | undefined {
  if (a?.S !== undefined && b?.S !== undefined) return Buffer.compare(Buffer.from(a.S), Buffer.from(b.S));
  if (a?.B !== undefined && b?.B !== undefined)
    return Buffer.compare(Buffer.from(a.B, "base64"), Buffer.from(b.B, "base64"));
  if (a?.N === undefined || b?.N === undefined) return undefined;
  const [x, y] = [db.toLexiStr(a.N, "N"), db.toLexiStr(b.N, "N")];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Whether both are there and the same; sets in any order. */
export function equalValues(a: AttributeValue | undefined, b: AttributeValue | undefined): boolean {
  return a !== undefined && b !== undefined && canonical(a) === canonical(b);
}
