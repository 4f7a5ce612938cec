export interface Pauses {
  /** Milliseconds: the first pause is at most so long, each later one twice that, none longer than `longest`. */
  first: number;
  longest: number;
}

/** Waits before the attempt of this number, with full jitter: whoever met once does not meet again. Source: "Exponential Backoff And Jitter", AWS Architecture Blog. */
export const pause = (attempt: number, { first, longest }: Pauses): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.random() * Math.min(longest, first * 2 ** attempt));
  });
