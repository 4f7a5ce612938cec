import {
  type Columns,
  type Import,
  type Known,
  keyOf,
  planRow,
  type RowPlan,
  type RowProblem,
  type RowValues,
  readRow,
  type ToldRow,
} from "@etalase/domain/import";
import type { Row, Table } from "@etalase/tables";
import { idFor } from "../api/key-id.ts";

export interface ReadLine {
  row: Row;
  values: RowValues;
  id: string;
  /** Whether no other row is of the same product. */
  isAlone: boolean;
  /** What already is in its way, apart from the shop. */
  problems: RowProblem[];
  notices: RowProblem[];
}

/** The rows of a table as products are made of them; one that says what another said before it is told so. */
export function* readLines(tenant: string, record: Import, table: Table, columns: Columns): Generator<ReadLine> {
  const seen = new Set<string>();
  const reading = { headers: table.headers, columns, category: record.category };
  const read = table.rows.map((row) => ({ row, ...readRow(row.cells, reading) }));
  const rowsOf = Map.groupBy(read, ({ values }) => keyOf(values));
  for (const { row, values, problems: all } of read) {
    const [problems, notices] = [all.filter(({ notice }) => !notice), all.filter(({ notice }) => notice)];
    const key = keyOf(values);
    const field = values.code ? "code" : "name";
    if (key === undefined && problems.length === 0)
      problems.push({ field: "name", ...placeOf(columns, "name"), code: "missing" });
    // Rows of one product are its variants, each of them once.
    const said = [key, ...(values.choices ?? []).map(({ value }) => value.toLowerCase())].join("\n");
    if (key !== undefined && seen.has(said)) problems.push({ field, ...placeOf(columns, field), code: "sku_twice" });
    if (key !== undefined) seen.add(said);
    const isAlone = rowsOf.get(key)?.length === 1;
    yield { row, values, id: idFor("product", tenant, record.shop, `import ${key}`), isAlone, problems, notices };
  }
}

/** What a row does to the shop as it is known, or why it does nothing; the problem stands beside its cell where its column is known. */
export function planLine(line: ReadLine, known: Known, record: Import, now: number): RowPlan | RowProblem[] {
  if (line.problems.length > 0) return line.problems;
  const plan = planRow(line.values, known, { id: line.id, isAlone: line.isAlone, publish: record.publish, now });
  if (!Array.isArray(plan)) return plan;
  return plan.map((problem) => ({ ...problem, ...placeOf(record.columns ?? [], problem.field) }));
}

const placeOf = (columns: Columns, field: RowProblem["field"]): { column?: number } => {
  const column = columns.indexOf(field);
  return column < 0 ? {} : { column };
};

const LONGEST_TOLD = 4_500;

export const told = ({ row }: ReadLine, problems: RowProblem[]): ToldRow => ({
  number: row.number,
  cells: row.cells.map((cell) => cell.slice(0, LONGEST_TOLD)),
  problems,
});
