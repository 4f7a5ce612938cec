import type { VendorReview } from "@etalase/domain/review";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { AskForm } from "../ui/AskForm.tsx";
import { Written } from "../ui/Written.tsx";
import { useSending } from "./use-sending.ts";
import { reviewsWords } from "./words.ts";

const words = reviewsWords(pageLanguage);
const LONGEST = 400;

export interface AskProps {
  review: VendorReview;
  api: ShopApi;
  close: () => void;
  done: (changed: VendorReview) => void;
}

/** The one answer that a vendor has. */
export function AnswerForm({ review, api, close, done }: AskProps) {
  const [text, setText] = useState("");
  const { busy, problem, send } = useSending(() => api.answer(review, text.trim()), done);
  return (
    <AskForm
      title={words.answerTitle(review.by || words.buyer)}
      close={close}
      submit={send}
      problem={problem}
      back={words.back}
      yes={words.send}
      ready={!busy && text.trim() !== ""}
    >
      {review.text && <blockquote class="told muted">{review.text}</blockquote>}
      <Written id="jawaban" label={words.text} rows={4} longest={LONGEST} value={text} change={setText} />
      <p class="small muted">{words.answerNote}</p>
    </AskForm>
  );
}
