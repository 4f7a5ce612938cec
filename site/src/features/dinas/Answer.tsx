import type { ApplicationItem, Decide, Decision, OfficerView } from "@etalase/domain/shop";
import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../lib/api.ts";
import { pageLanguage } from "../../lib/language.ts";
import { applicationWords } from "../dasbor/application/words.ts";
import { Trouble } from "../dasbor/ui/Trouble.tsx";
import { officerApi } from "./officer-api.ts";
import { dinasWords } from "./words.ts";

const words = dinasWords(pageLanguage);
const { items } = applicationWords(pageLanguage);
const WITH_REASON: ReadonlySet<Decision> = new Set(["return", "reject", "suspend"]);

/** What may be decided, with a reason where the vendor has to know one. */
export function Answer({ view, answered }: { view: OfficerView; answered: (view: OfficerView) => void }) {
  const { shop, version } = view.application;
  const [chosen, setChosen] = useState<Decision>();
  const [item, setItem] = useState<ApplicationItem>("nib");
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const bodyOf = (decision: Decision): Decide => {
    if (decision === "return") return { decision, version, items: [{ item, reason }] };
    return decision === "reject" || decision === "suspend" ? { decision, version, reason } : { decision, version };
  };
  const send = async (decision: Decision) => {
    setBusy(true);
    setProblem(undefined);
    try {
      answered(await officerApi.decide(shop, bodyOf(decision)));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const choose = (decision: Decision) => (WITH_REASON.has(decision) ? setChosen(decision) : void send(decision));
  return (
    <>
      <Trouble problem={problem} />
      <div class="row">
        {view.decisions.map((decision) => (
          <button
            key={decision}
            type="button"
            class={decision === "verify" || decision === "resume" ? "button" : "button plain"}
            aria-pressed={WITH_REASON.has(decision) ? decision === chosen : undefined}
            disabled={busy}
            onClick={() => choose(decision)}
          >
            {words.decisions[decision]}
          </button>
        ))}
      </div>
      {chosen && (
        <form
          class="panel step-form"
          onSubmit={(event) => {
            event.preventDefault();
            void send(chosen);
          }}
        >
          <h2>{words.decisions[chosen]}</h2>
          {chosen === "return" && (
            <label class="field">
              {words.item}
              <select value={item} onChange={(event) => setItem(event.currentTarget.value as ApplicationItem)}>
                {view.checklist.items.map((each) => (
                  <option key={each.item} value={each.item}>
                    {items[each.item]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label class="field">
            {words.reason}
            <textarea
              rows={3}
              required
              minLength={3}
              maxLength={500}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </label>
          <button class="button" disabled={busy}>
            {words.send}
          </button>
        </form>
      )}
    </>
  );
}
