import { type Import, importPath } from "@etalase/domain/import";
import { readTable, type Table } from "@etalase/tables";
import { uploadsOf } from "../uploads.ts";

/** The table that was uploaded for an import; undefined when none arrived. Throws `TableError`. */
export async function tableOf(tenant: string, record: Import): Promise<Table | undefined> {
  const bytes = await uploadsOf(tenant).read(importPath(record, "table"));
  return bytes && (await readTable(bytes));
}
