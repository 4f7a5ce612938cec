import { expect, it } from "vitest";
import { aTenant } from "../../../test/support/tenant-fixture.ts";
import { resume, suspend } from "./suspend.ts";

const NOW = Date.parse("2026-11-24T01:05:00.000Z");
const tenant = aTenant({ version: 3 });
const cause = { actor: "operator" as const, now: NOW };

it("closes a regency once, tells it once, and opens it as it was", () => {
  const closed = suspend(tenant, "Pemeliharaan data", cause);
  expect(closed).toMatchObject({
    tenant: { version: 4, suspended: { at: "2026-11-24T01:05:00.000Z", reason: "Pemeliharaan data" } },
    event: { type: "tenant.changed", actor: "operator", data: { slug: "kab-tangerang" } },
  });
  const suspended = closed?.tenant ?? tenant;
  expect(suspend(suspended, "Pemeliharaan data", cause)).toBeUndefined();
  const open = resume(suspended, cause);
  expect(open?.tenant).toEqual({ ...tenant, version: 5 });
  expect(resume(tenant, cause)).toBeUndefined();
});

it("keeps since when it is closed where only the reason changes", () => {
  const closed = suspend(tenant, "Pemeliharaan data", cause)?.tenant ?? tenant;
  expect(suspend(closed, "Perjanjian berakhir", { ...cause, now: NOW + 60_000 })?.tenant.suspended).toEqual({
    at: "2026-11-24T01:05:00.000Z",
    reason: "Perjanjian berakhir",
  });
});
