import { parse } from "csv-parse/sync";
import { decode } from "./decode.ts";
import { MOST_ROWS } from "./limits.ts";
import { TableError } from "./table.ts";

const DELIMITERS = [",", ";", "\t", "|"];
/** What Excel writes and reads as the first line to say what stands between cells. */
const SAID = /^sep=(.)\r?\n/i;
const LONGEST_RECORD = 64 * 1024;
/** Some are empty; what is more than this is too many whatever the rest says. */
const MOST_LINES = 4 * MOST_ROWS;

/** The lines of a CSV file as their cells. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decode(bytes);
  const said = SAID.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const lines = parsed(body, said?.[1] ?? delimiterOf(body));
  if (lines.length > MOST_LINES) throw new TableError("too_many_rows");
  // The line that says what stands between cells is a row to those who count them.
  return said ? [[], ...lines] : lines;
}

function parsed(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_RECORD,
      to: MOST_LINES + 1,
    });
  } catch (error) {
    const isLong = error instanceof Error && "code" in error && error.code === "CSV_MAX_RECORD_SIZE";
    throw new TableError(isLong ? "cell_too_long" : "damaged", error);
  }
}

/** What stands most often between the cells of the first line that says something, outside quotes. */
function delimiterOf(text: string): string {
  const line = text.split(/\r?\n|\r/, 20).find((each) => each.trim() !== "") ?? "";
  const plain = line.replaceAll(/"[^"]*"/g, "");
  const [first] = DELIMITERS.map((delimiter) => ({ delimiter, times: plain.split(delimiter).length })).toSorted(
    (a, b) => b.times - a.times,
  );
  return first?.delimiter ?? ",";
}
