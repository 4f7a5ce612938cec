import type { Envelope } from "@etalase/kit";
import { expect, it } from "vitest";
import { picturesTouched, sharedPicture } from "./index.ts";

const place = { district: "360319", districtSlug: "panongan", slug: "topi-ciakar" };
const event = (type: string, data: Envelope["data"]): Envelope => ({
  id: "evt",
  type,
  version: 1,
  tenant: "3603",
  at: "2026-11-24T01:05:00.000Z",
  actor: "vendor",
  subject: { kind: "product", id: "prd_x", version: 2 },
  data,
});
const changed = { shop: place, slug: "topi-bambu", category: "kerajinan-bambu" };

it("leaves pictures alone when only the price changed, and paints the product's and its shop's anew with another name", () => {
  expect(picturesTouched(event("product.changed", changed), [])).toEqual([]);
  expect(picturesTouched(event("product.changed", { ...changed, neighbours: "shp_1" }), [])).toEqual([
    "/panongan/topi-ciakar/topi-bambu/",
    "/panongan/topi-ciakar/",
  ]);
});

it("paints a shop's, its products' and its kecamatan's when it opens or closes", () => {
  expect(picturesTouched(event("shop.suspended", place), ["topi-bambu", "kipas"])).toEqual([
    "/panongan/",
    "/panongan/topi-ciakar/",
    "/panongan/topi-ciakar/topi-bambu/",
    "/panongan/topi-ciakar/kipas/",
  ]);
});

it("paints the marketplace's for a new regency", () => {
  expect(picturesTouched(event("tenant.onboarded", { slug: "kab-tangerang" }), [])).toEqual(["/"]);
  expect(sharedPicture("/")).toBe("/media/share/picture.jpg");
});
