import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

/** One row of the official list, its codes without dots. */
export interface Row {
  code: string;
  name: string;
}

const resolve = createRequire(import.meta.url).resolve;
const ROW = /^([\d.]+),(?:[\d.]+,)?(?:"((?:[^"]|"")*)"|([^"]*))$/;

/**
 * The rows of one list whose code begins with `prefix` (with dots; "" for all). The lists of idn-area-data are read as
 * streams of lines: its own reader builds all 83,762 villages in memory first (100 MB).
 */
export async function readRows(
  area: "provinces" | "regencies" | "districts" | "villages",
  prefix = "",
): Promise<Row[]> {
  const input = createReadStream(resolve(`idn-area-data/data/${area}.csv`), "utf8");
  const rows: Row[] = [];
  for await (const line of createInterface({ input })) {
    if (line.startsWith("code,") || !line.startsWith(prefix)) continue;
    const [, code, quoted, plain] = ROW.exec(line) ?? [];
    if (code === undefined) throw new Error(`Unreadable row in ${area}: ${line}`);
    rows.push({ code: code.replaceAll(".", ""), name: quoted?.replaceAll('""', '"') ?? plain ?? "" });
  }
  return rows;
}
