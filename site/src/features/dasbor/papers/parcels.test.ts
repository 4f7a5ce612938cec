import { expect, it } from "vitest";
import { parcelsOf } from "./parcels.ts";

const [HAT, COVER] = ["prd_01KAT0000000000000000000ZZ-1", "prd_01KAT0000000000000000000YY-1"];
const lines = [
  { sku: HAT, name: "Topi", price: 5_000, quantity: 2 },
  { sku: COVER, name: "Tudung", price: 7_000, quantity: 1 },
];
const tracking = { courier: "jne" as const, number: "CGK1" };

it("is one parcel where all goes at once", () => {
  expect(parcelsOf({ lines, tracking })).toEqual([{ lines, tracking, last: true }]);
});

it("is the parcels that left and what waits to be packed, of which the last makes it whole", () => {
  const parcels = [{ at: "2026-11-24T01:00:00.000Z", lines: [{ sku: HAT, quantity: 1 }], tracking }];
  expect(parcelsOf({ lines, parcels })).toMatchObject([
    { number: 1, last: false, tracking, lines: [{ sku: HAT, quantity: 1, name: "Topi" }] },
    {
      number: 2,
      last: true,
      lines: [
        { sku: HAT, quantity: 1 },
        { sku: COVER, quantity: 1 },
      ],
    },
  ]);
});
