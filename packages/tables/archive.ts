import { inflateRawSync } from "node:zlib";
import { TableError } from "./table.ts";

/** All that an archive may become when it is unpacked. */
const MOST_UNPACKED = 40 * 1024 * 1024;
const MOST_ENTRIES = 500;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

export interface Entry {
  name: string;
  content: Uint8Array;
}

/** The XML files of a zip archive. Each is unpacked with what is left of the limit, so that an archive which says that it is small is found out. */
export function xmlEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesIn(view, bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new TableError("damaged", error);
    throw error;
  }
}

function entriesIn(view: DataView, bytes: Uint8Array): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new TableError("unpacks_too_large");
  const found: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  let left = MOST_UNPACKED;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new TableError("damaged");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    if (/vbaproject/i.test(name)) throw new TableError("macros");
    if (/\.xml(?:\.rels)?$/i.test(name)) {
      const content = unpacked(view, bytes, at, left);
      left -= content.byteLength;
      found.push({ name, content });
    }
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return found;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new TableError("damaged");
}

function unpacked(view: DataView, bytes: Uint8Array, at: number, most: number): Uint8Array {
  const method = view.getUint16(at + 10, true);
  const [packedSize, size, local] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true));
  if (packedSize === undefined || size === undefined || local === undefined) throw new TableError("damaged");
  if (size > most) throw new TableError("unpacks_too_large");
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(from, from + packedSize);
  const content = method === STORED ? packed : inflated(packed, method, most);
  // The library makes room for what is said here.
  if (content.byteLength !== size) throw new TableError("damaged");
  return content;
}

function inflated(packed: Uint8Array, method: number, most: number): Uint8Array {
  if (method !== DEFLATED) throw new TableError("damaged");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const isBomb = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new TableError(isBomb ? "unpacks_too_large" : "damaged", error);
  }
}
