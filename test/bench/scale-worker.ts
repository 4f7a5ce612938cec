import { parentPort, workerData } from "node:worker_threads";
import { pagesFrom } from "@etalase/domain/page";
import { build, render } from "@etalase/site/render";
import type { Folder, Made } from "../../functions/folder.ts";
import { type Part, pagesIn } from "../../functions/full-render.ts";
import { publishWith } from "../../functions/publisher.ts";
import { endlessRegency } from "./endless-regency.ts";

/** A part of a full render, as a function of the render queue does it; its bucket keeps of a page what a HEAD tells, if anything. */
export interface Job {
  products: number;
  keeps: boolean;
}

const { products, keeps } = workerData as Job;
const source = endlessRegency(products);
const pages = () => pagesFrom(source, Date.now());
const kept = new Map<string, { hash: string; made: Made | undefined }>();

const folder: Folder = {
  async head(path) {
    const standing = kept.get(path);
    return standing && { tag: standing.hash, ...standing };
  },
  read: source.media,
  async replace(path, { hash, made }) {
    if (keeps) kept.set(path, { hash, made });
    return true;
  },
  remove: async (path) => kept.delete(path),
};

const failed = (address: string, error: unknown) => console.error(address, error);

async function publishPart(part: Part): Promise<{ done: number; rendered: number }> {
  let done = 0;
  let rendered = 0;
  for await (const touched of pagesIn(part, pages)) {
    const outcomes = await publishWith({ folder, pages, render, build, failed }, touched);
    done += outcomes.size;
    rendered += [...outcomes.values()].filter((outcome) => outcome === "written").length;
  }
  return { done, rendered };
}

parentPort?.on("message", (part: Part) => {
  void publishPart(part).then((answer) => parentPort?.postMessage(answer));
});
