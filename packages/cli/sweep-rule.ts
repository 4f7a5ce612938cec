import { DAY, moment } from "@etalase/kit";
import type { Build } from "./builds.ts";

/** How long what no page names any more is kept: for open tabs, for browsers and edges that still show an old page, for those who look at the mistake of a deployment. */
export const KEPT_DAYS = 30;

export interface Sweep {
  /** Builds whose mark changes: newly unused ones get theirs, those in use again lose it. */
  marked: Build[];
  /** Names of builds that go, and keys of files that none of the others needs. */
  removed: string[];
  files: string[];
}

/**
 * What may be swept: assets of builds that no page was made by for 30 days. `used` are the builds that made the pages which stand now. Throws when one of them is not known: what its
 * pages name cannot be told, so nothing may go.
 */
export function sweepOf(builds: Build[], used: ReadonlySet<string>, newest: string, now: number): Sweep {
  const unknown = [...used].filter((name) => !builds.some((build) => build.name === name));
  if (unknown.length > 0)
    throw new Error(`Pages of builds that are not known (${unknown.join(" ")}): nothing was removed.`);
  const isNeeded = ({ name }: Build) => used.has(name) || name === newest;
  const before = moment(now - KEPT_DAYS * DAY);
  const gone = builds.filter(
    (build) => !isNeeded(build) && build.unusedSince !== undefined && build.unusedSince <= before,
  );
  const kept = builds.filter((build) => !gone.includes(build));
  const needed = new Set(kept.flatMap(({ files }) => files));
  return {
    marked: kept.flatMap((build) => {
      const unusedSince = isNeeded(build) ? undefined : (build.unusedSince ?? moment(now));
      return unusedSince === build.unusedSince ? [] : [{ ...build, unusedSince }];
    }),
    removed: gone.map(({ name }) => name),
    files: [...new Set(gone.flatMap(({ files }) => files))].filter((file) => !needed.has(file)),
  };
}
