import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";

/** A form that is sent once at a time: what it is sent by, and what went wrong. */
export function useSending<T>(ask: () => Promise<T>, done: (answer: T) => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    setBusy(true);
    try {
      done(await ask());
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  return { busy, problem, send: () => void send() };
}
