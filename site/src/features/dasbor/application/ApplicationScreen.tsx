import type { ApplicationView } from "@etalase/domain/shop";
import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { local, pageLanguage } from "../../../lib/language.ts";
import { tenant } from "../../../lib/tenant.ts";
import { NotYet } from "../ui/NotYet.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { applicationApi } from "./application-api.ts";
import { BusinessStep } from "./BusinessStep.tsx";
import { DeliveryStep } from "./DeliveryStep.tsx";
import { OwnerStep } from "./OwnerStep.tsx";
import { PapersStep } from "./PapersStep.tsx";
import { QrisStep } from "./QrisStep.tsx";
import { applicationWords } from "./words.ts";

const words = applicationWords(pageLanguage);

const STEPS = {
  owner: OwnerStep,
  business: BusinessStep,
  papers: PapersStep,
  qris: QrisStep,
  delivery: DeliveryStep,
} as const;
type StepName = keyof typeof STEPS;
const NAMES = Object.keys(STEPS) as StepName[];
/** Which steps may be opened where the application stands. */
const OPEN: Partial<Record<ApplicationView["application"]["state"], StepName[]>> = {
  draft: NAMES,
  returned: NAMES,
  verified: ["papers"],
  renewed: ["papers"],
};

/** The way to a shop, and its papers once there is one. `enter` leads on to the workplace of a shop that was just sent in. */
export function ApplicationScreen({ enter }: { enter?: () => Promise<void> }) {
  const { value: view, problem, reload, set } = useLoaded(applicationApi.look);
  const [step, setStep] = useState<StepName>();
  if (!view) return <NotYet heading={enter ? words.heading : words.papersHeading} problem={problem} again={reload} />;
  const saved = (next: ApplicationView) => {
    set(next);
    setStep(undefined);
  };
  const Step = step && STEPS[step];
  if (Step) return <Step view={view} saved={saved} back={() => setStep(undefined)} />;
  return <Overview view={view} saved={saved} open={setStep} enter={enter} />;
}

interface OverviewProps {
  view: ApplicationView;
  saved: (view: ApplicationView) => void;
  open: (step: StepName) => void;
  enter: (() => Promise<void>) | undefined;
}

function Overview({ view: { application, checklist }, saved, open, enter }: OverviewProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { state, answer } = application;
  const isBegun = state === "draft" || state === "returned";
  const submit = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      saved(await applicationApi.submit(application.version));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="application">
      <h1>{state === "draft" ? words.heading : words.papersHeading}</h1>
      {state === "draft" ? (
        <p class="muted">{words.intro(tenant.name)}</p>
      ) : (
        <p class="news calm" role="status">
          <b>{words.states[state]}</b> <span>{words.stateNotes[state]}</span>
        </p>
      )}
      {answer?.reason && <p class="news">{answer.reason}</p>}
      {state === "returned" &&
        answer?.items?.map(({ item, reason }) => (
          <p key={item} class="news">
            <b>{words.items[item]}</b> <span>{reason}</span>
          </p>
        ))}
      <p>
        <label>
          {words.progress(checklist.percent)} <progress max={100} value={checklist.percent} />
        </label>
      </p>
      <Trouble problem={problem} />
      <div class="row">
        {(OPEN[state] ?? []).map((name) => (
          <button
            key={name}
            type="button"
            class="button plain"
            aria-label={words.open(words.steps[name])}
            onClick={() => open(name)}
          >
            {words.steps[name]}
          </button>
        ))}
      </div>
      <ul class="checklist">
        {checklist.items.map(({ item, done, needed }) => (
          <li key={item} data-done={done}>
            <b>{words.items[item]}</b>
            <span class={done ? "mark" : "mark plain"}>{done ? words.done : words.missing}</span>
            {needed && !done && <span class="mark plain">{words.needed}</span>}
            <small>{words.unlocks[item]}</small>
          </li>
        ))}
      </ul>
      {isBegun && (
        <>
          {!checklist.complete && <p class="small muted">{words.lacking}</p>}
          <p class="small muted">
            {words.consent} <a href={local("/ketentuan/")}>{words.terms}</a>.
          </p>
          <button type="button" class="button" disabled={busy || !checklist.complete} onClick={() => void submit()}>
            {busy ? words.submitting : words.submit}
          </button>
        </>
      )}
      {!isBegun && enter && (
        <button type="button" class="button" onClick={() => void enter()}>
          {words.enter}
        </button>
      )}
    </section>
  );
}
