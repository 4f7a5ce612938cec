import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { join, normalize, relative } from "node:path";

/** Which rooms a room may import from. Whatever is not named is refused; a room may always import itself. */
const MAY_IMPORT: Record<string, string[]> = {
  "packages/kit": [],
  "packages/qris": [],
  "packages/regions": [],
  "packages/tables": [],
  "packages/domain": ["packages/kit", "packages/qris", "packages/regions"],
  "packages/dynamo": ["packages/domain", "packages/kit"],
  "packages/sample": ["packages/qris", "packages/regions"],
  functions: ["packages/dynamo", "packages/domain", "packages/kit", "packages/qris", "packages/tables", "site"],
  site: ["functions", "packages/domain", "packages/kit", "packages/qris"],
  infra: ["functions"],
  "packages/cli": [
    "functions",
    "packages/dynamo",
    "packages/domain",
    "packages/kit",
    "packages/regions",
    "packages/sample",
    "packages/tables",
  ],
  "packages/local": ["packages/cli", "packages/domain", "packages/sample"],
  test: [
    "functions",
    "infra",
    "site",
    ...["cli", "domain", "dynamo", "kit", "local", "qris", "regions", "sample", "tables"].map(
      (name) => `packages/${name}`,
    ),
  ],
};

const rooms = Object.keys(MAY_IMPORT).toSorted((a, b) => b.length - a.length);
const roomOf = (path: string): string | undefined => rooms.find((room) => path === room || path.startsWith(`${room}/`));

const IMPORT = /(?:from|import)\s*\(?\s*["']([^"']+)["']/g;

const packageRoom = (name: string): string =>
  ["functions", "infra", "site", "test"].includes(name) ? name : `packages/${name}`;

/** Where an import leads: a room of ours, or undefined for a library. */
function target(file: string, specifier: string): string | undefined {
  if (specifier.startsWith("@etalase/")) return packageRoom(specifier.split("/")[1] ?? "");
  if (!specifier.startsWith(".")) return undefined;
  return roomOf(normalize(join(file, "..", specifier)));
}

/** Every import that goes against the house's one direction, as `file -> room`. */
export async function forbiddenImports(root: string): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob("{packages,functions,infra,site,test}/**/*.{ts,tsx,astro}", {
    cwd: root,
    exclude: (name) => /node_modules|dist|cdk\.out/.test(String(name)),
  })) {
    const file = relative(root, join(root, path)).replaceAll("\\", "/");
    const room = roomOf(file);
    if (!room) continue;
    const text = readFileSync(join(root, path), "utf8");
    for (const [, specifier = ""] of text.matchAll(IMPORT)) {
      const to = target(file, specifier);
      if (to && to !== room && !MAY_IMPORT[room]?.includes(to) && !file.endsWith(".test.ts"))
        found.push(`${file} -> ${to}`);
    }
  }
  return found.toSorted();
}
