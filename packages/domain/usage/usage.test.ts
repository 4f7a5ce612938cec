import { expect, it } from "vitest";
import { aTenant } from "../../../test/support/tenant-fixture.ts";
import { officerQuotaMessages } from "../notice/index.ts";
import { changePlan, planOf } from "../tenant/index.ts";
import { monthOf, type Used, usageEvents } from "./index.ts";

const AT = "2026-11-24T01:05:00.000Z";
const used = (figure: number, version: number, of = 300): Used => ({
  quota: "shops",
  used: figure,
  of,
  version,
  at: AT,
});
const types = (before: Used | undefined, after: Used) => usageEvents("3603", before, after).map(({ type }) => type);

it("warns once at four fifths and once at the end, and again after there was room", () => {
  expect(types(used(238, 1), used(239, 2))).toEqual([]);
  expect(types(used(239, 2), used(240, 3))).toEqual(["quota.neared"]);
  expect(types(used(240, 3), used(241, 4))).toEqual([]);
  expect(types(used(299, 8), used(300, 9))).toEqual(["quota.reached"]);
  expect(types(undefined, used(300, 1))).toEqual(["quota.reached"]);
  expect(types(used(300, 9), used(239, 10))).toEqual([]);
});

it("warns where the plan became smaller", () => {
  expect(types(used(250, 1, 10_000), used(251, 2))).toEqual(["quota.neared"]);
});

it("tells the dinas what is nearly full, by WhatsApp and by mail, with where to look", () => {
  const [event] = usageEvents("3603", used(239, 2), used(240, 3));
  if (!event) throw new Error("no event");
  const messages = officerQuotaMessages(event, aTenant());
  expect(messages.map(({ channel, to }) => [channel, to])).toEqual([
    ["whatsapp", "+6281290010000"],
    ["email", "pengaduan@contoh.id"],
  ]);
  expect(messages[0]?.text).toBe(
    "Paket Kabupaten Tangerang hampir penuh: toko sudah 80%. Lihat dan minta tambahan sebelum habis: https://kab-tangerang.example/dinas/#paket",
  );
});

it("counts messages in the month of the regency", () => {
  const newYear = Date.parse("2026-12-31T17:30:00.000Z");
  expect(monthOf(newYear, { timeZone: "Asia/Jakarta" })).toBe("2027-01");
  expect(monthOf(newYear - 3_600_000, { timeZone: "Asia/Jakarta" })).toBe("2026-12");
});

it("is under the standard plan until the operator says another", () => {
  const tenant = aTenant();
  expect(planOf(tenant).shops).toBe(10_000);
  expect(changePlan(tenant, "standard")).toBeUndefined();
  const moved = changePlan(tenant, "pilot");
  expect(moved).toEqual({ tenant: { ...tenant, plan: "pilot", version: 2 } });
});
