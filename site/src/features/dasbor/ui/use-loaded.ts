import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";

export interface Loaded<T> {
  /** The newest answer; it stays while a newer one is asked for or failed. */
  value: T | undefined;
  problem: Problem | undefined;
  /** Asks again; answers when that is done. */
  reload: () => Promise<void>;
  /** Puts another value in its place, e.g. with what was just saved. */
  set: (value: T) => void;
  /** The same of what stands by then, for what is saved one after the other. */
  change: (next: (before: T) => T) => void;
}

/** Something from the API; with `every`, asked for again while the page is looked at, or always where it may be while hidden. Milliseconds. */
export function useLoaded<T>(load: () => Promise<T>, every?: number, whileHidden = () => false): Loaded<T> {
  const [value, set] = useState<T | undefined>();
  const [problem, setProblem] = useState<Problem>();
  const latest = useRef(load);
  latest.current = load;
  const hidden = useRef(whileHidden);
  hidden.current = whileHidden;
  const reload = useCallback(async () => {
    try {
      set(await latest.current());
      setProblem(undefined);
    } catch (error) {
      setProblem(problemOf(error));
    }
  }, []);
  useEffect(() => {
    void reload();
    if (!every) return undefined;
    const look = () => (document.hidden && !hidden.current()) || void reload();
    const timer = setInterval(look, every);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [reload, every]);
  const change = (next: (before: T) => T) => set((before) => before && next(before));
  return { value, problem, reload, set, change };
}
