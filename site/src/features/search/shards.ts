import { type Finder } from "./finder.ts";
import type { SearchShard } from "./shard-shape.ts";

const AT_ONCE = 4;

/** Fetches the files of districts, each once, and gives them to the finder. What could not be fetched may be asked for again. */
export class Shards {
  readonly #finder: Finder;
  /** The slugs of the regency's districts by the order of their codes. */
  readonly #slugs: string[];
  readonly #coming = new Map<string, Promise<boolean>>();

  constructor(finder: Finder, slugs: string[]) {
    this.#finder = finder;
    this.#slugs = slugs;
  }

  /** Whether all of them are there; `arrived` is told after each. */
  async need(slugs: string[], arrived: () => void): Promise<boolean> {
    const left = slugs.filter((slug) => !this.#finder.has(slug));
    let whole = true;
    const worker = async () => {
      for (let slug = left.shift(); slug !== undefined; slug = left.shift()) {
        whole = (await this.#one(slug)) && whole;
        arrived();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return whole;
  }

  #one(slug: string): Promise<boolean> {
    const coming = this.#coming.get(slug) ?? this.#fetch(slug);
    this.#coming.set(slug, coming);
    return coming;
  }

  async #fetch(slug: string): Promise<boolean> {
    const shard = await fetchFile<SearchShard>(`/data/search/${slug}.json`);
    if (shard) this.#finder.add(shard, this.#slugs.indexOf(slug));
    else this.#coming.delete(slug);
    return shard !== undefined;
  }
}

/** A file of this host, or undefined when it could not be had. */
export async function fetchFile<T>(path: string): Promise<T | undefined> {
  try {
    const response = await fetch(path);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
