import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { buildSite } from "@etalase/site/build";
import { type Figure, perSecond } from "./report.ts";

const MILLISECONDS = 8_000;
const MEGABYTE = 1 << 20;

/** Pages a second of a full render: the deployed renderer on every core, as the queue's functions share the work; and one page alone. */
export async function renderFigures(): Promise<Figure[]> {
  await buildSite();
  const workers = Array.from({ length: availableParallelism() }, startWorker);
  const results = await Promise.all(workers);
  const sum = (figure: (result: Result) => number) => results.reduce((all, result) => all + figure(result), 0);
  const done = sum((result) => result.done);
  const alone = Math.min(...results.map((result) => result.alone));
  const grown = sum((result) => result.grown) / MEGABYTE;
  return [
    perSecond(`pages a second, full render on ${workers.length} cores`, done / (MILLISECONDS / 1_000), {
      least: 2_000,
    }),
    { name: "one product page, warm", value: alone, unit: "ms", takes: alone / 1_000 },
    { name: `memory kept after ${done} more pages`, value: grown, unit: "MB", bar: { most: 8 } },
  ];
}

interface Result {
  /** Pages in the time that was given. */
  done: number;
  /** Milliseconds of a page that was rendered alone. */
  alone: number;
  /** Bytes of heap that were still needed afterwards and were not before. */
  grown: number;
}

async function startWorker(): Promise<Result> {
  const worker = new Worker(new URL("./render-worker.ts", import.meta.url), {
    workerData: { milliseconds: MILLISECONDS },
  });
  const [result] = (await once(worker, "message")) as [Result];
  return result;
}
