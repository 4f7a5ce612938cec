import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
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

/** Uploads the built assets that are not there yet. Old ones stay: pages that were rendered before still name them. */
export async function publishAssets({ site: { s3, bucket } }: Target, folder: string): Promise<number> {
  const standing = new Set<string>();
  let token: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: "assets/", ContinuationToken: token }),
    );
    for (const { Key } of page.Contents ?? []) if (Key) standing.add(Key);
    token = page.NextContinuationToken;
  } while (token);
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const missing = files
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, key: `assets/${relative(folder, path).replaceAll("\\", "/")}` }))
    .filter(({ key }) => !standing.has(key));
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
  return missing.length;
}
