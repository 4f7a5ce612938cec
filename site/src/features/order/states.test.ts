import { OrderState } from "@etalase/domain/order";
import { describe, expect, it } from "vitest";
import { deadlineWords, explanation, stateName, stateTone, timeline } from "./states.ts";
import { timeLeft } from "./time-left.ts";

const order = { payment: "qris", delivery: "courier", refundDue: false, times: {} } as const;
const AT = "2026-11-24T01:00:00.000Z";

describe("a state in words", () => {
  it("exists for every state, with its meaning", () => {
    const names = OrderState.options.map((state) => stateName({ ...order, state, claimedAt: undefined }));
    expect(new Set(names).size).toBe(OrderState.options.length);
    for (const state of OrderState.options) {
      expect(explanation({ ...order, state, claimedAt: undefined })).toMatch(/\.$/);
    }
  });

  it("waits for the buyer until the payment is claimed, and for the vendor from then on", () => {
    const unpaid = { ...order, state: "pending_payment", claimedAt: undefined } as const;
    expect([stateName(unpaid), stateTone(unpaid), deadlineWords(unpaid)]).toEqual([
      "Menunggu pembayaran",
      "todo",
      "Bayar sebelum",
    ]);
    const claimed = { ...unpaid, claimedAt: AT };
    expect([stateName(claimed), stateTone(claimed)]).toEqual(["Menunggu konfirmasi", "going"]);
    expect(deadlineWords(claimed)).toContain("Penjual");
  });

  it("promises money back only where it is due", () => {
    expect(explanation({ ...order, state: "cancelled", refundDue: true, claimedAt: undefined })).toContain(
      "mengembalikan uang",
    );
    expect(explanation({ ...order, state: "cancelled", claimedAt: undefined })).not.toContain("uang");
  });
});

describe("the way of an order", () => {
  it("is longer for QRIS than for cash, and ends at the door or at the shop", () => {
    const names = (changes: object) =>
      timeline({ ...order, state: "placed", claimedAt: undefined, ...changes }).map(({ name }) => name);
    expect(names({ state: "pending_payment" })).toEqual([
      "Dipesan",
      "Dibayar",
      "Diproses",
      "Dikirim",
      "Diterima",
      "Selesai",
    ]);
    expect(names({ payment: "cash", delivery: "pickup" })).toEqual([
      "Dipesan",
      "Diproses",
      "Siap diambil",
      "Diterima",
      "Selesai",
    ]);
  });

  it("has a stop for each part that left before the last", () => {
    const [first, last] = ["2026-11-24T02:00:00.000Z", "2026-11-25T02:00:00.000Z"];
    const parcels = [first, last].map((at) => ({ at, lines: [] }));
    const sent = { ...order, claimedAt: undefined, delivery: "courier" as const };
    const names = (told: Parameters<typeof timeline>[0]) => timeline(told).map(({ name }) => name);
    const times = { accepted: AT };
    const part = { ...sent, state: "accepted" as const, parcels: parcels.slice(0, 1), times };
    expect(stateName(part)).toBe("Dikirim sebagian");
    expect(names(part).slice(2, 5)).toEqual(["Diproses", "Sebagian dikirim", "Dikirim"]);
    const whole = { ...sent, state: "shipped" as const, parcels, times: { ...times, shipped: last } };
    expect(names(whole).slice(2, 5)).toEqual(["Diproses", "Sebagian dikirim", "Dikirim"]);
  });

  it("ends where it was left", () => {
    const times = { pending_payment: AT, paid: AT, cancelled: AT, refunded: AT };
    const stops = timeline({ ...order, state: "refunded", claimedAt: AT, times });
    expect(stops.map(({ name }) => name)).toEqual(["Dipesan", "Dibayar", "Dibatalkan", "Dana dikembalikan"]);
  });
});

it.each([
  [1_800_000, "30 menit"],
  [1_799_000, "29 menit 59 detik"],
  [9_000, "9 detik"],
  [0, "waktu habis"],
  [-5, "waktu habis"],
  [3_600_000 * 5 + 60_000, "5 jam 1 menit"],
  [86_400_000 * 2, "2 hari"],
])("counts %i milliseconds as “%s”", (milliseconds, words) => {
  expect(timeLeft(milliseconds)).toBe(words);
});
