import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { refuseWhereOpen } from "../core/database.ts";
import { closeServer, listen } from "../core/http.ts";
import { openState } from "../core/state.ts";

export interface Ground {
  state: string;
  port: number;
  /** Whether what stands in the folder is to go. */
  fresh?: boolean | undefined;
}

/** Tells what would stop a start before anything is built for it, or removed: a taken port, a folder in use or damaged. Throws a sentence. */
export async function lookAhead({ state, port, fresh = false }: Ground): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await closeServer(server);
  if (fresh) await removeState(state);
  openState(state).close();
}

/** Only a folder that holds an Etalase state, of which no process lives, is ever removed. */
async function removeState(folder: string): Promise<void> {
  const database = join(folder, "cloud.db");
  if (existsSync(database)) refuseWhereOpen(database);
  const isOurs = ["version", "cloud.db"].some((part) => existsSync(join(folder, part)));
  if (isOurs) await rm(folder, { recursive: true, force: true });
}
