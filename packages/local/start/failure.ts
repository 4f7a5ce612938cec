import { isDiskTrouble } from "../core/disk.ts";
import { CloudError, systemCode } from "../core/errors.ts";

const DISK_FULL = "The disk is full or fails. Make some room and start again; nothing that was acknowledged is lost.";
const FORBIDDEN =
  "The state folder or the port may not be used by this user. Choose another: PORT=8081 npm start -- --data DIR";

/** What stopped the marketplace and what to do, in one sentence where the reason is known. */
export function sentenceOf(error: unknown): string {
  if (error instanceof CloudError) return error.message;
  if (isDiskTrouble(error)) return DISK_FULL;
  if (systemCode(error) === "EACCES") return FORBIDDEN;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Tells what stopped the marketplace, and ends at once: what was acknowledged is committed. */
export function fail(error: unknown): never {
  console.error(`\n${sentenceOf(error)}`);
  process.exit(1);
}

/** From now on, whatever nobody caught is told in a sentence. */
export const tellUncaught = (): void => void process.on("uncaughtException", fail);
