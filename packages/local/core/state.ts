import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { openDatabase } from "./database.ts";
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

/** Opens (or begins) the state folder; without one, everything is in memory and objects in a folder that goes away. */
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
    mkdirSync(join(folder, "objects"), { recursive: true });
    checkVersion(folder);
  } catch (error) {
    throw explainFolderError(error, folder);
  }
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
  switch (systemCode(error)) {
    case "ENOSPC":
      return new CloudError(`The disk is full: ${folder} cannot be written. Free some space and start again.`);
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
