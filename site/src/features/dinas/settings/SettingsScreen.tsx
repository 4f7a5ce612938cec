import type { Settings } from "@etalase/domain/tenant";
import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { NotYet } from "../../dasbor/ui/NotYet.tsx";
import { Trouble } from "../../dasbor/ui/Trouble.tsx";
import { useLoaded } from "../../dasbor/ui/use-loaded.ts";
import { officerApi, type SettingsView } from "../officer-api.ts";
import { changesBetween } from "./changes.ts";
import { Complaints, Face, Legal, Market } from "./parts.tsx";
import { settingsWords } from "./words.ts";

const words = settingsWords(pageLanguage);

/** What the regency decides for its market. */
export function SettingsScreen() {
  const { value, problem, reload, set } = useLoaded(officerApi.settings);
  if (!value) return <NotYet heading={words.heading} problem={problem} again={reload} />;
  return <Form view={value} saved={set} />;
}

/** Only what was changed is sent, from the version that was read. */
function Form({ view, saved }: { view: SettingsView; saved: (view: SettingsView) => void }) {
  const [draft, setDraft] = useState(view.settings);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [told, setTold] = useState("");
  const change = (part: Partial<Settings>) => {
    setTold("");
    setDraft({ ...draft, ...part });
  };
  const save = async () => {
    const changes = changesBetween(view.settings, draft);
    if (Object.keys(changes).length === 0) return setTold(words.same);
    setBusy(true);
    setProblem(undefined);
    try {
      const next = await officerApi.change({ ...changes, version: view.version });
      saved(next);
      setDraft(next.settings);
      setTold(words.saved);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const part = { draft, problem, change };
  return (
    <form
      class="application step-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1>{words.heading}</h1>
      <p class="muted">{words.lead}</p>
      <Face {...part} />
      <Complaints {...part} />
      <Market {...part} />
      <Legal {...part} />
      <Trouble problem={problem} />
      <p role="status" class="news calm" hidden={!told}>
        {told}
      </p>
      <button class="button" disabled={busy}>
        {busy ? words.saving : words.save}
      </button>
    </form>
  );
}
