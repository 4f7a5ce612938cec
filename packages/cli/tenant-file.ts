import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream";
import { finished } from "node:stream/promises";
import { isDeepStrictEqual } from "node:util";
import { createGunzip, createGzip } from "node:zlib";
import { TenantId } from "@etalase/domain/tenant";
import { Moment } from "@etalase/kit";
import * as z from "zod/mini";
import { StateHash } from "./state-hash.ts";
import { type Counts, noCounts, sha256, type TenantRecord, take } from "./tenant-records.ts";

/** The form of the file; a number here means that older ones are not read any more. */
const FORMAT = 1;

const Attribute = z.record(z.string(), z.unknown());
const RawItem = z.looseObject({ pk: z.strictObject({ S: z.string() }), sk: z.strictObject({ S: z.string() }) });

export const Header = z.strictObject({
  kind: z.literal("tenant"),
  format: z.literal(FORMAT),
  tenant: TenantId,
  name: z.string(),
  /** Names this export; what is brought back from it carries the name. */
  export: z.uuid(),
  at: Moment,
});
export type Header = z.infer<typeof Header>;

/** What stands in the file before a body, and what says that the file is whole. */
const Line = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("key"), wrapped: z.string() }),
  z.strictObject({ kind: z.literal("item"), item: z.intersection(RawItem, z.record(z.string(), Attribute)) }),
  z.strictObject({
    kind: z.literal("person"),
    person: z.string(),
    items: z.array(z.intersection(RawItem, z.record(z.string(), Attribute))),
  }),
  z.strictObject({ kind: z.literal("invite"), item: z.intersection(RawItem, z.record(z.string(), Attribute)) }),
  z.strictObject({
    kind: z.literal("file"),
    bucket: z.enum(["site", "uploads"]),
    path: z.string(),
    type: z.string(),
    cacheControl: z.optional(z.string()),
    metadata: z.record(z.string(), z.string()),
    size: z.int(),
    sha256: z.string(),
  }),
  z.strictObject({
    kind: z.literal("end"),
    items: z.int(),
    people: z.int(),
    files: z.int(),
    state: z.string(),
    sha256: z.string(),
  }),
]);

/** What a file says of itself at its end. */
export interface Sums extends Counts {
  /** The hash of the state, whatever the order. */
  state: string;
  /** Of every byte before the last line, as they were before they were compressed. */
  sha256: string;
}

/** Writes records as they come: a compressed stream of lines of JSON, a file's bytes behind its line. The name is given when the file is whole. */
export async function writeTenantFile(
  file: string,
  header: Header,
  records: AsyncIterable<TenantRecord>,
  progress: (counts: Counts) => void,
): Promise<Sums> {
  const part = `${file}.part`;
  const gzip = createGzip();
  const written = finished(gzip.pipe(createWriteStream(part, { flags: "w" })));
  // Told of where it is waited for.
  written.catch(() => undefined);
  const whole = createHash("sha256");
  const found = { counts: noCounts(), state: new StateHash() };
  const write = async (bytes: string | Uint8Array) => {
    whole.update(bytes);
    if (!gzip.write(bytes)) await Promise.race([once(gzip, "drain"), written]);
  };
  try {
    await write(`${JSON.stringify(header)}\n`);
    for await (const record of records) {
      take(record, found);
      for (const bytes of framed(record)) await write(bytes);
      progress(found.counts);
    }
    const sums = { ...found.counts, state: found.state.value, sha256: whole.digest("hex") };
    gzip.end(`${JSON.stringify({ kind: "end", ...sums })}\n`);
    await written;
    await rename(part, file);
    return sums;
  } catch (error) {
    gzip.destroy();
    await rm(part, { force: true });
    throw error;
  }
}

function framed(record: TenantRecord): (string | Uint8Array)[] {
  if (record.kind !== "file") return [`${JSON.stringify(record)}\n`];
  const { body, ...line } = record;
  return [`${JSON.stringify({ ...line, size: body.length, sha256: sha256(body) })}\n`, body, "\n"];
}

export interface TenantFile {
  header: Header;
  /** Ends with an error where the file is cut off or damaged: `sums` are there when all of it was read. */
  records: AsyncGenerator<TenantRecord>;
  sums: () => Sums;
}

/** Reads what `writeTenantFile` wrote, record by record. Throws a sentence for a file that is none. */
export async function readTenantFile(file: string): Promise<TenantFile> {
  const bytes = new Frames(await opened(file));
  const first = await bytes.line().catch(() => undefined);
  const header = z.safeParse(Header, jsonIn(first));
  if (!header.success) throw new Error(`${file} is no export of a tenant, or of a later form than this.`);
  let sums: Sums | undefined;
  async function* records(): AsyncGenerator<TenantRecord> {
    const found = { counts: noCounts(), state: new StateHash() };
    for (;;) {
      const before = bytes.sha256;
      const line = Line.parse(JSON.parse((await bytes.line()) ?? damaged(file)));
      if (line.kind === "end") {
        const { kind: _, ...said } = line;
        const read = { ...found.counts, state: found.state.value, sha256: before };
        if (!isDeepStrictEqual(said, read)) damaged(file);
        sums = said;
        return;
      }
      const record = line.kind === "file" ? await bodied(line) : (line as TenantRecord);
      take(record, found);
      yield record;
    }
  }
  async function bodied({ size, sha256: sum, ...line }: z.infer<typeof Line> & { kind: "file" }) {
    const body = await bytes.bytes(size);
    await bytes.bytes(1);
    if (sha256(body) !== sum) damaged(file);
    return { ...line, body };
  }
  return { header: header.data, records: records(), sums: () => sums ?? damaged(file) };
}

/** What the file holds, not compressed any more. An error of the file ends the reading. */
async function opened(file: string): Promise<AsyncIterable<Buffer>> {
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new Error(`There is no file ${file}; name one that etalase tenant export wrote.`);
  // Told of where the lines are waited for.
  return pipeline(createReadStream(file), createGunzip(), () => undefined);
}

function jsonIn(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? "null");
  } catch {
    return undefined;
  }
}

function damaged(file: string): never {
  throw new Error(`${file} is damaged or cut off; nothing of it can be relied on. Export again, or fetch it again.`);
}

const NEWLINE = 0x0a;

/** Lines and counted bytes of one stream, of which no more is held than is asked for. */
class Frames {
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #hash = createHash("sha256");
  #held: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Of what was taken so far. */
  get sha256(): string {
    return this.#hash.copy().digest("hex");
  }

  /** Undefined where the stream ends. */
  async line(): Promise<string | undefined> {
    let end = this.#held.indexOf(NEWLINE);
    while (end < 0) {
      if (!(await this.#more())) return undefined;
      end = this.#held.indexOf(NEWLINE);
    }
    return this.#take(end + 1).toString("utf8");
  }

  async bytes(count: number): Promise<Buffer> {
    while (this.#held.length < count) if (!(await this.#more())) throw new Error("the file is cut off");
    return this.#take(count);
  }

  #take(count: number): Buffer {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    this.#hash.update(taken);
    return taken;
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done) return false;
    this.#held = Buffer.concat([this.#held, next.value]);
    return true;
  }
}
