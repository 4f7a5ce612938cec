import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { Field } from "./Field.tsx";
import { StepForm, type StepProps, useSaving } from "./StepForm.tsx";
import { applicationWords } from "./words.ts";

const words = applicationWords(pageLanguage);

export function OwnerStep(props: StepProps) {
  const { owner } = props.view.application;
  const [name, setName] = useState(owner?.name ?? "");
  const [phone, setPhone] = useState(owner?.phone ?? "");
  const [nik, setNik] = useState("");
  const { busy, problem, save } = useSaving(props);
  const submit = () => void save(() => ({ owner: { name, phone, ...(nik ? { nik } : {}) } }));
  return (
    <StepForm title={words.steps.owner} busy={busy} problem={problem} submit={submit} back={props.back}>
      <Field
        label={words.name}
        path="owner.name"
        problem={problem}
        required
        autoComplete="name"
        value={name}
        change={setName}
      />
      <Field
        label={words.phone}
        path="owner.phone"
        problem={problem}
        required
        type="tel"
        autoComplete="tel"
        value={phone}
        change={setPhone}
      />
      <Field
        label={words.nik}
        path="owner.nik"
        problem={problem}
        required={!owner?.nik}
        inputMode="numeric"
        autoComplete="off"
        note={owner?.nik ? words.nikKept(owner.nik) : words.nikNote}
        value={nik}
        change={setNik}
      />
    </StepForm>
  );
}
