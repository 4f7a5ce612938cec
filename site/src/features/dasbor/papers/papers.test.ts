import { expect, it } from "vitest";
import { widthOf, wrapped, writable } from "./font.ts";
import { type Block, pagesOf } from "./layout.ts";
import { pdfOf } from "./pdf.ts";

const text = (words: string, size = 9): Block => ({ kind: "text", text: words, size });
const fileOf = (...papers: Parameters<typeof pagesOf>[]) =>
  Buffer.from(pdfOf(papers.flatMap((paper) => pagesOf(...paper)))).toString("latin1");

it("says truly where each of its objects begins, how many there are, and how long each stream is", () => {
  const file = fileOf([[text("Satu (dua) \\ tiga é")], "a6"], [[text("Empat")], "roll"]);
  const [, table = ""] = /xref\n0 \d+\n([\s\S]+)trailer/.exec(file) ?? [];
  const begins = [...table.matchAll(/(\d{10}) 00000 n/g)].map(([, at]) => Number(at));
  expect(begins).toHaveLength(8);
  for (const [index, at] of begins.entries()) expect(file.slice(at)).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
  expect(file.slice(Number(/startxref\n(\d+)/.exec(file)?.[1]))).toMatch(/^xref/);
  for (const [, length, stream] of file.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g))
    expect(stream).toHaveLength(Number(length));
  expect(file).toContain(String.raw`(Satu \(dua\) \\ tiga ` + "\u00e9)");
});

it("breaks lines and words that are too wide, and never writes over the edge", () => {
  const lines = wrapped(`Kp. Ciakar RT 002 ${"x".repeat(200)}`, 9, false, 136);
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(widthOf(line, 9, false)).toBeLessThanOrEqual(136);
});

it("goes on a new sheet where one is full, and cuts the roll where the text ends", () => {
  const many = Array.from({ length: 60 }, (_, index) => text(`Baris ${index}`));
  expect(pagesOf(many, "a6").length).toBe(2);
  const [roll, ...more] = pagesOf(many, "roll");
  expect(more).toEqual([]);
  expect(roll?.height).toBeGreaterThan(60 * 9);
});

it("writes what its fonts can, and says so of the rest", () => {
  expect(writable("Kué ½ × Rp\u00a012.500 Ñ 😀 ꦱ ā")).toBe("Kué ½ x Rp 12.500 Ñ ? ? a");
});
