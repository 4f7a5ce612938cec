import type { VendorReview } from "@etalase/domain/review";
import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { star } from "../../../ui/icons.ts";
import type { ReviewPage, ShopApi } from "../session/shop-api.ts";
import { Empty } from "../ui/Empty.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { Waiting } from "../ui/Waiting.tsx";
import { ReviewCard } from "./ReviewCard.tsx";
import { reviewsWords } from "./words.ts";

const words = reviewsWords(pageLanguage);

/** What buyers said of the shop's products, the newest first, a page at a time. */
export function ReviewsScreen({ api }: { api: ShopApi }) {
  const loaded = useLoaded<ReviewPage>(() => api.reviews());
  return (
    <>
      <div class="screen-head">
        <h1>{words.heading}</h1>
      </div>
      <Trouble problem={loaded.problem} again={() => void loaded.reload()} />
      {loaded.value ? <List api={api} page={loaded.value} set={loaded.set} /> : !loaded.problem && <Waiting />}
    </>
  );
}

function List({ api, page, set }: { api: ShopApi; page: ReviewPage; set: (page: ReviewPage) => void }) {
  const [problem, setProblem] = useState<Problem>();
  const put = (changed: VendorReview) =>
    set({
      ...page,
      reviews: page.reviews.map((each) => (each.order === changed.order && each.sku === changed.sku ? changed : each)),
    });
  const older = async () => {
    try {
      const { reviews, ...next } = await api.reviews(page.cursor);
      set({ ...next, reviews: [...page.reviews, ...reviews] });
      setProblem(undefined);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  if (page.reviews.length === 0)
    return (
      <Empty icon={star} title={words.none}>
        <p>{words.noneNote}</p>
      </Empty>
    );
  return (
    <>
      <div class="rows">
        {page.reviews.map((review) => (
          <ReviewCard key={`${review.order} ${review.sku}`} review={review} api={api} put={put} />
        ))}
      </div>
      <Trouble problem={problem} />
      {page.cursor && (
        <button type="button" class="button plain" onClick={() => void older()}>
          {words.older}
        </button>
      )}
    </>
  );
}
