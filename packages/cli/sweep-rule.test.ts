import { DAY, moment } from "@etalase/kit";
import { expect, it } from "vitest";
import type { Build } from "./builds.ts";
import { KEPT_DAYS, sweepOf } from "./sweep-rule.ts";

const NOW = Date.parse("2026-11-24T01:00:00.000Z");
const daysAgo = (days: number): string => moment(NOW - days * DAY);

const old: Build = { name: "old", files: ["assets/font", "assets/old.js"], unusedSince: daysAgo(KEPT_DAYS) };
const newest: Build = { name: "newest", files: ["assets/font", "assets/new.js"], unusedSince: undefined };
const sweep = (builds: Build[], ...used: string[]) => sweepOf(builds, new Set(used), "newest", NOW);

it("removes what only a build had whose pages are gone for thirty days", () => {
  expect(sweep([old, newest], "newest")).toEqual({ marked: [], removed: ["old"], files: ["assets/old.js"] });
});

it("waits the thirty days from when it was first seen that no page is left", () => {
  const late = { ...old, unusedSince: daysAgo(KEPT_DAYS - 1) };
  expect(sweep([late, newest], "newest")).toEqual({ marked: [], removed: [], files: [] });
  const unmarked = { ...old, unusedSince: undefined };
  expect(sweep([unmarked, newest], "newest")).toEqual({
    marked: [{ ...old, unusedSince: moment(NOW) }],
    removed: [],
    files: [],
  });
});

it("keeps whatever a page may still name, and counts anew when pages came back", () => {
  expect(sweep([old, newest], "newest", "old")).toEqual({
    marked: [{ ...old, unusedSince: undefined }],
    removed: [],
    files: [],
  });
});

it("keeps the newest build before the first of its pages is made", () => {
  expect(sweep([old, newest], "old").removed).toEqual([]);
  expect(sweep([newest])).toEqual({ marked: [], removed: [], files: [] });
});

it("removes nothing at all while there is a page whose build is not known", () => {
  expect(() => sweep([old, newest], "newest", "from before builds were written down")).toThrow("nothing was removed");
});
