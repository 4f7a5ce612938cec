/** What a spreadsheet would take for a formula, and run (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r\n]/;

const cell = (value: string | number): string => {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** So that Excel reads it as UTF-8. */
const MARK = "\ufeff";

export const csvLine = (row: (string | number)[]): string => `${row.map(cell).join(",")}\r\n`;

/** Rows as a CSV file (RFC 4180) that is safe to open: nothing in it runs. */
export const csvOf = (rows: (string | number)[][]): string => MARK + rows.map(csvLine).join("");
