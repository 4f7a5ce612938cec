import { createHash } from "node:crypto";
import type { PageAddress, PageStore } from "@etalase/domain/page";
import type { Rendered } from "@etalase/site/render";
import type { Folder, Standing } from "./folder.ts";
import { type Reading, reading } from "./reading.ts";

/** A page is fresh for seconds at the edge and then shown while it is fetched anew: no invalidation is ever needed. */
const CACHE_CONTROL = "public, max-age=0, s-maxage=5, stale-while-revalidate=60";
const ROUNDS = 8;
const AT_ONCE = 16;

/**
 * What became of a page: `kept` without rendering it, since what it is made from is as it was; `same` after rendering it for nothing; `overtaken` when somebody else wrote it in
 * the meantime.
 */
export type Outcome = "written" | "deleted" | "kept" | "same" | "absent" | "overtaken";

export interface Press {
  folder: Folder;
  /** The tenant's data, read anew. */
  pages(): PageStore;
  render(store: PageStore, address: PageAddress): Promise<Rendered>;
  /** Names the build of the renderer: another one may make another page of the same data. */
  build: string;
  /** Told of each page that failed. */
  failed(address: PageAddress, error: unknown): void;
}

/**
 * Leaves each page as its data say. Rounds go on while others write the same pages; a page that fails makes the call fail after the others are done, so that its message comes again.
 */
export async function publishWith(press: Press, addresses: PageAddress[]): Promise<Map<PageAddress, Outcome>> {
  const outcomes = new Map<PageAddress, Outcome>();
  const failures: unknown[] = [];
  let left = [...new Set(addresses)];
  for (let round = 0; left.length > 0 && round < ROUNDS; round++) {
    await publishRound(press, left, { outcomes, failures });
    left = left.filter((address) => outcomes.get(address) === "overtaken");
  }
  if (left.length > 0) failures.push(new Error(`kept being overtaken: ${left.join(" ")}`));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${addresses.length} pages failed`);
  return outcomes;
}

/** Tags are read before the data: a render that was slow never replaces what a later one wrote. */
async function publishRound(
  press: Press,
  addresses: PageAddress[],
  { outcomes, failures }: { outcomes: Map<PageAddress, Outcome>; failures: unknown[] },
): Promise<void> {
  const standing = new Map<PageAddress, Standing | undefined>();
  await inParallel(addresses, async (address) => {
    standing.set(address, await press.folder.head(objectPath(address)));
  });
  const read = reading(press.pages());
  await inParallel(addresses, async (address) => {
    try {
      outcomes.set(address, await publishPage(press, address, { read, standing: standing.get(address) }));
    } catch (error) {
      press.failed(address, error);
      outcomes.delete(address);
      failures.push(error);
    }
  });
}

async function publishPage(
  { folder, render, build }: Press,
  address: PageAddress,
  { read, standing }: { read: Reading; standing: Standing | undefined },
): Promise<Outcome> {
  if (standing && (await isAsMade(standing, read, build))) return "kept";
  const path = objectPath(address);
  const { store, asked } = read.listen();
  const { status, body } = await render(store, address);
  if (status === 404) {
    if (!standing) return "absent";
    return (await folder.remove(path, standing)) ? "deleted" : "overtaken";
  }
  if (status !== 200) throw new Error(`${address} answered ${status}`);
  const hash = createHash("sha256").update(body).digest("base64url");
  if (standing?.hash === hash) return "same";
  const made = await madeFrom(read, build, asked());
  const file = { body, hash, made, type: contentType(path), cacheControl: CACHE_CONTROL };
  return (await folder.replace(path, file, standing)) ? "written" : "overtaken";
}

const isAsMade = async ({ made }: Standing, read: Reading, build: string): Promise<boolean> =>
  made?.build === build && made.sum === (await read.sum(made.asked));

async function madeFrom(read: Reading, build: string, asked: string | undefined) {
  const sum = asked && (await read.sum(asked));
  return sum ? { build, asked, sum } : undefined;
}

const objectPath = (address: PageAddress): string => (address.endsWith("/") ? `${address}index.html` : address);

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  xml: "text/xml; charset=utf-8",
};

function contentType(path: string): string {
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)];
  if (!type) throw new Error(`no content type is known for ${path}`);
  return type;
}

async function inParallel<T>(all: T[], work: (each: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const worker = async () => {
    for (const each of left) await work(each);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, worker));
}
