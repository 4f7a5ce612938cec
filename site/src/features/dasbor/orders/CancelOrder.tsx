import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { Modal } from "../ui/Modal.tsx";
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
    <Modal title={words.cancelTitle(number)} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          cancel(reason.trim());
        }}
      >
        <p>{words.cancelNote}</p>
        <div class="chips">
          {REASONS.map((each) => (
            <button type="button" key={each} aria-pressed={reason === each} onClick={() => setReason(each)}>
              {each}
            </button>
          ))}
        </div>
        <div class="field">
          <label for="alasan">{words.reason}</label>
          <textarea
            id="alasan"
            rows={2}
            maxLength={LONGEST}
            required
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </div>
        <div class="row">
          <button type="button" class="button plain" onClick={close}>
            {words.keep}
          </button>
          <button class="button danger" disabled={busy || !reason.trim()}>
            {words.reallyCancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
