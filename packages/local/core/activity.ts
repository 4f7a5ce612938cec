/** Knows whether anything is going on: work that runs, and probes of work that waits (queues, streams). */
export class Activity {
  #running = 0;
  readonly #quiet = new Set<() => boolean>();
  readonly #waiters = new Set<() => void>();
  readonly #listeners = new Set<() => void>();

  async track<T>(work: Promise<T>): Promise<T> {
    this.#running++;
    try {
      return await work;
    } finally {
      this.#running--;
      this.changed();
    }
  }

  /** Adds a question that must be answered with yes before the cloud counts as idle. */
  ask(isQuiet: () => boolean): void {
    this.#quiet.add(isQuiet);
  }

  changed(): void {
    for (const wake of [...this.#waiters]) wake();
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get running(): number {
    return this.#running;
  }

  /** Resolves when nothing runs and nothing waits, twice in a row: one thing may be handing over to the next. */
  async idle(): Promise<void> {
    for (let calm = 0; calm < 2; ) {
      if (this.#isQuiet()) {
        calm++;
        await new Promise(setImmediate);
      } else {
        calm = 0;
        await this.#nextChange();
      }
    }
  }

  #isQuiet(): boolean {
    return this.#running === 0 && [...this.#quiet].every((isQuiet) => isQuiet());
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiters.delete(wake);
        resolve();
      };
      this.#waiters.add(wake);
    });
  }
}
