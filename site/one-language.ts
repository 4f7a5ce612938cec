import { readFile } from "node:fs/promises";
import type { Language } from "@etalase/domain/language";
import type { Plugin } from "esbuild";
import ts from "typescript";

/** An esbuild plugin that leaves out of every catalogue what it says in other languages: a script is loaded by pages of one. */
export const oneLanguage = (language: Language): Plugin => ({
  name: "etalase:one-language",
  setup({ onLoad }) {
    onLoad({ filter: /words\.ts$/ }, async ({ path }) => ({
      contents: saidIn(language, await readFile(path, "utf8")),
      loader: "ts",
    }));
  },
});

/** Source text whose calls of `defineWords` are functions to the words of one language. */
export function saidIn(language: Language, source: string): string {
  const file = ts.createSourceFile("words.ts", source, ts.ScriptTarget.Latest);
  const calls: { at: number; end: number; words: string }[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(file) === "defineWords") {
      const [id, en] = node.arguments;
      const words = (language === "en" ? en : id)?.getText(file) ?? "";
      calls.push({ at: node.getStart(file), end: node.end, words });
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return calls.reduceRight(
    (text, { at, end, words }) => `${text.slice(0, at)}(() => (${words}))${text.slice(end)}`,
    source,
  );
}
