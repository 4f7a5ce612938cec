import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { routes } from "./api/routes.ts";
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
 * the API is 75 KB smaller without what identity wants of the same libraries.
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
  return [[here("api/index.ts")], [here("identity/index.ts")], [here("relay/index.ts"), ...behind.flat()]];
}

/** Bundles the functions into their assets, of which each loads only its own part. */
export async function buildFunctions(): Promise<Metafile> {
  await rm(FUNCTIONS_DIR, { recursive: true, force: true });
  const built = await Promise.all([
    ...(await bundles()).map((entries) => bundle(entries, FUNCTIONS_DIR)),
    buildPictureFunctions(),
  ]);
  await mkdir(`${FUNCTIONS_DIR}/api`, { recursive: true });
  await writeFile(`${FUNCTIONS_DIR}/api/openapi.json`, JSON.stringify(openapi(routes)));
  await writeFile(`${FUNCTIONS_DIR}/api/openapi.html`, openapiPage(routes));
  return {
    inputs: Object.assign({}, ...built.map(({ inputs }) => inputs)),
    outputs: Object.assign({}, ...built.map(({ outputs }) => outputs)),
  };
}

async function buildPictureFunctions(): Promise<Metafile> {
  await rm(PICTURE_FUNCTIONS_DIR, { recursive: true, force: true });
  const [metafile] = await Promise.all([
    bundle(PICTURE_HANDLERS, PICTURE_FUNCTIONS_DIR),
    addSharp(PICTURE_FUNCTIONS_DIR),
    cp(here("pictures/plus-jakarta-sans.ttf"), `${PICTURE_FUNCTIONS_DIR}/events/plus-jakarta-sans.ttf`),
  ]);
  return metafile;
}

async function bundle(entryPoints: string[], outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints,
    outdir,
    external: ["sharp"],
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
  return metafile;
}

if (import.meta.main) await buildFunctions();
