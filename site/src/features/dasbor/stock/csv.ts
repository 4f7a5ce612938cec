/** What a spreadsheet would take for a formula, also behind blanks. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r|]/;

const cell = (value: string | number): string => {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV that spreadsheets open as they are: with a mark for UTF-8, and with no text that they would calculate. */
export const csvOf = (rows: (string | number)[][]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
