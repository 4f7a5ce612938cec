import { mkdir, readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Language, languages } from "@etalase/domain/language";
import type { Plugin } from "esbuild";
import { fixedTokens } from "./fixed-tokens.ts";
import { oneLanguage } from "./one-language.ts";
import { type PageScripts, type ScriptName, scriptNames } from "./src/scripts/page-scripts.ts";

const site = fileURLToPath(new URL(".", import.meta.url));
const sourceOf = (name: ScriptName) => join(site, "src/scripts", `${name}.ts`);

/** It would bring a second copy of whatever it shares, and Trusted Types let a page make its policy once. */
const STRAY = "A component has a <script> of its own. Import it from the page's script in site/src/scripts.";

/**
 * Bundles every page's script into one file of its own among the built files of `client`, once for each language, and says how they are named. What pages have in common is in each of
 * them: a chunk that they shared would be one more request, found only when the first has come.
 */
export async function buildPageScripts(client: string): Promise<PageScripts> {
  await mkdir(join(client, "_astro"), { recursive: true });
  const strays = (await readdir(join(client, "_astro"))).filter((file) => file.endsWith(".js"));
  if (strays.length > 0) throw new Error(STRAY);
  const built = await Promise.all(
    languages.map(async (language) => ({ language, paths: await bundle(client, language) })),
  );
  const pathsOf = (name: ScriptName) =>
    Object.fromEntries(built.map(({ language, paths }) => [language, paths.get(name) ?? ""]));
  return Object.fromEntries(scriptNames.map((name) => [name, pathsOf(name)])) as PageScripts;
}

async function bundle(client: string, language: Language): Promise<Map<string, string>> {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    absWorkingDir: site,
    entryPoints: scriptNames.map(sourceOf),
    outdir: join(client, "_astro"),
    entryNames: "[hash]",
    bundle: true,
    format: "esm",
    // What Vite's own default is for: browsers that all had by the middle of 2023.
    target: ["chrome111", "firefox114", "safari16.4"],
    minify: true,
    legalComments: "none",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [oneLanguage(language), inlineStyles()],
    metafile: true,
  });
  return new Map(
    Object.entries(metafile.outputs).map(([file, { entryPoint = "" }]) => [
      basename(entryPoint, ".ts"),
      `/_astro/${basename(file)}`,
    ]),
  );
}

/** `import css from "./x.css?inline"`, as Vite has it: the text of a stylesheet. */
function inlineStyles(): Plugin {
  const { transform } = fixedTokens();
  return {
    name: "etalase:inline-styles",
    setup({ onResolve, onLoad, esbuild }) {
      onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path.slice(0, path.indexOf("?"))),
        namespace: "inline-style",
      }));
      onLoad({ filter: /./, namespace: "inline-style" }, async ({ path }) => {
        const css = await readFile(path, "utf8");
        const { code } = await esbuild.transform(transform(css, path) ?? css, { loader: "css", minify: true });
        return { contents: code.trim(), loader: "text" };
      });
    },
  };
}
