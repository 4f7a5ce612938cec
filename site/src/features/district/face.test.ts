import { expect, it } from "vitest";
import { districts } from "../../../test-support/catalogue.ts";
import { dyeOf, faces } from "./face.ts";

it("gives every district of the first regency a dye, and no dye to most of them", () => {
  const worn = Object.values(Object.groupBy(districts, ({ code }) => dyeOf(code)));
  expect(worn).toHaveLength(7);
  for (const same of worn) expect(same.length).toBeLessThanOrEqual(6);
});

it("writes each district once, with its colours for day and night", () => {
  const { day, night } = faces(["360319", "360307", "360319"]);
  expect(day.match(/\.m-360319\{--motif/g)).toHaveLength(1);
  expect(day).toContain(".m-360307{--dye:#0f6570;--dye-soft:#dcf0f0}");
  expect(night).not.toContain("--motif");
  expect(night).toContain(".m-360319{--dye:#ddb184;--dye-soft:#33261a}");
});

it("dyes districts of other regencies too", () => {
  expect(new Set(Array.from({ length: 20 }, (_, number) => dyeOf(`3602${10 + number}`))).size).toBe(7);
});
