import { expect, it } from "vitest";
import { districts, shops } from "../../../test-support/catalogue.ts";
import { rupiah } from "../../lib/rupiah.ts";
import { courierFees, deliveryWays, paymentWays } from "./ways.ts";

const [weaver, , sea] = shops;

it("says from what the courier costs, how far it goes, and from when it is free", () => {
  const [courier, pickup] = deliveryWays(weaver, "id");
  expect(courier?.note).toBe(`Mulai ${rupiah(5_000)} ke 5 kecamatan. Gratis mulai belanja ${rupiah(150_000)}.`);
  expect(pickup?.name).toBe("Ambil di toko");
  expect(deliveryWays(sea, "id").map(({ name }) => name)).toEqual(["Ambil di toko"]);
});

it("says it in English too", () => {
  expect(deliveryWays(weaver, "en")[0]?.note).toBe("From Rp\u00a05,000 to 5 districts. Free from Rp\u00a0150,000.");
});

it("takes only cash where there is no QRIS", () => {
  const { qris: _qris, ...cashOnly } = weaver;
  expect(paymentWays(cashOnly, "id").map(({ name }) => name)).toEqual(["Tunai"]);
});

it("lists the fees by district, the lowest first", () => {
  expect(courierFees(weaver, districts).map(({ district }) => district)).toEqual([
    "Panongan",
    "Cikupa",
    "Tigaraksa",
    "Legok",
    "Kronjo",
  ]);
});
