import type { VendorReview } from "@etalase/domain/review";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { dayAndClock } from "../../../lib/time.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { ReportForm } from "./ReportForm.tsx";
import { reviewsWords } from "./words.ts";

const words = reviewsWords(pageLanguage);

interface Props {
  review: VendorReview;
  api: ShopApi;
  put: (changed: VendorReview) => void;
}

/** One review, with the answer or the way to it. */
export function ReviewCard({ review, api, put }: Props) {
  const [asking, setAsking] = useState<"answer" | "report">();
  const { stars, by, at, editedAt, name, number, text, answer, reported } = review;
  const close = () => setAsking(undefined);
  const done = (changed: VendorReview) => {
    put(changed);
    close();
  };
  return (
    <article class="panel vendor-review" aria-label={`${words.stars(stars)}, ${name}`}>
      <header>
        <span class="said" aria-hidden="true">
          {"★".repeat(stars)}
          <i>{"★".repeat(5 - stars)}</i>
        </span>
        <b lang="id">{by || words.buyer}</b>
        <span class="small muted">
          {dayAndClock(at)}
          {editedAt && `, ${words.edited}`}
        </span>
      </header>
      <p class="small muted">
        <span lang="id">{name}</span>, {words.of(number)}
      </p>
      {text && (
        <blockquote class="told" lang="id">
          {text}
        </blockquote>
      )}
      {answer && (
        <div class="answer small">
          <b>{words.yours}</b>
          <p class="told">{answer.text}</p>
        </div>
      )}
      {reported && <p class="small muted">{words.reported}</p>}
      <div class="row">
        {!answer && (
          <button type="button" class="button" onClick={() => setAsking("answer")}>
            {words.answer}
          </button>
        )}
        {!reported && (
          <button type="button" class="button plain care" onClick={() => setAsking("report")}>
            {words.report}
          </button>
        )}
      </div>
      {asking === "answer" && <AnswerForm review={review} api={api} close={close} done={done} />}
      {asking === "report" && <ReportForm review={review} api={api} close={close} done={done} />}
    </article>
  );
}
