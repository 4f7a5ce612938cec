import { checkStaticQris } from "@etalase/qris";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { Field } from "./Field.tsx";
import { readQrIn } from "./read-qr.ts";
import { StepForm, type StepProps, useSaving } from "./StepForm.tsx";
import { applicationWords } from "./words.ts";

const words = applicationWords(pageLanguage);

export function QrisStep(props: StepProps) {
  const [code, setCode] = useState(props.view.application.qris ?? "");
  const [confirmed, setConfirmed] = useState(props.view.application.qris !== undefined);
  const [unread, setUnread] = useState(false);
  const { busy, problem, save } = useSaving(props);
  const check = code ? checkStaticQris(code) : undefined;

  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = await readQrIn(file);
    setUnread(found === undefined);
    if (found !== undefined) put(found);
  };
  const put = (text: string) => {
    setCode(text.trim());
    setConfirmed(false);
  };
  return (
    <StepForm
      title={words.steps.qris}
      busy={busy}
      problem={problem}
      submit={() => void save(() => ({ qris: code || null }))}
      back={props.back}
    >
      <p class="small muted">{words.qrisNote}</p>
      <Field
        label={words.qrisPhoto}
        path=""
        problem={undefined}
        type="file"
        accept="image/*"
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      {unread && (
        <p class="error" role="alert">
          {words.qrisUnread}
        </p>
      )}
      <Field
        label={words.qrisText}
        path="qris"
        problem={problem}
        note={words.qrisNone}
        autoComplete="off"
        value={code}
        change={put}
      />
      {check?.ok === false && (
        <p class="error" role="alert">
          {check.sentence}
        </p>
      )}
      {check?.ok && (
        <label class="tick">
          <input
            type="checkbox"
            required
            checked={confirmed}
            onChange={(event) => setConfirmed(event.currentTarget.checked)}
          />
          <span>
            <b>{words.qrisOf(check.qris.merchant.name.trim(), check.qris.merchant.city)}</b> {words.qrisRight}
          </span>
        </label>
      )}
    </StepForm>
  );
}
