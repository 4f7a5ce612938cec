import type { ReportReason } from "@etalase/domain/review";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import type { AskProps } from "./AnswerForm.tsx";
import { useSending } from "./use-sending.ts";
import { reviewsWords } from "./words.ts";

const words = reviewsWords(pageLanguage);
const REASONS = Object.entries(words.reasons) as [ReportReason, string][];

/** Asks why a review should be looked at. */
export function ReportForm({ review, api, close, done }: AskProps) {
  const [reason, setReason] = useState<ReportReason>();
  const { busy, problem, send } = useSending(() => api.reportReview(review, reason ?? "other"), done);
  return (
    <Modal title={words.reportTitle} close={close}>
      <form onSubmit={send}>
        <p>{words.reportNote}</p>
        <div class="chips">
          {REASONS.map(([each, name]) => (
            <button type="button" key={each} aria-pressed={reason === each} onClick={() => setReason(each)}>
              {name}
            </button>
          ))}
        </div>
        <Trouble problem={problem} />
        <div class="row">
          <button type="button" class="button plain" onClick={close}>
            {words.back}
          </button>
          <button class="button danger" disabled={busy || !reason}>
            {words.sendReport}
          </button>
        </div>
      </form>
    </Modal>
  );
}
