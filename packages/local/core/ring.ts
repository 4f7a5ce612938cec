/** The last `limit` things that happened, oldest first; listeners hear of each new one. */
export class Ring<T> {
  readonly #items: T[] = [];
  readonly #limit: number;
  readonly #listeners = new Set<(item: T) => void>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(item: T): void {
    this.#items.push(item);
    // Trimming in blocks keeps a push constant in time.
    if (this.#items.length > this.#limit * 1.25) this.#items.splice(0, this.#items.length - this.#limit);
    for (const listener of this.#listeners) listener(item);
  }

  get items(): readonly T[] {
    return this.#items.slice(-this.#limit);
  }

  onPush(listener: (item: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
