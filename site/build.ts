import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { appFiles } from "./app-files.ts";
import { buildPageScripts } from "./page-scripts.ts";

const site = fileURLToPath(new URL(".", import.meta.url));
const dist = join(site, "dist");
const packages = join(site, "..", "packages");

/** What is done to a page when the app has made it. */
const AFTERWARDS = ["render.ts", "policy.ts"].map((file) => join(site, file));

/** Whatever can change a page. */
const INPUTS = [
  join(site, "src"),
  join(site, "adapter"),
  join(site, "app-files.ts"),
  join(site, "astro.config.ts"),
  join(site, "build.ts"),
  join(site, "fixed-tokens.ts"),
  join(site, "one-language.ts"),
  join(site, "package.json"),
  join(site, "page-scripts.ts"),
  ...AFTERWARDS,
  join(packages, "domain"),
  join(packages, "kit"),
];

/** Builds `dist/renderer.mjs` and `dist/client/`, or leaves them when nothing changed since. Answers whether it built. */
export async function buildSite(): Promise<boolean> {
  const hash = await hashOf(INPUTS);
  if ((await readFile(join(dist, ".hash"), "utf8").catch(() => "")) === hash) return false;
  // Each build works in a folder of its own and moves its results in place, so that two at once do no harm.
  const work = join(dist, `.work-${process.pid}`);
  try {
    await buildApp(work);
    const client = join(work, "client");
    const scripts = await buildPageScripts(client);
    // Last, since it names all that is there.
    const app = await appFiles(client);
    await bundle(join(work, "server", "entry.mjs"), join(work, "renderer.mjs"), {
      APP_FILES: JSON.stringify(app),
      PAGE_SCRIPTS: JSON.stringify(scripts),
    });
    await publish(work, hash);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return true;
}

async function buildApp(outDir: string): Promise<void> {
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  const { build } = await import("astro");
  await build({ root: site, outDir, logLevel: "error" });
}

/** What the functions that render carry anyway: they bundle it once for both. */
const SHARED = ["zod", "ulid", "libphonenumber-js"];

/** One file, which names itself by its hash and that of what is done afterwards: pages remember by which build they were made. */
async function bundle(entry: string, outfile: string, define: Record<string, string>): Promise<void> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [entry],
    outfile,
    write: false,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
    define,
    external: SHARED.flatMap((name) => [name, `${name}/*`]),
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  const text = outputFiles.map((file) => file.text).join("");
  const hash = createHash("sha256").update(text);
  for (const file of AFTERWARDS) hash.update(await readFile(file));
  const name = hash.digest("base64url").slice(0, 12);
  await writeFile(outfile, `${text}export const build="${name}";\n`);
  await writeFile(`${outfile}.name`, name);
}

/** Assets first and additively (their names carry their hash), the renderer that names them after, the hash last. */
async function publish(work: string, hash: string): Promise<void> {
  const client = join(dist, "client");
  await mkdir(client, { recursive: true });
  await cp(join(work, "client"), client, { recursive: true });
  for (const file of ["renderer.mjs", "renderer.mjs.name"]) await rename(join(work, file), join(dist, file));
  await removeOld(client, join(work, "client"));
  await writeFile(join(work, ".hash"), hash);
  await rename(join(work, ".hash"), join(dist, ".hash"));
}

async function removeOld(folder: string, fresh: string): Promise<void> {
  const kept = new Set(await filesIn(fresh).then((files) => files.map((file) => file.slice(fresh.length))));
  const files = await filesIn(folder);
  await Promise.all(files.filter((file) => !kept.has(file.slice(folder.length))).map((file) => rm(file)));
}

async function hashOf(inputs: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const file of await filesIn(input)) {
      if (file.endsWith(".test.ts")) continue;
      hash.update(file.slice(site.length)).update(await readFile(file));
    }
  }
  return hash.digest("hex");
}

async function filesIn(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

if (import.meta.main) {
  const started = performance.now();
  const built = await buildSite();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(built ? `site: built in ${seconds} s` : `site: unchanged (${seconds} s)`);
}
