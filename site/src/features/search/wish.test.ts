import { expect, it } from "vitest";
import { filtersOf, NOTHING, queryOf, wishOf } from "./wish.ts";

const full =
  "q=topi+bambu&kategori=kerajinan-bambu&kecamatan=panongan&dari=10000&sampai=50000&kirim=antar&halal=1&siap=1&bintang=4.5&urut=termurah";

it("stands in an address and comes back from it", () => {
  expect(String(queryOf(wishOf(new URLSearchParams(full))))).toBe(full);
  expect(String(queryOf(NOTHING))).toBe("");
});

it("takes what makes no sense as not asked", () => {
  const wish = wishOf(new URLSearchParams("kirim=drone&urut=acak&dari=banyak&halal=ya&sampai=Rp 25.000&bintang=9"));
  expect(wish).toEqual({ ...NOTHING, most: 25_000 });
});

it("can be asked without each of its filters", () => {
  const filters = filtersOf(wishOf(new URLSearchParams(full)));
  expect(filters.map(({ name }) => name)).toEqual(["category", "district", "price", "way", "halal", "ready", "stars"]);
  expect(filters.find(({ name }) => name === "price")?.without).toMatchObject({ least: undefined, most: undefined });
});
