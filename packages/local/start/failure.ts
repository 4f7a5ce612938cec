import { CloudError } from "../core/errors.ts";

const SENTENCES: Record<string, string> = {
  EADDRINUSE: "That port is taken by another program. Choose another one: PORT=8081 npm start",
  EACCES:
    "The state folder or the port may not be used by this user. Choose another: PORT=8081 npm start -- --data DIR",
  ENOSPC: "The disk is full. Make some room and start again; nothing that was acknowledged is lost.",
};

/** What stopped the marketplace and what to do, in one sentence where the reason is known. */
export function sentenceOf(error: unknown): string {
  if (error instanceof CloudError) return error.message;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const known = code === undefined ? undefined : SENTENCES[code];
  if (known) return known;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
