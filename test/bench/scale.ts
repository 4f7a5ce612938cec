import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { pagesFrom } from "@etalase/domain/page";
import { buildSite } from "@etalase/site/build";
import { type Part, partsOf } from "../../functions/full-render.ts";
import { endlessRegency } from "./endless-regency.ts";
import { type Figure, perSecond } from "./report.ts";
import type { Job } from "./scale-worker.ts";

const SIZES = [1_000, 10_000, 100_000];
const LARGEST = 100_000;
/** The size that is rendered once more with nothing changed. */
const AGAIN = 10_000;
const BAR = { least: 2_000 };
const MEGABYTE = 1 << 20;
/** Room for what one part makes and drops, as the functions have it. */
const YOUNG = { maxYoungGenerationSizeMb: 96 };
/** After so many parts everything that is loaded once is loaded. */
const WARM = 60;

/** Full renders of regencies of three sizes, cut up and published as by the queue's functions, a core each; only the bucket and the table have no network and no disk. */
export async function scaleFigures(): Promise<Figure[]> {
  await buildSite();
  const figures: Figure[] = [];
  for (const products of SIZES) figures.push(...(await sizeFigures(products)));
  return figures;
}

async function sizeFigures(products: number): Promise<Figure[]> {
  const crew = new Crew({ products, keeps: products === AGAIN });
  const size = products.toLocaleString("en");
  const first = await crew.run();
  const figures = [
    perSecond(
      `${size} products, ${first.done} pages`,
      first.done / first.seconds,
      products === LARGEST ? BAR : undefined,
    ),
    {
      name: `${size} products: memory above the beginning`,
      value: first.grown / MEGABYTE,
      unit: "MB",
      bar: { most: 300 },
    },
  ];
  if (products === AGAIN) {
    const again = await crew.run();
    figures.push(perSecond(`again, ${again.rendered} of ${again.done} pages rendered`, again.done / again.seconds));
  }
  await crew.close();
  return figures;
}

/** As many workers as there are cores; each takes its share of the parts, the same in every run, since each has a bucket of its own. */
class Crew {
  readonly #products: number;
  readonly #workers: Worker[];

  constructor(job: Job) {
    this.#products = job.products;
    const file = new URL("./scale-worker.ts", import.meta.url);
    this.#workers = Array.from(
      { length: availableParallelism() },
      () => new Worker(file, { workerData: job, resourceLimits: YOUNG }),
    );
  }

  async run() {
    const sum = { done: 0, rendered: 0, seconds: 0, grown: 0 };
    const begun = performance.now();
    let [parts, start] = [0, 0];
    await Promise.all(
      this.#workers.map(async (worker, at) => {
        for await (const part of this.#share(at)) {
          const { done, rendered } = await ask(worker, part);
          sum.done += done;
          sum.rendered += rendered;
          const memory = process.memoryUsage.rss();
          if (++parts <= WARM) start = Math.max(start, memory);
          sum.grown = Math.max(sum.grown, memory - start);
        }
      }),
    );
    sum.seconds = (performance.now() - begun) / 1_000;
    return sum;
  }

  async *#share(of: number): AsyncGenerator<Part> {
    let at = 0;
    for await (const part of partsOf(pagesFrom(endlessRegency(this.#products), Date.now())))
      if (at++ % this.#workers.length === of) yield part;
  }

  close = () => Promise.all(this.#workers.map((worker) => worker.terminate()));
}

async function ask(worker: Worker, part: Part): Promise<{ done: number; rendered: number }> {
  worker.postMessage(part);
  const [answer] = (await once(worker, "message")) as [{ done: number; rendered: number }];
  return answer;
}
