import { expect, it } from "vitest";
import { csvOf } from "./csv.ts";

it("quotes what needs it, leaves figures alone, and defuses what a spreadsheet would run", async () => {
  const text = await csvOf([
    ['Topi, "halus"', 45_000, -3],
    ["=HYPERLINK(1)", "+62812", "-1", "@SUM(A1)", "\tx"],
  ]).text();
  expect(text).toBe('"Topi, ""halus""",45000,-3\r\n"\'=HYPERLINK(1)","\'+62812","\'-1","\'@SUM(A1)","\'\tx"\r\n');
});
