import { pageLanguage } from "../../../lib/language.ts";
import { rupiah } from "../../../lib/rupiah.ts";
import type { Day } from "../session/shop-api.ts";
import { DECLARED_TURNOVER, turnoverOf } from "./turnover.ts";
import { reportWords } from "./words.ts";

const words = reportWords(pageLanguage);

/** This year's turnover on its way to the declaration. */
export function Turnover({ days, today }: { days: Day[]; today: string }) {
  const { sum, share, state } = turnoverOf(days, today);
  return (
    <section class="panel">
      <h2>{words.turnover}</h2>
      <p class="figure">{rupiah(sum)}</p>
      <progress class={state} max={1} value={Math.min(1, share)} aria-label={words.turnover} />
      <p class="small muted">{words.turnoverOf(rupiah(DECLARED_TURNOVER))}</p>
      <p>{words.turnoverStates[state]}</p>
      <p class="small muted">{words.turnoverNote}</p>
    </section>
  );
}
