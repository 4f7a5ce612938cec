import type { VendorReview } from "@etalase/domain/review";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useSending } from "./use-sending.ts";
import { reviewsWords } from "./words.ts";

const words = reviewsWords(pageLanguage);
/** The API refuses longer ones. */
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
    <Modal title={words.answerTitle(review.by || words.buyer)} close={close}>
      <form onSubmit={send}>
        {review.text && <blockquote class="told muted">{review.text}</blockquote>}
        <div class="field">
          <label for="jawaban">{words.text}</label>
          <textarea
            id="jawaban"
            rows={4}
            maxLength={LONGEST}
            required
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <p class="small muted">{words.answerNote}</p>
        <Trouble problem={problem} />
        <div class="row">
          <button type="button" class="button plain" onClick={close}>
            {words.back}
          </button>
          <button class="button" disabled={busy || !text.trim()}>
            {words.send}
          </button>
        </div>
      </form>
    </Modal>
  );
}
