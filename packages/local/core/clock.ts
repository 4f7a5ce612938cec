// The one clock of the cloud: services ask it, and the workers of functions shift their Date by the same offset.

const LONGEST_TIMER_MS = 2 ** 31 - 1;

export class Clock {
  /** Milliseconds by which Date is shifted, shared with every worker thread. */
  readonly offset = new BigInt64Array(new SharedArrayBuffer(8));
  readonly #listeners = new Set<() => void>();

  constructor(offsetMs = 0) {
    this.offset[0] = BigInt(offsetMs);
  }

  now = (): number => Date.now() + this.shift;

  get shift(): number {
    return Number(this.offset[0]);
  }

  /** Moves time forward for all functions and services at once. */
  advance(ms: number): void {
    if (!Number.isSafeInteger(ms) || ms < 0) throw new RangeError("Time only moves forward, by whole milliseconds");
    this.offset[0] = BigInt(this.shift + ms);
    for (const listener of [...this.#listeners]) listener();
  }

  onAdvance(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs once when the clock reaches `at`, be it by waiting or by being advanced; returns the canceller. */
  alarm(at: number, run: () => void): () => void {
    let timer: NodeJS.Timeout | undefined;
    const arm = () => {
      clearTimeout(timer);
      timer = setTimeout(check, Math.max(0, Math.min(at - this.now(), LONGEST_TIMER_MS)));
      timer.unref();
    };
    const check = () => {
      if (this.now() < at) return arm();
      cancel();
      run();
    };
    const forget = this.onAdvance(arm);
    const cancel = () => {
      clearTimeout(timer);
      forget();
    };
    arm();
    return cancel;
  }
}
