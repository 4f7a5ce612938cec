// Readers for JSON of unknown shape: each gives an empty value where the thing is absent or of another kind.

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const NOTHING: Fields = Object.freeze({});

export const fields = (value: unknown): Fields => (isFields(value) ? value : NOTHING);

/** A list; a single value counts as a list of one, as in IAM documents. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function text(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

export const texts = (value: unknown): string[] => list(value).map(text);

/** A number, also where the template spells it as text. */
export function number(value: unknown, otherwise: number): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && value !== "" && Number.isFinite(Number(value)) ? Number(value) : otherwise;
}

export const flag = (value: unknown): boolean => value === true || value === "true";

/** The parsed text, or undefined where it is not JSON. */
export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** The last part of an ARN or URL: its name. */
export const lastPart = (path: string, separator: string): string => path.slice(path.lastIndexOf(separator) + 1);

/** The function's name in `arn:aws:lambda:region:account:function:name[:alias]`, or the text itself. */
export const functionNameOf = (arn: string): string =>
  arn.startsWith("arn:") ? (arn.split(":function:")[1]?.split(/[:/]/)[0] ?? arn) : arn;
