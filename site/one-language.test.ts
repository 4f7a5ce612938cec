import { describe, expect, it } from "vitest";
import { saidIn } from "./one-language.ts";

const source = `export const words = defineWords(
  { yes: "Ya", pieces: (count: number) => \`\${count} barang\` },
  { yes: "Yes", pieces: (count) => (count === 1 ? "1 item" : \`\${count} items\`) },
);
const other = 1;`;

describe("a catalogue in a script", () => {
  it.each([
    ["id", "Ya", "Yes"],
    ["en", "Yes", "Ya"],
  ] as const)("says in %s what it said, and nothing else", (language, said, unsaid) => {
    const one = saidIn(language, source);
    expect(one).toContain(`"${said}"`);
    expect(one).not.toContain(`"${unsaid}"`);
    expect(one).toContain("const other = 1;");
  });

  it("is still a function to its words", () => {
    expect(saidIn("id", 'const a = defineWords({ yes: "Ya" }, { yes: "Yes" });')).toBe(
      'const a = (() => ({ yes: "Ya" }));',
    );
  });

  it("leaves files without one as they are", () => {
    expect(saidIn("en", "export const wordsOf = 1;")).toBe("export const wordsOf = 1;");
  });
});
