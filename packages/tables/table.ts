import { MOST_COLUMNS, MOST_ROWS } from "./limits.ts";

/** One row of a table, with the number that a spreadsheet shows beside it. */
export interface Row {
  number: number;
  cells: string[];
}

export interface Table {
  headers: string[];
  rows: Row[];
}

/** Why a file could not be read as a table. */
export const TABLE_FAULTS = [
  "empty",
  "not_a_table",
  "old_excel",
  "macros",
  "damaged",
  "unpacks_too_large",
  "too_many_rows",
  "too_many_columns",
  "cell_too_long",
] as const;
export type TableFault = (typeof TABLE_FAULTS)[number];

export class TableError extends Error {
  override readonly name = "TableError";
  readonly fault: TableFault;

  constructor(fault: TableFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/** Lines of cells as a table: the first line that says something are its headers, empty lines are none. */
export function tableOf(lines: string[][]): Table {
  const numbered = lines
    .map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [head, ...rows] = numbered;
  if (!head || rows.length === 0) throw new TableError("empty");
  if (rows.length > MOST_ROWS) throw new TableError("too_many_rows");
  if (Math.max(...numbered.map(({ cells }) => cells.length)) > MOST_COLUMNS) throw new TableError("too_many_columns");
  return { headers: head.cells, rows };
}
