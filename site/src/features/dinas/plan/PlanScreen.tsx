import type { Quota } from "@etalase/domain/tenant";
import { locales, pageLanguage } from "../../../lib/language.ts";
import { NotYet } from "../../dasbor/ui/NotYet.tsx";
import { useLoaded } from "../../dasbor/ui/use-loaded.ts";
import { officerApi, type UsageOf } from "../officer-api.ts";
import { planWords } from "./words.ts";

const words = planWords(pageLanguage);
const whole = new Intl.NumberFormat(locales[pageLanguage], { maximumFractionDigits: 0 });
const MEGABYTE = 1_000_000;
const shown = (quota: Quota, count: number) => whole.format(Math.ceil(quota === "pictures" ? count / MEGABYTE : count));

/** What the plan gives, and how much of it is used. */
export function PlanScreen() {
  const { value, problem, reload } = useLoaded(officerApi.usage);
  if (!value) return <NotYet heading={words.heading} problem={problem} again={reload} />;
  return (
    <section class="application">
      <h1>{words.heading}</h1>
      <p class="muted">{words.lead(words.plans[value.plan])}</p>
      <ul class="quotas">
        {value.usage.map((each) => (
          <Share key={each.quota} {...each} />
        ))}
      </ul>
    </section>
  );
}

function Share({ quota, used, of, isNearing }: UsageOf) {
  const isFull = used >= of;
  const state = isFull ? "over" : isNearing ? "near" : undefined;
  return (
    <li class="panel">
      <h2>{words.quotas[quota]}</h2>
      <p>
        {words.used(shown(quota, used), shown(quota, of))}{" "}
        {state && <b class={state}>{isFull ? words.reached : words.near}</b>}
      </p>
      <progress class={state} max={of} value={Math.min(used, of)} aria-label={words.quotas[quota]} />
      {isFull && <p class="muted">{words.full[quota]}</p>}
    </li>
  );
}
