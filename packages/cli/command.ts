import type { ParseArgsOptionsConfig } from "node:util";
import { tenantStore } from "@etalase/dynamo";
import type { Target } from "./target.ts";

/** What went wrong is how the command was written, not what it did. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export interface Words {
  /** What follows the command's own words. */
  positionals: string[];
  /** Options that take a value. */
  text(option: string): string | undefined;
  flag(option: string): boolean;
}

export interface Answer {
  /** For people. */
  lines: string[];
  /** For programs (`--json`). */
  data: unknown;
  /** It was done, and what it found is wrong: the exit code says so. */
  failed?: boolean;
}

export interface Command {
  /** `tenant add`. */
  name: string;
  /** What follows, as help shows it. */
  usage: string;
  help: string;
  options: ParseArgsOptionsConfig;
  /** Does something to the regency that it names, or takes its data out: it is written down there. What concerns others too notes itself (`note`). */
  noted?: true;
  /** `tell` says how far it is. */
  run(target: Target, words: Words, tell: (line: string) => void): Promise<Answer>;
}

/** The tenant that a command names. Throws a sentence where there is none. */
export async function existing(target: Target, code = "") {
  if (!code) throw new UsageError("Which regency? Name its official code, as 36.03; etalase tenant list shows them.");
  const tenant = await tenantStore(target.tableOf).tenant(code.replace(".", ""));
  if (!tenant) throw new UsageError(`No tenant "${code}". Onboard it first: etalase tenant add ${code}`);
  return tenant;
}

/** How many words a command takes besides its options, as its usage says: `CODE FILE [--dry-run]` two, `CODE KEY=VALUE ...` any number. */
export function wordsTaken(usage: string): number {
  const words = usage.replaceAll(/\[--[^\]]*\](?: \.\.\.)?/g, "").replaceAll(/--\S+ (?:"[^"]*"|\S+)/g, "");
  return words.includes("...") ? Number.POSITIVE_INFINITY : words.split(" ").filter(Boolean).length;
}
