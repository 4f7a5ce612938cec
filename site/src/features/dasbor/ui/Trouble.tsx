import type { Problem } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { alert } from "../../../ui/icons.ts";
import { dasborWords } from "../words.ts";
import { Icon } from "./Icon.tsx";

const words = dasborWords(pageLanguage);

/** What went wrong, with a way to try again where that can help. */
export function Trouble({ problem, again }: { problem: Problem | undefined; again?: () => void }) {
  if (!problem) return null;
  return (
    <p class="news" role="alert">
      <Icon d={alert} />
      <span>{problem.message}</span>
      {again && (
        <button type="button" class="link" onClick={again}>
          {words.again}
        </button>
      )}
    </p>
  );
}
