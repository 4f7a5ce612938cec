import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";

/** One request of a form at a time, and what became of it. */
export function useForm() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const attempt = async (work: () => Promise<void>, refused?: (problem: Problem) => boolean) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      const found = problemOf(error);
      if (!refused?.(found)) setProblem(found);
    } finally {
      setBusy(false);
    }
  };
  /** Of these fields, or of what is in them. */
  const errorOf = (...paths: string[]) =>
    problem?.errors.find(({ path }) => paths.some((field) => path === field || path.startsWith(`${field}.`)))?.message;
  return { busy, problem, attempt, errorOf };
}
