import { pageLanguage } from "../../../lib/language.ts";
import { dasborWords } from "../words.ts";

/** Where something is about to be. */
export const Waiting = () => (
  <div class="skeleton" role="status" aria-label={dasborWords(pageLanguage).loading}>
    <i />
    <i />
    <i />
  </div>
);
