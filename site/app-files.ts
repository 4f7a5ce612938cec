import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AppFiles } from "./src/features/offline/app-files.ts";

const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));
const LEAF = "#14603f";
/** A launcher may cut a maskable icon to a circle of four fifths. */
const MASKABLE_SHARE = 0.68;

/** Draws the icons among the built files of `client`, and makes the worker: what the renderer needs to know of an app that can be installed. */
export async function appFiles(client: string): Promise<AppFiles> {
  const icons = {
    small: await icon(client, 192, 1),
    large: await icon(client, 512, 1),
    maskable: await icon(client, 512, MASKABLE_SHARE),
    apple: await icon(client, 180, 0.8),
  };
  const worker = await bundledWorker();
  const names = (await readdir(join(client, "_astro"))).toSorted();
  return { icons, worker, build: digest([worker, ...names].join("\n")) };
}

const digest = (content: string | Buffer): string =>
  createHash("sha256").update(content).digest("base64url").replaceAll(/[-_]/g, "").slice(0, 8);

/** The mark on its leaf green, filling so much of the square. */
async function icon(client: string, side: number, share: number): Promise<string> {
  const { default: sharp } = await import("sharp");
  const mark = await readFile(source("ui/favicon.svg"));
  const inner = Math.round(side * share);
  const drawn = await sharp(mark, { density: (72 * inner) / 32 })
    .resize(inner)
    .png()
    .toBuffer();
  const background = share === 1 ? { r: 0, g: 0, b: 0, alpha: 0 } : LEAF;
  const png = await sharp({ create: { width: side, height: side, channels: 4, background } })
    .composite([{ input: drawn, gravity: "centre" }])
    .png({ palette: true, effort: 10 })
    .toBuffer();
  const path = `/_astro/app-${side}.${digest(png)}.png`;
  await writeFile(join(client, path), png);
  return path;
}

async function bundledWorker(): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [source("features/offline/worker.ts")],
    write: false,
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
  });
  return outputFiles.map(({ text }) => text).join("");
}
