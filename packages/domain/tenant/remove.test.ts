import { DAY, moment } from "@etalase/kit";
import { expect, it } from "vitest";
import {
  beginRemoval,
  cancelRemoval,
  mayBeDestroyed,
  REMOVAL_GRACE_DAYS,
  resume,
  suspend,
  type Tenant,
} from "./index.ts";

const now = Date.parse("2026-11-24T01:00:00.000Z");
const cause = { actor: "operator" as const, now };
const open: Tenant = {
  id: "3603",
  slug: "kab-tangerang",
  name: "Kabupaten Tangerang",
  province: "Banten",
  timeZone: "Asia/Jakarta",
  origin: "https://pasar.example",
  complaints: { whatsapp: "+6281290010000", email: "pengaduan@contoh.id" },
  accent: "#1f5c3a",
  sample: false,
  version: 3,
  createdAt: moment(now - DAY),
};
const begun = (tenant: Tenant): Tenant => beginRemoval(tenant, REMOVAL_GRACE_DAYS, cause)?.tenant ?? tenant;

it("is closed at once and destroyed thirty days later, not a moment before; asking again does not make it sooner", () => {
  const removing = begun(open);
  expect(removing.suspended?.at).toBe(moment(now));
  expect(mayBeDestroyed(open, now + 99 * DAY)).toBe(false);
  expect(mayBeDestroyed(removing, now + 30 * DAY - 1)).toBe(false);
  expect(mayBeDestroyed(removing, now + 30 * DAY)).toBe(true);
  expect(beginRemoval(removing, 0, cause)).toBeUndefined();
});

it("can be taken back: what was open is open, what was closed for another reason stays closed", () => {
  const { version: _, ...as } = open;
  expect(cancelRemoval(begun(open), cause)?.tenant).toEqual({ ...as, version: 5 });
  const closed = suspend(open, "Data sedang dipindahkan.", { ...cause, now: now - DAY })?.tenant ?? open;
  expect(cancelRemoval(begun(closed), cause)?.tenant).toMatchObject({ suspended: closed.suspended });
  expect(cancelRemoval(open, cause)).toBeUndefined();
});

it("is taken back too when the regency is opened again", () => {
  expect(resume(begun(open), cause)?.tenant).not.toHaveProperty("removing");
});
