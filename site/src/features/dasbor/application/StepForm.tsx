import type { ApplicationView, SaveApplication } from "@etalase/domain/shop";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { Trouble } from "../ui/Trouble.tsx";
import { applicationApi } from "./application-api.ts";
import { applicationWords } from "./words.ts";

const words = applicationWords(pageLanguage);

export interface StepProps {
  view: ApplicationView;
  /** After it was saved, with what stands now. */
  saved: (view: ApplicationView) => void;
  back: () => void;
}

/** A step of an application while it is filled in. */
export function useSaving({ view, saved }: StepProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const save = async (part: () => Promise<Omit<SaveApplication, "version">> | Omit<SaveApplication, "version">) => {
    setBusy(true);
    setProblem(undefined);
    try {
      saved(await applicationApi.save({ version: view.application.version, ...(await part()) }));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, save };
}

interface StepFormProps {
  title: string;
  busy: boolean;
  problem: Problem | undefined;
  submit: () => void;
  back: () => void;
  children: ComponentChildren;
}

export const StepForm = ({ title, busy, problem, submit, back, children }: StepFormProps) => (
  <form
    class="panel step-form"
    onSubmit={(event) => {
      event.preventDefault();
      submit();
    }}
  >
    <h2>{title}</h2>
    <Trouble problem={problem} />
    {children}
    <div class="row">
      <button type="button" class="button plain" onClick={back}>
        {words.back}
      </button>
      <button class="button" disabled={busy}>
        {busy ? words.saving : words.save}
      </button>
    </div>
  </form>
);
