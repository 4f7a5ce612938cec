import { readSheet } from "read-excel-file/universal";
import { xmlEntries } from "./archive.ts";
import { MOST_COLUMNS, MOST_ROWS } from "./limits.ts";
import { TableError } from "./table.ts";

/** Sheets have empty rows between others. */
const FARTHEST_ROW = 4 * MOST_ROWS;
const FARTHEST_COLUMN = 4 * MOST_COLUMNS;
const LETTERS = 26;

/** The rows of a workbook's first sheet as their cells. */
export async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  for (const { name, content } of xmlEntries(bytes)) if (name.startsWith("xl/worksheets/")) checkReach(content);
  return (await sheetOf(bytes)).map((row) => row.map(textOf));
}

async function sheetOf(bytes: Uint8Array) {
  try {
    // A copy, since these bytes may be a part of a larger buffer.
    return await readSheet(new Uint8Array(bytes).buffer, { parseNumber: Number });
  } catch (error) {
    throw new TableError("damaged", error);
  }
}

/** The library fills every gap up to the farthest row and cell, of which a small sheet may name the millionth. */
function checkReach(sheet: Uint8Array): void {
  const text = new TextDecoder().decode(sheet);
  let rows = 0;
  for (const _ of text.matchAll(/<(?:\w+:)?row\b/g)) if (++rows > FARTHEST_ROW) throw new TableError("too_many_rows");
  for (const [, place = ""] of text.matchAll(/\br\s*=\s*["']([^"']*)["']/g)) {
    // A place that is written with entities hides.
    if (place.includes("&")) throw new TableError("damaged");
    const [, letters = "", row] = /^\s*([A-Za-z]*)(\d+)\s*$/.exec(place) ?? [];
    if (Number(row) > FARTHEST_ROW) throw new TableError("too_many_rows");
    if (columnOf(letters) > FARTHEST_COLUMN) throw new TableError("too_many_columns");
  }
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);

/** As it would be typed by an Indonesian. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "ya" : "tidak";
  if (typeof value === "number") return numberText(value);
  return typeof value === "string" ? value : "";
}

/** Without thousands' points and exponents: a code such as 8991234567890 stays itself. */
const numberText = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(0) : String(value).replace(".", ",");
