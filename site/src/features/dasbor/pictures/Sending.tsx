import { pageLanguage } from "../../../lib/language.ts";
import type { useSending } from "./use-sending.ts";
import { pictureWords } from "./words.ts";

const words = pictureWords(pageLanguage);

/** Pictures on their way, each with how far it is or what went wrong. */
export const Sending = ({ sending: { all, again, forget } }: { sending: ReturnType<typeof useSending> }) => (
  <ul class="sending" aria-live="polite">
    {all.map((each) => (
      <li key={each.key}>
        {each.problem ? (
          <div class="news">
            <span>
              {each.file.name}: {each.problem.message}
            </span>
            {each.problem.retryable && (
              <button type="button" class="link" onClick={() => again(each)}>
                {words.again}
              </button>
            )}
            <button type="button" class="link" onClick={() => forget(each.key)}>
              {words.forget}
            </button>
          </div>
        ) : (
          <label class="small">
            {each.part < 1 ? words.sending(each.file.name) : words.drawing(each.file.name)}
            <progress value={each.part < 1 ? each.part : undefined} max={1} />
          </label>
        )}
      </li>
    ))}
  </ul>
);
