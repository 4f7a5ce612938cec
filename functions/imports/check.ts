import {
  type Columns,
  guessColumns,
  type Import,
  importPath,
  knownProducts,
  type ToldRow,
} from "@etalase/domain/import";
import { type Table, TableError } from "@etalase/tables";
import { imports, products } from "../stores.ts";
import { uploadsOf } from "../uploads.ts";
import { planLine, readLines, told } from "./plan.ts";
import { tableOf } from "./table-of.ts";

/** Tries an import out: what each row would do, and what is in its way. Nothing of the shop changes. */
export async function check(tenant: string, record: Import): Promise<void> {
  await imports.saveImport(tenant, await found(tenant, { ...record, version: record.version + 1 }));
}

async function found(tenant: string, record: Import): Promise<Import> {
  try {
    const table = await tableOf(tenant, record);
    return table ? await tried(tenant, record, table) : { ...record, state: "refused", fault: "gone" };
  } catch (error) {
    if (error instanceof TableError) return { ...record, state: "refused", fault: error.fault };
    throw error;
  }
}

async function tried(tenant: string, before: Import, table: Table): Promise<Import> {
  const shelf = await products.shelf(tenant, before.shop);
  if (!shelf) return { ...before, state: "refused", fault: "gone" };
  const guessed = async () => guessColumns(table.headers, await imports.columns(tenant, before.shop));
  const columns = onceEach(before.columns ?? (await guessed()), table.headers.length);
  const record: Import = { ...before, columns, headers: table.headers, state: "checked", rows: table.rows.length };
  const known = knownProducts(shelf);
  const rows: ToldRow[] = [];
  for (const line of readLines(tenant, record, table, columns)) {
    const plan = planLine(line, known, record, Date.now());
    const problems = Array.isArray(plan) ? plan : [];
    if (Array.isArray(plan)) record.wrong++;
    else if (plan.added) record.fresh++;
    else record.known++;
    const product = Array.isArray(plan) ? undefined : (plan.added ?? plan.edited)?.product;
    if (product) known.put(product);
    if (line.notices.length > 0) record.noticed++;
    if (problems.length + line.notices.length > 0) rows.push(told(line, [...problems, ...line.notices]));
  }
  const path = importPath(record, "problems.json");
  await uploadsOf(tenant).keep(path, { body: JSON.stringify(rows), type: "application/json" });
  return record;
}

/** One choice for each column there is, no field twice. */
const onceEach = (columns: Columns, count: number): Columns =>
  Array.from({ length: count }, (_, index) => {
    const field = columns[index] ?? null;
    return columns.indexOf(field) === index ? field : null;
  });
