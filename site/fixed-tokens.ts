import { readFileSync } from "node:fs";

const DEFINITION = /--([\w-]+):\s*([^;]+);\s*/g;
const USE = /var\(--([\w-]+)\)/g;

const definitions = (file: string): Map<string, string> => {
  const css = readFileSync(new URL(`./src/styles/${file}`, import.meta.url), "utf8");
  return new Map([...css.matchAll(DEFINITION)].map(([, name = "", value = ""]) => [name, value]));
};

/**
 * A Vite plugin that writes out, wherever they are used, the tokens that night does not change: measures, type, motion. Pages then carry neither their names nor their definitions,
 * which is a fifth of a kilobyte of the product page's first round trip.
 */
export function fixedTokens() {
  const night = definitions("dark.css");
  const fixed = new Map([...definitions("tokens.css")].filter(([name]) => !night.has(name)));
  return {
    name: "etalase:fixed-tokens",
    enforce: "pre" as const,
    transform(css: string, id: string): string | undefined {
      const [file = "", query] = id.split("?");
      if (!file.endsWith(".css") || query === "raw") return undefined;
      const used = css.replaceAll(USE, (use, name: string) => fixed.get(name) ?? use);
      return file.endsWith("/styles/tokens.css")
        ? used.replaceAll(DEFINITION, (line, name: string) => (fixed.has(name) ? "" : line))
        : used;
    },
  };
}
