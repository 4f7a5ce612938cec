import { readCsv } from "./csv.ts";
import { type Table, TableError, tableOf } from "./table.ts";
import { readXlsx } from "./xlsx.ts";

const ARCHIVE = [0x50, 0x4b];
/** What Excels before 2007 wrote, and what newer ones write when a password is set. */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (bytes: Uint8Array, beginning: number[]): boolean =>
  beginning.every((byte, index) => bytes[index] === byte);

/** A file as a table, whatever it is called. Throws `TableError`. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.byteLength === 0) throw new TableError("empty");
  if (begins(bytes, OLD_EXCEL)) throw new TableError("old_excel");
  return tableOf(begins(bytes, ARCHIVE) ? await readXlsx(bytes) : readCsv(bytes));
}
