import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** One row of the official list, its codes without dots. */
export interface Row {
  code: string;
  name: string;
}

const resolve = createRequire(import.meta.url).resolve;
const ROW = /^([\d.]+),(?:[\d.]+,)?(?:"((?:[^"]|"")*)"|([^"]*))$/;

/**
 * The rows of one list whose code begins with `prefix` (with dots; "" for all). Of the lists of
 * idn-area-data only those lines are parsed: its own reader builds all 83,762 villages in memory first (100 MB).
 */
export async function readRows(
  area: "provinces" | "regencies" | "districts" | "villages",
  prefix = "",
): Promise<Row[]> {
  const text = await readFile(resolve(`idn-area-data/data/${area}.csv`), "utf8");
  const rows: Row[] = [];
  for (const line of linesFrom(text, prefix)) {
    const [, code, quoted, plain] = ROW.exec(line) ?? [];
    if (code === undefined) throw new Error(`Unreadable row in ${area}: ${line}`);
    rows.push({ code: code.replaceAll(".", ""), name: quoted?.replaceAll('""', '"') ?? plain ?? "" });
  }
  return rows;
}

/** The lines below the heading that begin with `prefix`. */
function* linesFrom(text: string, prefix: string): Generator<string> {
  const start = `\n${prefix}`;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    const end = text.indexOf("\n", at + 1);
    const line = text.slice(at + 1, end < 0 ? undefined : end).trimEnd();
    if (line !== "") yield line;
  }
}
