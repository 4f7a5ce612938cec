import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";

export interface Work {
  busy: boolean;
  problem: Problem | undefined;
  /** Does something; what goes wrong is kept to be told. True when it was done. */
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** One thing at a time that may fail. */
export function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const attempt = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, attempt };
}
