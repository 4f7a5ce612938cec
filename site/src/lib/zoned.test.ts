import { expect, it } from "vitest";
import { zoned } from "./zoned.ts";

const AT = "2026-11-24T16:59:00.000Z";

it("tells a moment by the clocks of the place, and says whose they are", () => {
  expect(zoned("Asia/Jakarta", "id").dayAndClock(AT)).toBe("24 Nov, 23.59 WIB");
  expect(zoned("Asia/Jayapura", "id").dayAndClock(AT)).toBe("25 Nov, 01.59 WIT");
  expect(zoned("Asia/Jakarta", "en").dayAndClock(AT)).toBe("24 Nov, 23:59 WIB");
});

it("knows on which day it is there", () => {
  expect(zoned("Asia/Jayapura", "id").localDay(Date.parse(AT))).toBe("2026-11-25");
});
