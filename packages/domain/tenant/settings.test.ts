import { expect, it } from "vitest";
import { aTenant } from "../../../test/support/tenant-fixture.ts";
import {
  accents,
  ChangeSettings,
  changeSettings,
  contrast,
  PAPER,
  PRIVACY_TEXT,
  PrivacyVersion,
  privacyVersion,
  settingsOf,
} from "./index.ts";

const cause = { actor: "officer" as const, now: Date.parse("2026-11-24T01:05:00.000Z") };
const tenant = aTenant({ version: 3 });

it("changes what was sent and nothing else, and tells it once", () => {
  const change = {
    version: 3,
    tagline: "Dari kebun ke rumah Anda",
    email: "lapor@contoh.id",
    payments: ["qris" as const],
  };
  const moved = changeSettings(tenant, change, cause);
  expect(moved?.event).toMatchObject({ type: "tenant.changed", actor: "officer" });
  const after = moved?.tenant ?? tenant;
  expect(after.version).toBe(4);
  expect(settingsOf(after)).toEqual({
    ...settingsOf(tenant),
    tagline: "Dari kebun ke rumah Anda",
    email: "lapor@contoh.id",
    payments: ["qris"],
  });
  expect(changeSettings(after, { ...change, version: 4 }, cause)).toBeUndefined();
  expect(() => changeSettings(after, change, cause)).toThrow("conflict");
});

it("says from when its own text on data is, by which people agree to it", () => {
  expect(privacyVersion(tenant)).toBe(PRIVACY_TEXT);
  const after = changeSettings(tenant, { version: 3, privacy: "Data disimpan di Indonesia." }, cause)?.tenant ?? tenant;
  expect(privacyVersion(after)).toBe(`${PRIVACY_TEXT}/2026-11-24T01:05:00.000Z`);
  expect(PrivacyVersion.safeParse(privacyVersion(after)).success).toBe(true);
  const later = { ...cause, now: cause.now + 1 };
  const same = changeSettings(after, { version: 4, tagline: "Dari kebun" }, later)?.tenant ?? tenant;
  expect(privacyVersion(same)).toBe(privacyVersion(after));
});

it("begins with everything on", () => {
  expect(settingsOf(tenant)).toMatchObject({
    tagline: "",
    languages: ["id", "en"],
    payments: ["qris", "cash"],
    deliveries: ["pickup", "courier"],
  });
});

it.each([
  [{ payments: [] }],
  [{ payments: ["qris", "qris"] }],
  [{ deliveries: ["drone"] }],
  [{ languages: ["en"] }],
  [{ timeZone: "Europe/Berlin" }],
  [{ accent: "green" }],
  [{ name: "★ Kabupaten" }],
  [{ whatsapp: "12" }],
  [{ slug: "lain" }],
])("refuses %j", (change) => {
  expect(ChangeSettings.safeParse({ version: 1, ...change }).success).toBe(false);
});

it("moves a colour that cannot be read until it can, on both grounds", () => {
  expect(accents("#ffdd00").light).not.toBe("#ffdd00");
  expect(accents("#ffdd00").dark).toBe("#ffdd00");
  expect(contrast(accents("#ffdd00").light, PAPER.light)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(accents("#101080").dark, PAPER.dark)).toBeGreaterThanOrEqual(4.5);
});
