import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "../core/clock.ts";
import { inTransaction } from "../core/database.ts";
import { ServiceError, systemCode } from "../core/errors.ts";

/** Up to this size a synchronous read or write is quicker than a trip through the thread pool. */
const SMALL = 256 * 1024;

export interface ObjectInfo {
  key: string;
  file: string;
  size: number;
  /** Strong, without its quotes. */
  etag: string;
  /** Epoch milliseconds. */
  modified: number;
  /** Content-Type, Cache-Control and so on, as they were given. */
  headers: Readonly<Record<string, string>>;
}

/** What must be true of the object that stands there: `ifMatch` its tag, `ifNoneMatch` (`*`) that there is none. */
export interface Precondition {
  ifMatch?: string | undefined;
  ifNoneMatch?: string | undefined;
}

/** Hears of a change in the very transaction that makes it. */
export type Landed = (info: ObjectInfo) => void;

export interface NewObject {
  bucket: string;
  key: string;
  body: Buffer;
  headers: Readonly<Record<string, string>>;
  condition?: Precondition;
  /** Where it is not the MD5 of the body: after a multipart upload. */
  etag?: string;
  landed?: Landed;
}

/**
 * The buckets' objects: contents in files of their own, everything else in an index. Every version is a new file and the index
 * row is the commit, so that a reader never sees half of one and a kill leaves at most a file that nothing names.
 */
export class Objects {
  readonly #root: string;
  readonly #db: DatabaseSync;
  readonly #clock: Clock;
  readonly #statements;
  readonly #folders = new Set<string>();

  constructor(root: string, db: DatabaseSync, clock: Clock) {
    this.#root = root;
    this.#db = db;
    this.#clock = clock;
    this.#statements = {
      find: db.prepare("select * from objects where bucket = ? and key = ?"),
      put: db.prepare(
        "insert or replace into objects (bucket, key, file, size, etag, modified, headers) values (?, ?, ?, ?, ?, ?, ?)",
      ),
      delete: db.prepare("delete from objects where bucket = ? and key = ?"),
      after: db.prepare(
        "select * from objects where bucket = ? and key > ? and key >= ? and key < ? order by key limit ?",
      ),
    };
  }

  find(bucket: string, key: string): ObjectInfo | undefined {
    const row = this.#statements.find.get(bucket, key);
    return row && infoOf(row);
  }

  /** The object with its contents; undefined where there is none. */
  async get(bucket: string, key: string): Promise<{ info: ObjectInfo; body: Buffer } | undefined> {
    for (;;) {
      const info = this.find(bucket, key);
      if (!info) return undefined;
      const path = join(this.#root, info.file);
      if (info.size <= SMALL) return { info, body: readFileSync(path) };
      // Between the index and a slow read another version may take its place.
      const body = await readFile(path).catch((error: unknown) => {
        if (systemCode(error) !== "ENOENT" || this.find(bucket, key)?.file === info.file) throw error;
      });
      if (body) return { info, body };
    }
  }

  /** Objects whose key begins with the prefix and comes after another, in the order of their bytes. */
  list(bucket: string, prefix: string, after: string, limit: number): ObjectInfo[] {
    return this.#statements.after.all(bucket, after, prefix, `${prefix}\u{10ffff}`, limit).map(infoOf);
  }

  /** Throws PreconditionFailed where something else stands there than the writer thinks. */
  async put(object: NewObject): Promise<ObjectInfo> {
    const { bucket, key, body, condition = {} } = object;
    checkPrecondition(this.find(bucket, key), condition);
    const file = this.#newFile();
    const path = join(this.#root, file);
    try {
      if (body.length <= SMALL) writeFileSync(path, body);
      else await writeFile(path, body);
      return this.#commit(object, file);
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    }
  }

  /** Throws PreconditionFailed as `put` does; what is not there is gone already. */
  remove(bucket: string, key: string, condition: Precondition = {}, landed?: Landed): void {
    const standing = this.find(bucket, key);
    if (condition.ifMatch !== undefined) checkPrecondition(standing, condition);
    if (!standing) return;
    inTransaction(this.#db, () => {
      this.#statements.delete.run(bucket, key);
      landed?.(standing);
    });
    this.#drop(standing);
  }

  #commit(object: NewObject, file: string): ObjectInfo {
    const { bucket, key, body, headers, condition = {}, etag = md5(body), landed } = object;
    const standing = this.find(bucket, key);
    checkPrecondition(standing, condition);
    const info = { key, file, size: body.length, etag, modified: this.#clock.now(), headers };
    inTransaction(this.#db, () => {
      this.#statements.put.run(bucket, key, file, info.size, etag, info.modified, JSON.stringify(headers));
      landed?.(info);
    });
    if (standing) this.#drop(standing);
    return info;
  }

  #newFile(): string {
    const id = randomUUID();
    const folder = id.slice(0, 2);
    if (!this.#folders.has(folder)) mkdirSync(join(this.#root, folder), { recursive: true });
    this.#folders.add(folder);
    return join(folder, id);
  }

  #drop({ file }: ObjectInfo): void {
    rmSync(join(this.#root, file), { force: true });
  }
}

export const md5 = (body: Buffer): string => createHash("md5").update(body).digest("hex");

const infoOf = (row: Record<string, unknown>): ObjectInfo => ({
  key: String(row["key"]),
  file: String(row["file"]),
  size: Number(row["size"]),
  etag: String(row["etag"]),
  modified: Number(row["modified"]),
  headers: JSON.parse(String(row["headers"])) as Record<string, string>,
});

/** Whether a list of tags, as in a header, names this one. */
export const namesTag = (tags: string, etag: string): boolean =>
  tags.trim() === "*" || tags.split(",").some((tag) => tag.trim().replace(/^W\//, "").replaceAll('"', "") === etag);

function checkPrecondition(standing: ObjectInfo | undefined, { ifMatch, ifNoneMatch }: Precondition): void {
  if (ifNoneMatch !== undefined && ifNoneMatch !== "*")
    throw new ServiceError(
      "NotImplemented",
      "A header you provided implies functionality that is not implemented",
      501,
    );
  if (ifMatch !== undefined && !standing) throw noSuchKey();
  const isOther = ifMatch !== undefined && !namesTag(ifMatch, standing?.etag ?? "");
  if (isOther || (ifNoneMatch === "*" && standing)) throw preconditionFailed();
}

export const noSuchKey = () => new ServiceError("NoSuchKey", "The specified key does not exist.", 404);

export const preconditionFailed = () =>
  new ServiceError("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412);
