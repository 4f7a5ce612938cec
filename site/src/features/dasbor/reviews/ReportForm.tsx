import type { ReportReason } from "@etalase/domain/review";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { AskForm } from "../ui/AskForm.tsx";
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
    <AskForm
      title={words.reportTitle}
      close={close}
      submit={send}
      problem={problem}
      back={words.back}
      yes={words.sendReport}
      danger
      ready={!busy && reason !== undefined}
    >
      <p>{words.reportNote}</p>
      <div class="chips">
        {REASONS.map(([each, name]) => (
          <button type="button" key={each} aria-pressed={reason === each} onClick={() => setReason(each)}>
            {name}
          </button>
        ))}
      </div>
    </AskForm>
  );
}
