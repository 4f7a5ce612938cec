import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { checkDatabase, openDatabase } from "./database.ts";
import { isDiskTrouble } from "./disk.ts";
import { CloudError, systemCode } from "./errors.ts";

/** Grows when what is written under the state folder changes its shape. */
const STATE_VERSION = "1";

/** Everything that outlives the process: two databases and a folder of objects. */
export interface State {
  db: DatabaseSync;
  tables: string | undefined;
  objects: string;
  setting(name: string): string | undefined;
  keep(name: string, value: string): void;
  close(): void;
}

/** Opens (or begins) the state folder; without one, everything is in memory and objects in a folder that goes away. Throws a sentence where it cannot be used. */
export function openState(folder: string | undefined): State {
  if (folder) prepareFolder(folder);
  const objects = folder ? join(folder, "objects") : mkdtempSync(join(tmpdir(), "etalase-objects-"));
  const db = openDatabase(folder && join(folder, "cloud.db"));
  if (folder) writeFileSync(join(folder, "lock"), String(process.pid));
  const read = db.prepare("select value from settings where name = ?");
  const write = db.prepare("insert into settings values (?, ?) on conflict do update set value = excluded.value");
  return {
    db,
    tables: folder && join(folder, "tables.db"),
    objects,
    setting: (name) => read.get(name)?.["value"] as string | undefined,
    keep: (name, value) => void write.run(name, value),
    close() {
      db.close();
      rmSync(folder ? join(folder, "lock") : objects, { recursive: true, force: true });
    },
  };
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    checkVersion(folder);
    checkParts(folder);
    mkdirSync(join(folder, "objects"), { recursive: true });
  } catch (error) {
    throw explainFolderError(error, folder);
  }
}

/** Each part is begun after the one before it, so that a kill never leaves a later one alone: where one is missing, somebody took it away. */
const PARTS = ["objects", "cloud.db", "tables.db"];

function checkParts(folder: string): void {
  const there = PARTS.filter((part) => existsSync(join(folder, part)));
  const missing = PARTS.slice(0, there.length).find((part) => !there.includes(part));
  if (missing)
    throw new CloudError(`${folder} is damaged: its ${missing} is missing. Restore it, or start anew with --fresh.`);
  for (const part of there) if (part.endsWith(".db")) checkDatabase(join(folder, part));
}

function checkVersion(folder: string): void {
  const file = join(folder, "version");
  const found = readVersion(file);
  if (found === undefined) writeFileSync(file, STATE_VERSION);
  else if (found !== STATE_VERSION)
    throw new CloudError(
      `${folder} was written by another version of the local cloud (${found || "unreadable"} instead of ${STATE_VERSION}). Start anew with --fresh, or choose another folder with --data.`,
    );
}

function readVersion(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function explainFolderError(error: unknown, folder: string): unknown {
  if (error instanceof CloudError) return error;
  if (isDiskTrouble(error))
    return new CloudError(`${folder} cannot be written: the disk is full or fails. Free some space and start again.`);
  switch (systemCode(error)) {
    case "EACCES":
    case "EROFS":
    case "EPERM":
      return new CloudError(`${folder} may not be written by this user. Choose another folder with --data.`);
    case "ENOTDIR":
    case "EEXIST":
      return new CloudError(`${folder} is not a folder. Choose another with --data.`);
    default:
      return error;
  }
}
