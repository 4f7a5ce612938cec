import { ask } from "./ask.ts";
import type { Furnished } from "./furnish.ts";
import type { Cell } from "./matrix.ts";

/** How one cell's two answers came about: what is another's, and what does not exist. */
export interface Pace {
  route: string;
  caller: string;
  place: string;
  /** Milliseconds, the fastest of several: what a busy machine adds is left out. */
  took: { foreign: number; absent: number };
  /** What was asked of AWS at the least; undefined where nobody can watch. */
  calls: { foreign: string[]; absent: string[] } | undefined;
}

const TIMES = 5;
const TOO_MANY = 429;

/** Asks one cell after the other, each some times for what is another's and for what does not exist, by turns. */
export async function pacesOf(furnished: Furnished, cells: Cell[]): Promise<Pace[]> {
  const seen: string[] = [];
  const stop = furnished.stage.watch?.(({ functionName, service, operation }) => {
    if (functionName === "etalase-api" || functionName === "etalase-identity") seen.push(`${service} ${operation}`);
  });
  const once = async (caller: Cell["caller"], request: Cell["ask"]) => {
    seen.length = 0;
    const { took, status } = await ask(furnished, caller, request);
    return { took, status, calls: seen.toSorted() };
  };
  const paces: Pace[] = [];
  for (const { route, caller, place, ask: foreign, twin = foreign } of cells) {
    const [ones, others] = [[], []] as [Awaited<ReturnType<typeof once>>[], Awaited<ReturnType<typeof once>>[]];
    for (let time = 0; time < TIMES; time++) {
      const [one, other] = [await once(caller, foreign), await once(caller, twin)];
      // Whoever asked a costly route often enough is refused before anything is looked for.
      if (one.status === TOO_MANY || other.status === TOO_MANY) break;
      ones.push(one);
      others.push(other);
    }
    const took = { foreign: fastest(ones), absent: fastest(others) };
    const calls = stop && { foreign: fewest(ones), absent: fewest(others) };
    paces.push({ route, caller, place, took, calls });
  }
  stop?.();
  return paces;
}

export const middle = (numbers: number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const fastest = (all: { took: number }[]): number => Math.min(...all.map(({ took }) => took));

/** A warm function reads once a minute what seldom changes: the fewest calls are those that the request itself needs. */
const fewest = (all: { calls: string[] }[]): string[] =>
  all.map(({ calls }) => calls).toSorted((one, other) => one.length - other.length)[0] ?? [];
