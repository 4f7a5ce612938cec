import { expect, it } from "vitest";
import { districts } from "../../../test-support/catalogue.ts";
import { motif, motifUrl } from "./motif.ts";

it("gives every district a motif of its own, small enough to stand in a page", () => {
  const motifs = districts.map(({ code }) => motif(code));
  expect(new Set(motifs).size).toBe(29);
  for (const svg of motifs) expect(svg.length).toBeLessThanOrEqual(900);
});

it("draws the same district the same way every time", () => {
  expect(motif("360319")).toBe(motif("360319"));
});

it("weaves bamboo where hats are woven, and draws scales where fish are landed", () => {
  const shapes = (code: string) => motif(code).match(/<path d='[^']*'/)?.[0];
  expect(shapes("360319")).toContain("h16");
  expect(shapes("360307")).toContain("a16 16");
});

it("draws something for districts of other regencies too", () => {
  for (let number = 1; number < 100; number++) {
    expect(motif(`3602${String(number).padStart(2, "0")}`)).toMatch(
      /^<svg [^>]+>(<path d='[^']+'\/>|<circle [^>]+\/>)+<\/svg>$/,
    );
  }
});

it("can stand inside a double-quoted CSS value", () => {
  expect(motifUrl("360319").slice('url("'.length, -2)).not.toMatch(/["<>#]/);
});
