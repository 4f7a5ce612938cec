import { inflateRawSync } from "node:zlib";
import { TableError } from "./table.ts";

/** What an archive may come to when it is unpacked, in bytes. */
export interface ArchiveLimits {
  entries: number;
  all: number;
  /** One entry that says to be larger is told by its name alone. */
  each: number;
}

const OF_A_WORKBOOK: ArchiveLimits = { entries: 500, all: 40 * 1024 * 1024, each: 40 * 1024 * 1024 };

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

/** The XML files of a zip archive. */
export function xmlEntries(bytes: Uint8Array): Entry[] {
  const isXml = (name: string) => {
    if (/vbaproject/i.test(name)) throw new TableError("macros");
    return /\.xml(?:\.rels)?$/i.test(name);
  };
  return [...archived(bytes, isXml, OF_A_WORKBOOK)].map(({ name, content }) => {
    if (!content) throw new TableError("unpacks_too_large");
    return { name, content };
  });
}

/**
 * The entries of a zip archive that are wanted, one after another, so that only one is unpacked at a time. Each is unpacked with what is left of the limits, so that an archive which says
 * that it is small is found out. Throws `TableError`.
 */
export function* archived(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: ArchiveLimits,
): Generator<Omit<Entry, "content"> & { content?: Uint8Array }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    yield* entriesIn(view, bytes, isWanted, limits);
  } catch (error) {
    if (error instanceof RangeError) throw new TableError("damaged", error);
    throw error;
  }
}

function* entriesIn(
  view: DataView,
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  { entries, all, each }: ArchiveLimits,
): Generator<Omit<Entry, "content"> & { content?: Uint8Array }> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > entries) throw new TableError("unpacks_too_large");
  let at = view.getUint32(end + 16, true);
  let left = all;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new TableError("damaged");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    if (isWanted(name)) {
      if (view.getUint32(at + 24, true) > each) yield { name };
      else {
        const content = unpacked(view, bytes, at, Math.min(left, each));
        left -= content.byteLength;
        yield { name, content };
      }
    }
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
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
