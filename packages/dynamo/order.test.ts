import { takeStep } from "@etalase/domain/order";
import { skuOf } from "@etalase/domain/product";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { orderFor, place, stockShop } from "../../test/support/shop-fixture.ts";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { dueStore, orderStore, stockStore } from "./index.ts";

const TENANT = "3603";
let table: TestTable;

beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());
beforeEach(() => {
  delete table.disturb.before;
});

const levels = (products: { id: string }[]) =>
  stockStore(table.tableOf).levels(
    TENANT,
    products.map(({ id }) => skuOf(id)),
  );

const expectSound = async (products: { id: string }[]) => {
  for (const { available, held, sold, received } of await levels(products))
    expect(available + held + sold).toBe(received);
};

describe("placing an order", () => {
  it("costs at most twelve write units for two lines of one shop, in two requests", async () => {
    const { shop, products } = await stockShop(table.tableOf, TENANT, [10, 10]);
    table.calls.length = 0;
    await place(table, TENANT, orderFor(shop, products));
    expect(table.calls.map(({ operation }) => operation)).toEqual(["BatchGetItem", "TransactWriteItems"]);
    expect(table.calls[1]?.writeUnits).toBeLessThanOrEqual(12);
  });

  it("sells exactly what there is to two hundred buyers at once", async () => {
    const { shop, products } = await stockShop(table.tableOf, TENANT, [20]);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, () => place(table, TENANT, orderFor(shop, products))),
    );
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason as Error] : []));
    expect(outcomes.length - refused.length).toBe(20);
    expect(new Set(refused.map(({ message }) => message))).toEqual(new Set(["order.sold_out"]));
    expect(await levels(products)).toMatchObject([{ available: 0, held: 20 }]);
    await expectSound(products);
  });

  it("takes nothing when one of two lines is short, and says which", async () => {
    const { shop, products } = await stockShop(table.tableOf, TENANT, [5, 1]);
    const short = skuOf(products[1]?.id ?? "");
    await expect(place(table, TENANT, orderFor(shop, products, 2))).rejects.toMatchObject({
      code: "order.sold_out",
      data: { skus: { [short]: 1 } },
    });
    expect(await levels(products)).toMatchObject([{ held: 0 }, { held: 0 }]);
  });

  it("answers the same key with the same order, even when the answer was lost and the price has changed since", async () => {
    const { shop, products } = await stockShop(table.tableOf, TENANT, [1]);
    const [key, input] = [crypto.randomUUID(), orderFor(shop, products)];
    const first = await place(table, TENANT, input, key);
    expect(await place(table, TENANT, input, key)).toEqual(first);
    await expect(place(table, TENANT, orderFor(shop, products, 2), key)).rejects.toThrow("request.key_reused");
    expect(await levels(products)).toMatchObject([{ available: 0, held: 1 }]);
  });

  it("is not told to be sold out by the very order that took the last piece", async () => {
    const { shop, products } = await stockShop(table.tableOf, TENANT, [1]);
    const [key, input] = [crypto.randomUUID(), orderFor(shop, products)];
    const both = await Promise.all([place(table, TENANT, input, key), place(table, TENANT, input, key)]);
    expect(both[0]?.checkout).toEqual(both[1]?.checkout);
  });

  it("is tried again while others are writing the same items", async () => {
    const { shop, products } = await stockShop(table.tableOf, TENANT, [1]);
    let conflicts = 0;
    table.disturb.before = ({ operation }) => {
      if (operation !== "TransactWriteItems" || ++conflicts > 3) return;
      const reasons = [{ Code: "TransactionConflict" }, { Code: "None" }, { Code: "None" }];
      throw Object.assign(new Error(), {
        body: { __type: "x#TransactionCanceledException", message: "", CancellationReasons: reasons },
      });
    };
    await place(table, TENANT, orderFor(shop, products));
    expect(conflicts).toBe(4);
    expect(await levels(products)).toMatchObject([{ held: 1 }]);
  });
});

describe("an order's steps", () => {
  it("land once, and a stale one is a conflict", async () => {
    const { shop, products } = await stockShop(table.tableOf, TENANT, [3]);
    const { orders } = await place(table, TENANT, orderFor(shop, products));
    const [order] = orders;
    if (!order) throw new Error("no order");
    const store = orderStore(table.tableOf, table.sealOf);
    const paid = takeStep(order, "confirm_payment", { actor: "vendor", now: Date.now() });
    const cancelled = takeStep(order, "cancel", { actor: "shopper", now: Date.now() });
    if (!paid || !cancelled) throw new Error("no step");
    const both = await Promise.allSettled([
      store.saveStep(TENANT, order, paid),
      store.saveStep(TENANT, order, cancelled),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    // The same write sent again after its answer was lost finds itself.
    const landed = both[0]?.status === "fulfilled" ? paid : cancelled;
    await store.saveStep(TENANT, order, landed);
    await expectSound(products);
  });

  it("are listed by shop until they are done, and found when they are due", async () => {
    const { shop, products } = await stockShop(table.tableOf, TENANT, [3]);
    const { orders } = await place(table, TENANT, orderFor(shop, products));
    const [order] = orders;
    if (!order?.due) throw new Error("no order");
    const store = orderStore(table.tableOf, table.sealOf);
    expect((await store.ordersOf(TENANT, shop.id, "open", { limit: 10 })).orders).toEqual([order]);
    const { id, due } = order;
    const waiting = { kind: "order", order: id, at: due };
    expect(await dueStore(table.tableOf).before(TENANT, due, 1_000)).not.toContainEqual(waiting);
    const later = new Date(Date.parse(order.due) + 1_000).toISOString();
    expect(await dueStore(table.tableOf).before(TENANT, later, 1_000)).toContainEqual(waiting);
    const expired = takeStep(order, "expire", { actor: "system", now: Date.now() });
    if (!expired) throw new Error("no step");
    await store.saveStep(TENANT, order, expired);
    expect((await store.ordersOf(TENANT, shop.id, "open", { limit: 10 })).orders).toEqual([]);
    expect((await store.ordersOf(TENANT, shop.id, "closed", { limit: 10 })).orders).toMatchObject([
      { state: "expired" },
    ]);
    expect(await dueStore(table.tableOf).before(TENANT, later, 1_000)).not.toContainEqual(waiting);
    await expectSound(products);
  });
});
