import type { ShopId } from "../shop/index.ts";
import type { DistrictCode } from "../tenant/index.ts";

/** What was counted of a product or a shop; all of them sums, so that whatever is counted may come in any order. */
export interface Figures {
  reviews: number;
  /** All of the reviews' stars together. */
  stars: number;
  /** Pieces that were sold, less those that came back. */
  sold: number;
  /** How soon a shop answered its orders; an order that it let lapse counts as late. */
  within1h: number;
  within3h: number;
  within12h: number;
  within24h: number;
  later: number;
}

export const FIGURES = [
  "reviews",
  "stars",
  "sold",
  "within1h",
  "within3h",
  "within12h",
  "within24h",
  "later",
] as const satisfies (keyof Figures)[];

export const noFigures: Figures = {
  reviews: 0,
  stars: 0,
  sold: 0,
  within1h: 0,
  within3h: 0,
  within12h: 0,
  within24h: 0,
  later: 0,
};

/** Whose figures they are: a product, or a shop. */
export interface Subject {
  /** Of the product or the shop. */
  id: string;
  shop: ShopId;
  district: DistrictCode;
}

/** The figures of a subject as they are kept. */
export interface Standing extends Subject, Partial<Figures> {
  version: number;
  /** When it was counted last. */
  at: string;
}

export interface Rating {
  /** To one decimal. */
  mean: number;
  count: number;
}

const ANSWER_TIMES = ["within1h", "within3h", "within12h", "within24h"] as const;
export type AnswerTime = (typeof ANSWER_TIMES)[number];

/** What pages that belong to a product or a shop say of it. */
export interface Repute {
  rating: Rating | undefined;
  /** At least so many. */
  sold: number | undefined;
  answers: AnswerTime | undefined;
}

/** What a card says of it: coarse, so that the many pages it is on change rarely. */
export interface CardRepute {
  /** At least so many stars, in halves. */
  rating: number | undefined;
  sold: number | undefined;
  answers: AnswerTime | undefined;
}

const SOLD = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];
/** A mean of fewer is one person's mood. */
const FEWEST_ON_CARDS = 3;
const FEWEST_ANSWERS = 5;
/** "Usually" is three of four. */
const USUALLY = 0.75;

/** The largest of the steps that was reached; undefined below the first. */
export const soldAtLeast = (sold: number): number | undefined => SOLD.findLast((step) => sold >= step);

const ratingOf = ({ reviews, stars }: Figures): Rating | undefined =>
  reviews > 0 ? { mean: Math.round((10 * stars) / reviews) / 10, count: reviews } : undefined;

/** Undefined while there are too few orders to tell, or where the answer usually takes more than a day. */
function answersOf(figures: Figures): AnswerTime | undefined {
  const all = ANSWER_TIMES.reduce((sum, time) => sum + figures[time], figures.later);
  if (all < FEWEST_ANSWERS) return undefined;
  let answered = 0;
  return ANSWER_TIMES.find((time) => {
    answered += figures[time];
    return answered >= USUALLY * all;
  });
}

export const reputeOf = (counted: Partial<Figures> = {}): Repute => {
  const figures = { ...noFigures, ...counted };
  return { rating: ratingOf(figures), sold: soldAtLeast(figures.sold), answers: answersOf(figures) };
};

export const reputeOnCard = (counted: Partial<Figures> = {}): CardRepute => {
  const figures = { ...noFigures, ...counted };
  const { reviews, stars } = figures;
  return {
    rating: reviews >= FEWEST_ON_CARDS ? Math.floor((2 * stars) / reviews) / 2 : undefined,
    sold: soldAtLeast(figures.sold),
    answers: answersOf(figures),
  };
};
