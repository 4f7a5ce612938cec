import { createHash } from "node:crypto";
import { isSearchFile, marketFile, type PageAddress, type PageStore } from "@etalase/domain/page";
import { type Pauses, pause } from "@etalase/kit";
import type { Rendered } from "@etalase/site/render";
import type { Folder, Made, Standing } from "./folder.ts";
import { type Reading, reading } from "./reading.ts";
import type { Touched } from "./touched-pages.ts";

/** A page is fresh for seconds at the edge and then shown while it is fetched anew: no invalidation is ever needed. */
const CACHE_CONTROL = "public, max-age=0, s-maxage=5, stale-while-revalidate=60";
const AT_ONCE = 16;
/** How long a page is followed whose data keep changing: twice this fits into the time of a function, since what failed together is tried alone. */
const PATIENCE = 20_000;
const PAUSES: Pauses = { first: 5, longest: 1_000 };

/**
 * What became of a page. Without being rendered: `kept`, since what it is made from is as it was; `absent`, since it was to go and is not there. Rendered for nothing: `same`. Rendered in
 * vain: `overtaken`, since somebody else wrote it in the meantime.
 */
export type Outcome = "written" | "deleted" | "kept" | "absent" | "same" | "overtaken";

interface Result {
  outcome: Outcome;
  /** What it was made from, where it was rendered. */
  made?: Made | undefined;
}

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
 * Leaves each page as its data say, whoever else works on it at the same time. Nobody writes over what was written since it looked (`If-Match`), and whoever wrote looks at the data again:
 * had they changed meanwhile, another one may have found the page right as it stood before this write. It begins again at once, and a little later each time: a page of the whole market
 * changes with every product while many are loaded, and is done once for all that came during a pause. A page that fails makes the call fail after the others are done, so that its
 * message comes again. The market's search file is made of the districts', hence after them and whenever one was looked at: whoever died in between is followed by somebody who looks.
 */
export async function publishWith(press: Press, touched: Touched): Promise<Map<PageAddress, Outcome>> {
  const pages = new Set(touched.pages);
  const isMarketLast = pages.delete(marketFile) || [...pages].some(isSearchFile);
  const outcomes = await publishAll(press, { ...touched, pages });
  if (!isMarketLast) return outcomes;
  const last = await publishAll(press, { pages: new Set([marketFile]), leaving: new Set() });
  return new Map([...outcomes, ...last]);
}

async function publishAll(press: Press, { pages, leaving }: Touched): Promise<Map<PageAddress, Outcome>> {
  const outcomes = new Map<PageAddress, Outcome>();
  const failures: unknown[] = [];
  const end = Date.now() + PATIENCE;
  let left = [...pages];
  for (let round = 0; left.length > 0 && Date.now() < end; round++) {
    if (round > 0) await pause(round, PAUSES);
    const results = await publishRound(press, { addresses: left, leaving, failures });
    for (const [address, { outcome }] of results) outcomes.set(address, outcome);
    left = await unsettled(press, results);
  }
  if (left.length > 0) failures.push(new Error(`kept being overtaken: ${left.join(" ")}`));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${pages.size} pages failed`);
  return outcomes;
}

interface Round {
  addresses: PageAddress[];
  leaving: ReadonlySet<PageAddress>;
  failures: unknown[];
}

/** Tags are read before the data: a render that was slow never replaces what a later one wrote. */
async function publishRound(press: Press, { addresses, leaving, failures }: Round): Promise<Map<PageAddress, Result>> {
  const standing = new Map<PageAddress, Standing | undefined>();
  await inParallel(addresses, async (address) => {
    standing.set(address, await press.folder.head(objectPath(address)));
  });
  const read = reading(press.pages());
  const results = new Map<PageAddress, Result>();
  await inParallel(addresses, async (address) => {
    const found = standing.get(address);
    try {
      const isGone = !found && leaving.has(address);
      results.set(address, isGone ? { outcome: "absent" } : await publishPage(press, address, { read, found }));
    } catch (error) {
      press.failed(address, error);
      failures.push(error);
    }
  });
  return results;
}

async function publishPage(
  { folder, render, build }: Press,
  address: PageAddress,
  { read, found }: { read: Reading; found: Standing | undefined },
): Promise<Result> {
  if (found && (await isAsMade(found.made, read, build))) return { outcome: "kept" };
  const path = objectPath(address);
  const { store, asked } = read.listen();
  const { status, body } = await render(store, address);
  const made = await madeFrom(read, build, asked());
  if (status === 404) {
    if (!found) return { outcome: "same" };
    return { made, outcome: (await folder.remove(path, found)) ? "deleted" : "overtaken" };
  }
  if (status !== 200) throw new Error(`${address} answered ${status}`);
  const hash = createHash("sha256").update(body).digest("base64url");
  if (found?.hash === hash) return { outcome: "same" };
  const file = { body, hash, made, type: contentType(path), cacheControl: cacheControl(path) };
  return { made, outcome: (await folder.replace(path, file, found)) ? "written" : "overtaken" };
}

/** The pages of a round that must be looked at once more. */
async function unsettled({ pages, build }: Press, results: Map<PageAddress, Result>): Promise<PageAddress[]> {
  const changed = [...results].filter(([, { outcome }]) => CHANGED.has(outcome));
  const read = reading(pages());
  const isSettled = changed.map(
    async ([, { outcome, made }]) => outcome !== "overtaken" && (await isAsMade(made, read, build)),
  );
  const settled = await Promise.all(isSettled);
  return changed.filter((_, index) => !settled[index]).map(([address]) => address);
}

const CHANGED: ReadonlySet<Outcome> = new Set(["written", "deleted", "overtaken"]);

const isAsMade = async (made: Made | undefined, read: Reading, build: string): Promise<boolean> =>
  made?.from !== undefined && made.build === build && made.from.sum === (await read.sum(made.from.asked));

async function madeFrom(read: Reading, build: string, asked: string | undefined): Promise<Made> {
  const sum = asked && (await read.sum(asked));
  return { build, from: asked && sum ? { asked, sum } : undefined };
}

const objectPath = (address: PageAddress): string => (address.endsWith("/") ? `${address}index.html` : address);

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
  xml: "text/xml; charset=utf-8",
};

function contentType(path: string): string {
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)];
  if (!type) throw new Error(`no content type is known for ${path}`);
  return type;
}

/** A worker is asked for anew each time, at the edge too: an old one would keep what is gone. */
const cacheControl = (path: string): string => (path.endsWith("/sw.js") ? "no-cache" : CACHE_CONTROL);

async function inParallel<T>(all: T[], work: (each: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const worker = async () => {
    for (const each of left) await work(each);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, worker));
}
