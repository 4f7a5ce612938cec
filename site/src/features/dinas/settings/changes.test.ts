import { expect, it } from "vitest";
import { changesBetween, toggled } from "./changes.ts";

const before = {
  name: "Kabupaten Tangerang",
  tagline: "",
  accent: "#1f5c3a",
  whatsapp: "+6281290010000",
  email: "pengaduan@contoh.id",
  terms: "",
  privacy: "",
  languages: ["id" as const, "en" as const],
  timeZone: "Asia/Jakarta" as const,
  payments: ["qris" as const, "cash" as const],
  deliveries: ["pickup" as const, "courier" as const],
};

it("sends what was changed and nothing else", () => {
  expect(changesBetween(before, { ...before })).toEqual({});
  expect(changesBetween(before, { ...before, payments: ["qris"], tagline: "Segar" })).toEqual({
    payments: ["qris"],
    tagline: "Segar",
  });
});

it("turns one way off and on again without changing the order", () => {
  const all = ["qris", "cash"];
  expect(toggled(all, all, "qris")).toEqual(["cash"]);
  expect(toggled(all, ["cash"], "qris")).toEqual(all);
});
