import { cp, mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const installed = fileURLToPath(new URL("../../node_modules", import.meta.url));
/** Where `fetch-sharp.ts` puts what Lambda needs of it, which is seldom what this machine needs. */
export const FETCHED = fileURLToPath(new URL("../../dist/sharp-for-lambda", import.meta.url));

/** Puts the picture library beside the functions that import it, with its machine code for this machine and, once fetched, for Lambda. */
export async function addSharp(asset: string): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(join(installed, "sharp/package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const modules = join(asset, "node_modules");
  await mkdir(modules, { recursive: true });
  const copy = (from: string, name: string) =>
    cp(join(from, name), join(modules, name), { recursive: true, filter: (path) => !/\/(src|install)$/.test(path) });
  await Promise.all(["sharp", ...Object.keys(dependencies)].map((name) => copy(installed, name)));
  for (const from of [installed, join(FETCHED, "node_modules")])
    await Promise.all((await machineCode(from)).map((name) => copy(from, name)));
}

async function machineCode(modules: string): Promise<string[]> {
  const names = await readdir(join(modules, "@img")).catch(() => []);
  return names.filter((name) => name.startsWith("sharp-")).map((name) => `@img/${name}`);
}
