import { describe, expect, it } from "vitest";
import { eraseBuyer, type Order } from "./index.ts";

const NOW = Date.parse("2026-11-25T01:00:00.000Z");

const order = (changes: Partial<Order>): Order => ({
  id: "ord_01KAT0000000000000000000ZZ",
  checkout: "11111111-1111-4111-8111-111111111111",
  shop: "shp_01J8ZQ4V6T3M9K2N5P7R8S0W1X",
  district: "360319",
  state: "completed",
  hold: "sold",
  payment: "qris",
  delivery: "courier",
  lines: [{ sku: "prd_01KAT0000000000000000000ZZ-1", name: "Topi", price: 45_000, quantity: 1 }],
  goods: 45_000,
  fee: 10_000,
  discount: 7,
  note: "Rumah cat biru",
  tracking: { courier: "jne", number: "JNE123" },
  times: { completed: "2026-11-24T01:00:00.000Z" },
  version: 6,
  ...changes,
});
const found = (...orders: Order[]) => ({
  checkout: {
    key: "11111111-1111-4111-8111-111111111111",
    hash: "abc",
    buyer: { name: "Siti", phone: "+6281234567890" },
    orders: orders.map(({ id }) => id),
    at: "2026-11-20T01:00:00.000Z",
  },
  orders,
});

describe("forgetting a buyer", () => {
  it("takes out whatever may name somebody and leaves what was sold for how much", () => {
    const { note: _, tracking: __, ...sold } = order({ version: 7 });
    const erased = eraseBuyer(found(order({ reason: "Bu Siti pindah" }), order({ reason: "not_collected" })), NOW);
    expect(erased).toEqual({
      checkout: {
        key: found().checkout.key,
        hash: "",
        orders: [order({}).id, order({}).id],
        at: "2026-11-20T01:00:00.000Z",
        erasedAt: "2026-11-25T01:00:00.000Z",
      },
      orders: [sold, { ...sold, reason: "not_collected" }],
    });
    expect(erased && eraseBuyer(erased, NOW)).toBeUndefined();
  });

  it("takes the couriers' numbers off its parcels", () => {
    const lines = [{ sku: "prd_01KAT0000000000000000000ZZ-1", quantity: 1 }];
    const sent = { lines, at: "2026-11-23T01:00:00.000Z" };
    const erased = eraseBuyer(
      found(order({ parcels: [{ ...sent, tracking: { courier: "jne", number: "JNE9" } }] })),
      NOW,
    );
    expect(erased?.orders[0]?.parcels).toEqual([sent]);
  });

  it.each<Partial<Order>>([
    { state: "paid" },
    { state: "delivered" },
    { state: "disputed" },
    { state: "cancelled", refundDue: true },
    { state: "completed", refundDue: true },
    { state: "expired", claimedAt: "2026-11-24T01:00:00.000Z" },
  ])("waits while something of an order is to be done: %j", (changes) => {
    expect(() => eraseBuyer(found(order({}), order(changes)), NOW)).toThrow("person.orders_open");
  });

  it.each<Partial<Order>>([{ state: "cancelled" }, { state: "expired" }, { state: "refunded", refundDue: false }])(
    "is done of an order that ended: %j",
    (changes) => {
      expect(eraseBuyer(found(order(changes)), NOW)).toBeDefined();
    },
  );
});
