import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Lets the work fill a folder beside the place and moves it there, or leaves what stands there when it is the same: whoever reads it meanwhile, as a synthesis does, is not disturbed by a
 * build that changes nothing.
 */
export async function replaceFolder<T>(place: string, fill: (work: string) => Promise<T>): Promise<T> {
  const work = `${place}.work-${process.pid}`;
  try {
    await mkdir(work, { recursive: true });
    const result = await fill(work);
    if (await isSame(work, place)) return result;
    await rm(place, { recursive: true, force: true });
    await rename(work, place);
    return result;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [files, others] = await Promise.all([one, other].map(filesIn));
  if (!files || !others || files.join("\n") !== others.join("\n")) return false;
  for (const file of files) {
    const [bytes, theirs] = await Promise.all([one, other].map((folder) => readFile(join(folder, file))));
    if (!bytes || !theirs?.equals(bytes)) return false;
  }
  return true;
}

/** Undefined where there is no such folder. */
async function filesIn(folder: string): Promise<string[] | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  return entries
    ?.filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .toSorted();
}
