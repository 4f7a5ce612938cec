import { describe, expect, it } from "vitest";
import { nextTime } from "./expression.ts";

const from = Date.parse("2026-11-24T10:07:30Z"); // a Tuesday

describe("a schedule's expression", () => {
  it.each([
    ["rate(5 minutes)", "UTC", "2026-11-24T10:10:00Z"],
    ["rate(1 hour)", "UTC", "2026-11-24T11:00:00Z"],
    ["rate(1 day)", "UTC", "2026-11-25T00:00:00Z"],
    ["cron(0 17 * * ? *)", "UTC", "2026-11-24T17:00:00Z"],
    ["cron(0 17 * * ? *)", "Asia/Jakarta", "2026-11-25T10:00:00Z"],
    ["cron(0/15 * * * ? *)", "UTC", "2026-11-24T10:15:00Z"],
    ["cron(30 9 ? * MON-FRI *)", "UTC", "2026-11-25T09:30:00Z"],
    ["cron(0 0 L * ? *)", "UTC", "2026-11-30T00:00:00Z"],
    ["cron(0 0 1 JAN,JUL ? *)", "UTC", "2027-01-01T00:00:00Z"],
    ["at(2026-12-01T08:00:00)", "Asia/Jakarta", "2026-12-01T01:00:00Z"],
  ])("%s in %s is next due at %s", (expression, zone, due) => {
    const next = nextTime(expression, from, zone);
    expect(next === undefined ? undefined : new Date(next).toISOString()).toBe(new Date(due).toISOString());
  });

  it("that lies in the past never is", () => {
    expect(nextTime("at(2020-01-01T00:00:00)", from)).toBeUndefined();
    expect(nextTime("cron(0 0 1 1 ? 2020)", from)).toBeUndefined();
  });

  it("that nobody understands is refused", () => {
    for (const expression of ["rate(soon)", "cron(x * * * ? *)", "every day"])
      expect(() => nextTime(expression, from)).toThrow();
  });
});
