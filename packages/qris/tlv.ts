import { QrisError } from "./error.ts";

/** One data object: a two-digit id and its value. The length is implied by the value. */
export interface Field {
  id: string;
  value: string;
}

const TWO_DIGITS = /^\d\d$/;
const MAX_VALUE = 99;

/**
 * Splits a text into its data objects, in the order found. Lengths count characters, which for the
 * printable ASCII that QRIS allows are also bytes.
 * @throws QrisError truncated, bad_tag, bad_length, duplicate_tag
 */
export function readFields(text: string, where = "the code"): Field[] {
  const fields: Field[] = [];
  const seen = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const field = readField(text, at, where);
    if (seen.has(field.id)) throw new QrisError("duplicate_tag", `Tag ${field.id} appears twice in ${where}`);
    seen.add(field.id);
    fields.push(field);
    at += 4 + field.value.length;
  }
  return fields;
}

function readField(text: string, at: number, where: string): Field {
  const id = text.slice(at, at + 2);
  const digits = text.slice(at + 2, at + 4);
  if (digits.length < 2) throw new QrisError("truncated", `${where} ends inside a tag at character ${at}`);
  if (!TWO_DIGITS.test(id)) throw new QrisError("bad_tag", `"${id}" is not a tag, at character ${at} of ${where}`);
  const length = TWO_DIGITS.test(digits) ? Number(digits) : 0;
  if (length === 0) throw new QrisError("bad_length", `Tag ${id} of ${where} has the length "${digits}"`);
  const value = text.slice(at + 4, at + 4 + length);
  if (value.length < length) {
    throw new QrisError("truncated", `Tag ${id} of ${where} announces ${length} characters, ${value.length} are left`);
  }
  return { id, value };
}

/** Writes data objects in the order given. @throws QrisError bad_length when a value is empty or over 99 characters */
export function writeFields(fields: readonly Field[]): string {
  return fields
    .map(({ id, value }) => {
      if (value.length === 0 || value.length > MAX_VALUE) {
        throw new QrisError("bad_length", `Tag ${id} would hold ${value.length} characters`);
      }
      return id + String(value.length).padStart(2, "0") + value;
    })
    .join("");
}
