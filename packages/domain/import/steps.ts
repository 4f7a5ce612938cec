import { DomainError, MINUTE, moment, type RidingEvent } from "@etalase/kit";
import type * as z from "zod/mini";
import type { ShopId } from "../shop/index.ts";
import { ImportAsked } from "./events.ts";
import type { CheckImport, Import, ImportId, RunImport } from "./import.ts";

export const newImport = (id: ImportId, shop: ShopId, name: string, now: number): Import => ({
  id,
  shop,
  name,
  state: "awaited",
  headers: [],
  publish: false,
  ...NOTHING_FOUND,
  ...NOTHING_DONE,
  onlyFailed: false,
  round: 0,
  version: 1,
  createdAt: moment(now),
});

const NOTHING_FOUND = { rows: 0, fresh: 0, known: 0, wrong: 0, noticed: 0 };
const NOTHING_DONE = { wanted: 0, done: 0, created: 0, updated: 0, failed: 0 };

interface Asked {
  asked: Import;
  event: RidingEvent;
}

const ask = (before: Import, changes: Partial<Import>, now: number): Asked => ({
  asked: { ...before, ...changes, version: before.version + 1 },
  event: ImportAsked.of({ shop: before.shop }, { actor: "vendor", now }),
});

/** Asks for an import to be tried out, with these columns or, where none are given, with those that its headers seem to mean. */
export function checkImport(before: Import, said: z.infer<typeof CheckImport>, now: number): Asked {
  if (before.state === "running" || before.state === "done") throw new DomainError("conflict");
  const { columns: _columns, category: _category, fault: _fault, ...kept } = before;
  const { columns, category } = said;
  const chosen = { ...(columns ? { columns } : {}), ...(category ? { category } : {}) };
  return ask(kept, { ...chosen, state: "checking", ...NOTHING_FOUND }, now);
}

/** A run that tells nothing for so long may be begun again: what it did is found done. */
const SILENCE = 15 * MINUTE;
const isSilent = (startedAt: string | undefined, now: number): boolean => now - Date.parse(startedAt ?? "") > SILENCE;

/** Whether an archive of pictures is being worked on. */
export const isUnpacking = ({ pictures }: Import, now: number): boolean =>
  pictures?.state === "unpacking" && !isSilent(pictures.startedAt, now);

/** Asks for an import to be written into the shop: all of its rows, or those that failed before. */
export function runImport(before: Import, { which, publish }: RunImport, now: number): Asked {
  if (isUnpacking(before, now)) throw new DomainError("conflict");
  const isStuck = before.state === "running" && isSilent(before.startedAt, now);
  const isAllowed =
    which === "all" ? before.state === "checked" || isStuck : before.state === "done" && before.failed > 0;
  if (!isAllowed) throw new DomainError("conflict");
  const onlyFailed = which === "failed";
  const wanted = onlyFailed ? before.failed : before.rows;
  const changes = { publish, onlyFailed, wanted, round: before.round + 1, startedAt: moment(now) };
  return ask(before, { ...NOTHING_DONE, ...changes, state: "running" }, now);
}
