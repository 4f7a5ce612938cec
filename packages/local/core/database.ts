import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { isDiskTrouble } from "./disk.ts";
import { CloudError } from "./errors.ts";

const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

const SCHEMA = `
create table if not exists settings (name text primary key, value text not null) without rowid;
create table if not exists messages (
  seq integer primary key autoincrement, queue text not null, id text not null, body text not null, attributes text,
  sent integer not null, first integer, receives integer not null default 0, visible integer not null, receipt text, origin text);
create index if not exists messages_in_order on messages (queue, visible, seq);
create unique index if not exists messages_by_receipt on messages (receipt) where receipt is not null;
create table if not exists checkpoints (mapping text primary key, sequence text not null) without rowid;
create table if not exists archive (seq integer primary key, bus text not null, id text not null, at integer not null, event text not null);
create table if not exists secrets (arn text primary key, name text not null, value text not null, version text not null, created integer not null) without rowid;
create table if not exists sends (seq integer primary key, id text not null, at integer not null, channel text not null, recipient text not null, subject text, text text not null, raw text not null);
create table if not exists hosts (seq integer primary key, host text not null unique, parameters text not null);
create table if not exists objects (
  bucket text not null, key text not null, file text not null, size integer not null, etag text not null,
  modified integer not null, headers text not null, primary key (bucket, key)) without rowid;
`;

/**
 * Opens the services' database. The exclusive lock makes it the one process of its folder and dies with the process;
 * WAL with synchronous=NORMAL keeps every committed write through a `kill -9`.
 */
export function openDatabase(path: string | undefined): DatabaseSync {
  try {
    const db = new DatabaseSync(path ?? ":memory:");
    db.exec("pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal;");
    db.exec(SCHEMA);
    return db;
  } catch (error) {
    throw explainDatabaseError(error, path ?? "memory");
  }
}

/** Looks through a database that nobody has open. Throws a sentence where it is damaged. */
export function checkDatabase(path: string): void {
  try {
    const db = new DatabaseSync(path);
    const found = db.prepare("pragma quick_check(1)").get()?.["quick_check"];
    db.close();
    if (found !== "ok") throw damaged(path);
  } catch (error) {
    throw explainDatabaseError(error, path);
  }
}

/** Throws a sentence where a process has the database open; whatever else is wrong with it does not matter here. */
export function refuseWhereOpen(path: string): void {
  const db = new DatabaseSync(path);
  try {
    db.exec("begin immediate; rollback;");
  } catch (error) {
    if (codeOf(error) === SQLITE_BUSY) throw explainDatabaseError(error, path);
  } finally {
    db.close();
  }
}

const codeOf = (error: unknown): number =>
  error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;

const damaged = (path: string): CloudError =>
  new CloudError(`${path} is damaged and cannot be read. Restore it, or start anew with --fresh.`);

/** Turns SQLite's failure into a sentence for the person who started the cloud. */
export function explainDatabaseError(error: unknown, path: string): unknown {
  if (error instanceof CloudError) return error;
  if (isDiskTrouble(error))
    return new CloudError(`${path} cannot be written: the disk is full or fails. Free some space and start again.`);
  switch (codeOf(error)) {
    case SQLITE_BUSY:
      return new CloudError(
        `${path} is in use by another process. Stop that one, or choose another folder with --data.`,
      );
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return damaged(path);
    default:
      return existsSync(path) && error instanceof Error
        ? new CloudError(`${path} cannot be opened: ${error.message}.`)
        : error;
  }
}

/** Runs the work in one transaction: all of its writes land, or none. Nested calls join the outer one. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  if (db.isTransaction) return work();
  db.exec("begin immediate");
  try {
    const result = work();
    db.exec("commit");
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec("rollback");
    throw error;
  }
}
