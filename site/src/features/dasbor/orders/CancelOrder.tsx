import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { AskForm } from "../ui/AskForm.tsx";
import { Written } from "../ui/Written.tsx";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage);

const REASONS = Object.values(words.reasons);
const LONGEST = 200;

interface Props {
  number: string;
  busy: boolean;
  close: () => void;
  cancel: (reason: string) => void;
}

/** Asks why, since the buyer reads it. */
export function CancelOrder({ number, busy, close, cancel }: Props) {
  const [reason, setReason] = useState("");
  return (
    <AskForm
      title={words.cancelTitle(number)}
      close={close}
      submit={() => cancel(reason.trim())}
      back={words.keep}
      yes={words.reallyCancel}
      danger
      ready={!busy && reason.trim() !== ""}
    >
      <p>{words.cancelNote}</p>
      <div class="chips">
        {REASONS.map((each) => (
          <button type="button" key={each} aria-pressed={reason === each} onClick={() => setReason(each)}>
            {each}
          </button>
        ))}
      </div>
      <Written id="alasan" label={words.reason} rows={2} longest={LONGEST} value={reason} change={setReason} />
    </AskForm>
  );
}
