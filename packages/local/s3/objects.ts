import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Clock } from "../core/clock.ts";
import { ServiceError } from "../core/errors.ts";

export interface ObjectInfo {
  key: string;
  file: string;
  size: number;
  etag: string;
  modified: number;
  headers: Readonly<Record<string, string>>;
}

/** What must be true of the object that stands there: `ifMatch` a tag, `ifNoneMatch` that there is none. */
export interface Precondition {
  ifMatch?: string | undefined;
  ifNoneMatch?: string | undefined;
}

/** The buckets' objects: contents in files of their own, everything else in an index. A file is never changed, so that a reader never sees half of one. */
export class Objects {
  readonly #root: string;
  readonly #clock: Clock;
  readonly #select: StatementSync;
  readonly #upsert: StatementSync;
  readonly #delete: StatementSync;
  readonly #page: StatementSync;
  readonly #busy = new Map<string, Promise<unknown>>();

  constructor(root: string, db: DatabaseSync, clock: Clock) {
    this.#root = root;
    this.#clock = clock;
    this.#select = db.prepare("select * from objects where bucket = ? and key = ?");
    this.#upsert = db.prepare(
      "insert or replace into objects (bucket, key, file, size, etag, modified, headers) values (?, ?, ?, ?, ?, ?, ?)",
    );
    this.#delete = db.prepare("delete from objects where bucket = ? and key = ?");
    this.#page = db.prepare(
      "select * from objects where bucket = ? and key > ? and key >= ? and key < ? order by key limit ?",
    );
  }

  find(bucket: string, key: string): ObjectInfo | undefined {
    const row = this.#select.get(bucket, key);
    return row && infoOf(row);
  }

  read(info: ObjectInfo): Promise<Buffer> {
    return readFile(join(this.#root, info.file));
  }

  /** Objects whose key begins with the prefix, after a key, in order of their bytes. */
  list(bucket: string, prefix: string, after: string, limit: number): ObjectInfo[] {
    return this.#page.all(bucket, after, prefix, `${prefix}\u{10ffff}`, limit).map(infoOf);
  }

  /** Throws PreconditionFailed where another object stands there than the writer thinks. */
  put(
    bucket: string,
    key: string,
    body: Buffer,
    headers: Record<string, string>,
    condition: Precondition,
  ): Promise<ObjectInfo> {
    return this.#alone(`${bucket}/${key}`, async () => {
      const standing = this.find(bucket, key);
      check(standing, condition);
      const id = randomUUID();
      const file = join(id.slice(0, 2), id);
      const path = join(this.#root, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.part`, body);
      await rename(`${path}.part`, path);
      const etag = createHash("md5").update(body).digest("hex");
      const modified = this.#clock.now();
      this.#upsert.run(bucket, key, file, body.length, etag, modified, JSON.stringify(headers));
      if (standing) await rm(join(this.#root, standing.file), { force: true });
      return { key, file, size: body.length, etag, modified, headers };
    });
  }

  remove(bucket: string, key: string, condition: Precondition): Promise<void> {
    return this.#alone(`${bucket}/${key}`, async () => {
      const standing = this.find(bucket, key);
      check(standing, condition);
      if (!standing) return;
      this.#delete.run(bucket, key);
      await rm(join(this.#root, standing.file), { force: true });
    });
  }

  /** One writer of a key at a time. */
  async #alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#busy.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    this.#busy.set(name, settled);
    try {
      return await mine;
    } finally {
      if (this.#busy.get(name) === settled) this.#busy.delete(name);
    }
  }
}

const infoOf = (row: Record<string, unknown>): ObjectInfo => ({
  key: String(row["key"]),
  file: String(row["file"]),
  size: Number(row["size"]),
  etag: String(row["etag"]),
  modified: Number(row["modified"]),
  headers: JSON.parse(String(row["headers"])) as Record<string, string>,
});

const plain = (tag: string): string => tag.replaceAll('"', "");

function check(standing: ObjectInfo | undefined, { ifMatch, ifNoneMatch }: Precondition): void {
  if (ifMatch !== undefined && !standing) throw new ServiceError("NoSuchKey", "The specified key does not exist.", 404);
  const failed = (ifNoneMatch === "*" && standing) || (ifMatch !== undefined && plain(ifMatch) !== standing?.etag);
  if (failed)
    throw new ServiceError("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412);
}
