import { expect, it } from "vitest";
import { csvOf } from "./csv.ts";

it.each(["=1+1", "+62812", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =cmd|'/C calc'!A0", "|x"])(
  "lets no spreadsheet calculate %j",
  (text) => {
    const [, written = ""] = csvOf([["x", text]]).split(",", 2);
    expect(written.replace(/^"/, "")).toMatch(/^'/);
  },
);

it("keeps numbers numbers, and commas, quotes and line ends inside their cells", () => {
  expect(csvOf([["a,b", 'say "ya"', -3, "dua\nbaris"]])).toBe('\ufeff"a,b","say ""ya""",-3,"dua\nbaris"\r\n');
});
