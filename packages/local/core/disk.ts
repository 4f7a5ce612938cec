import { systemCode } from "./errors.ts";

/** How systems say that there is no room: on the disk, for this user, in this file. */
const NO_ROOM: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const SQLITE_IOERR = 10;
const SQLITE_FULL = 13;

/** Whether an error says that the disk takes nothing more. SQLite tells of a full disk as such only where a page was written. */
export function isDiskTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "errcode" in error ? Number(error.errcode) & 0xff : 0;
  return code === SQLITE_FULL || code === SQLITE_IOERR || NO_ROOM.has(systemCode(error));
}

/** Whether a program that failed said so. */
export const saysDiskTrouble = (output: string): boolean =>
  /ENOSPC|EDQUOT|EFBIG|no space left on device|disk quota exceeded|file too large/i.test(output);

/**
 * Ends the process with this error, as one that nobody caught: where nothing can be written, nothing more can be acknowledged, and everything that was is committed.
 */
export function giveUp(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
