import { globSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Language } from "@etalase/domain/language";

const src = fileURLToPath(new URL("../src/", import.meta.url));

export interface Catalogue {
  /** Its file, from `src/`. */
  file: string;
  name: string;
  words: (language: Language) => Record<string, unknown>;
}

/** Every catalogue of words of the site. */
export async function catalogues(): Promise<Catalogue[]> {
  const files = globSync("**/*words.ts", { cwd: src }).filter((file) => file !== "lib/words.ts");
  const found = await Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(src + file).href)) as Record<string, Catalogue["words"]>;
      return Object.entries(module)
        .filter(([name]) => name.endsWith("Words"))
        .map(([name, words]) => ({ file, name, words }));
    }),
  );
  return found.flat();
}

/** The sources of the site but for catalogues and tests, by their path from `src/`. */
export const sources = (): Map<string, string> =>
  new Map(
    globSync("**/*.{ts,tsx,astro}", { cwd: src })
      .filter((file) => !/words\.ts$|\.test\.ts$/.test(file))
      .map((file) => [file, readFileSync(src + file, "utf8")]),
  );

/** Everything that words say: texts as they are, functions by what is written in them. */
export function saidIn(words: unknown): string[] {
  if (typeof words === "string") return [words];
  if (typeof words === "function") return literals(String(words));
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(saidIn) : [];
}

/** The texts within a source: quoted ones, and templates without what is put in. */
export const literals = (source: string): string[] =>
  [...source.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(([, quoted, template]) =>
    (quoted ?? template ?? "").replaceAll(/\$\{[^}]*\}/g, " "),
  );

/** Words of at least four letters, small. */
export const tokens = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** Words that only one of the languages has, as small letters; none that the names in both of them use. */
export function onlyIn(language: Language, all: Catalogue[], names: string[]): ReadonlySet<string> {
  const tokensOf = (each: Language) => all.flatMap(({ words }) => saidIn(words(each)).flatMap(tokens));
  const shared = new Set([...tokensOf(language === "id" ? "en" : "id"), ...names.flatMap(tokens)]);
  return new Set(tokensOf(language).filter((token) => !shared.has(token)));
}
