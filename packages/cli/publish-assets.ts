import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { ASSETS, keysBelow, writeBuild } from "./builds.ts";
import type { Target } from "./target.ts";

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webmanifest": "application/manifest+json",
};

/**
 * Uploads the built assets of `site/dist/client/` that are not there yet, and which of them this build's pages may name. Old ones stay: pages that were rendered before still name
 * them; `sweepAssets` removes them when that is long past.
 */
export async function publishAssets({ site: { s3, bucket } }: Target, folder: string): Promise<number> {
  const standing = new Set(await keysBelow({ s3, bucket }, ASSETS));
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const all = files
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, key: ASSETS + relative(folder, path).replaceAll("\\", "/") }));
  const missing = all.filter(({ key }) => !standing.has(key));
  for (const { path, key } of missing) {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: await readFile(path),
        ContentType: TYPES[extname(path)] ?? "application/octet-stream",
        CacheControl: "public, max-age=31536000, immutable",
      }),
    );
  }
  const name = await readFile(join(folder, "..", "renderer.mjs.name"), "utf8");
  await writeBuild({ s3, bucket }, { name, files: all.map(({ key }) => key), unusedSince: undefined });
  return missing.length;
}
