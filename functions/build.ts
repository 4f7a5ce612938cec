import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile, type Plugin } from "esbuild";
import { routes } from "./api/routes.ts";
import { replaceFolder } from "./build-folder.ts";
import { openapi } from "./openapi.ts";
import { openapiPage } from "./openapi-page.ts";
import { addSharp } from "./pictures/add-sharp.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where the asset of all functions lies, and that of those that work on pictures. */
export const FUNCTIONS_DIR = here("../dist/functions");
export const PICTURE_FUNCTIONS_DIR = here("../dist/picture-functions");

/** Functions that need the picture library, whose machine code is many times larger than all the others together. */
const PICTURE_HANDLERS = [here("events/draw-picture.ts"), here("events/draw-shared-pictures.ts")];

const FOLDERS_OF_HANDLERS = ["events", "jobs"];
/** Files beside the handlers that are parts of them. */
const PARTS = new Set(["subscribe.ts", "order-story.ts"]);

/**
 * What is bundled together shares its chunks, and a chunk carries whatever any of its users needs. The two functions that people wait for are therefore bundled alone:
 * the API is 75 KB smaller without what identity wants of the same libraries, and loads what few of its requests need from a bundle beside it.
 */
async function bundles(): Promise<string[][]> {
  const behind = await Promise.all(
    FOLDERS_OF_HANDLERS.map(async (folder) =>
      (await readdir(here(folder)))
        .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !PARTS.has(file))
        .map((file) => here(`${folder}/${file}`))
        .filter((path) => !PICTURE_HANDLERS.includes(path)),
    ),
  );
  const awaited = ["api/index.ts", "api/when-needed.ts", "identity/index.ts"];
  return [...awaited.map((path) => [here(path)]), [here("relay/index.ts"), ...behind.flat()]];
}

/** Bundles the functions into their assets, of which each loads only its own part. */
export async function buildFunctions(): Promise<Metafile> {
  const built = (await Promise.all([buildLightFunctions(), buildPictureFunctions()])).flat();
  return {
    inputs: Object.assign({}, ...built.map(({ inputs }) => inputs)),
    outputs: Object.assign({}, ...built.map(({ outputs }) => outputs)),
  };
}

const buildLightFunctions = (): Promise<Metafile[]> =>
  replaceFolder(FUNCTIONS_DIR, async (work) => {
    const built = await Promise.all(
      (await bundles()).map((entries) => bundle(entries, { outdir: FUNCTIONS_DIR, work })),
    );
    await writeFile(`${work}/api/openapi.json`, JSON.stringify(openapi(routes)));
    await writeFile(`${work}/api/openapi.html`, openapiPage(routes));
    return built;
  });

const buildPictureFunctions = (): Promise<Metafile> =>
  replaceFolder(PICTURE_FUNCTIONS_DIR, async (work) => {
    const [metafile] = await Promise.all([
      bundle(PICTURE_HANDLERS, { outdir: PICTURE_FUNCTIONS_DIR, work }),
      addSharp(work),
      cp(here("pictures/plus-jakarta-sans.ttf"), `${work}/events/plus-jakarta-sans.ttf`),
    ]);
    return metafile;
  });

/** Ways to credentials that a function, which has them in its environment, never comes to. Bundled, what they share with the rest would be loaded with it. */
const NEVER_LOADED = [
  ...["http", "ini", "process", "sso", "web-identity"].map((way) => `@aws-sdk/credential-provider-${way}`),
  "@smithy/credential-provider-imds",
];

/** A bundle of its own stays one, for whoever loads it. */
const besideIt: Plugin = {
  name: "beside it",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/when-needed\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./when-needed.mjs", external: true } : undefined,
    ),
};

/** Bundles as if into `outdir`, and writes into the folder that will become it. */
async function bundle(entryPoints: string[], { outdir, work }: { outdir: string; work: string }): Promise<Metafile> {
  const { metafile, outputFiles } = await build({
    entryPoints,
    outdir,
    write: false,
    external: ["sharp", ...NEVER_LOADED],
    plugins: [besideIt],
    outbase: here("."),
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunks/[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    sourcemap: "external",
    legalComments: "none",
    logLevel: "error",
    metafile: true,
    // Some dependencies are CommonJS and ask for built-in modules by `require`.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  for (const { path, contents } of outputFiles) {
    const file = join(work, relative(outdir, path));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
  return metafile;
}

if (import.meta.main) await buildFunctions();
