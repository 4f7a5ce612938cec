import type { Problem } from "../../../lib/api.ts";
import { Trouble } from "./Trouble.tsx";
import { Waiting } from "./Waiting.tsx";

interface NotYetProps {
  /** What the screen will be, so that it is named from its first moment on. Left out by a part of a screen. */
  heading?: string;
  problem: Problem | undefined;
  again: () => Promise<void>;
}

/** Before the first answer: that it is on its way, or what hinders it. */
export const NotYet = ({ heading, problem, again }: NotYetProps) => (
  <>
    {heading && (
      <header class="screen-head">
        <h1>{heading}</h1>
      </header>
    )}
    {problem ? <Trouble problem={problem} again={() => void again()} /> : <Waiting />}
  </>
);
