import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { HeadObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { keysBelow, readBuilds, removeBuilds, writeBuild } from "./builds.ts";
import { type Sweep, sweepOf } from "./sweep-rule.ts";
import type { Target } from "./target.ts";

const AT_ONCE = 32;

/** Removes the assets that no page has named for 30 days. It looks at every page of every tenant, a HEAD each. `folder` is `site/dist/client/`, whose build is the newest. */
export async function sweepAssets({ site }: Target, folder: string, now = Date.now()): Promise<Sweep> {
  const pages = (await keysBelow(site, "sites/")).filter((key) => !/^sites\/\d+\/media\//.test(key));
  const newest = await readFile(join(folder, "..", "renderer.mjs.name"), "utf8");
  const sweep = sweepOf(await readBuilds(site), await buildsOf(site, pages), newest, now);
  await Promise.all(sweep.marked.map((build) => writeBuild(site, build)));
  await removeBuilds(site, sweep.removed, sweep.files);
  return sweep;
}

/** Which builds made the pages. */
async function buildsOf({ s3, bucket }: { s3: S3Client; bucket: string }, keys: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const left = keys.values();
  const worker = async () => {
    for (const Key of left) {
      const { Metadata } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key }));
      found.add(Metadata?.["build"] ?? `unnamed, ${Key}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found;
}
