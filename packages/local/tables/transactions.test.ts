import { expect, it } from "vitest";
import { keyOf, n, ORDERS, openOrders, put, s } from "./fixture.ts";
import { temporaryFolder } from "./temporary.ts";

const available = "attribute_not_exists(pk)";
const values = (found: object) => ({ ExpressionAttributeValues: found });
const sell = (sku: string, quantity: number) => ({
  Update: {
    TableName: ORDERS,
    Key: keyOf(sku, "LEVEL"),
    UpdateExpression: "SET stock = stock - :q",
    ConditionExpression: "stock >= :q",
    ...values({ ":q": n(quantity) }),
  },
});

const checkShop = (ConditionExpression: string) => ({
  ConditionCheck: { TableName: ORDERS, Key: keyOf("shop-1", "SHOP"), ConditionExpression },
});
const amountOf = (Key: object) => ({ Get: { TableName: ORDERS, Key, ProjectionExpression: "amount" } });

it("writes an order and its stock together", async () => {
  const { put: store, get, transact } = await openOrders();
  await store({ ...keyOf("mug", "LEVEL"), stock: n(3) });
  await transact([put(keyOf("order-1"), { ConditionExpression: available }), sell("mug", 2)]);
  expect(await get(keyOf("order-1"))).toBeDefined();
  expect(await get(keyOf("mug", "LEVEL"))).toMatchObject({ stock: n(1) });
});

it("writes nothing when one member's condition fails, and says which, with the item that stood in the way", async () => {
  const { put: store, all, records, transact } = await openOrders();
  await store({ ...keyOf("mug", "LEVEL"), stock: n(1) });
  const short = sell("mug", 2);
  const asked = { Update: { ...short.Update, ReturnValuesOnConditionCheckFailure: "ALL_OLD" } };
  await expect(transact([put(keyOf("order-1")), asked])).rejects.toMatchObject({
    code: "TransactionCanceledException",
    message: expect.stringContaining("[None, ConditionalCheckFailed]"),
    body: {
      CancellationReasons: [
        { Code: "None" },
        { Code: "ConditionalCheckFailed", Item: { ...keyOf("mug", "LEVEL"), stock: n(1) } },
      ],
    },
  });
  expect(await all()).toHaveLength(1);
  expect(await records()).toHaveLength(1);
});

it("takes back what it wrote when a later member cannot be carried out", async () => {
  const { all, transact } = await openOrders();
  const impossible = {
    Update: {
      TableName: ORDERS,
      Key: keyOf("mug", "LEVEL"),
      UpdateExpression: "SET stock = stock - :q",
      ...values({ ":q": n(1) }),
    },
  };
  await expect(transact([put({ ...keyOf("order-1"), shop: s("kopi") }), impossible])).rejects.toMatchObject({
    body: { CancellationReasons: [{ Code: "None" }, { Code: "ValidationError" }] },
  });
  expect(await all()).toEqual([]);
  expect(await all({ IndexName: "by-shop" })).toEqual([]);
});

it("only looks at the item of a condition check", async () => {
  const { put: store, get, records, transact } = await openOrders();
  await store({ ...keyOf("shop-1", "SHOP"), open: { BOOL: true } });
  await transact([checkShop("attribute_exists(pk)"), put(keyOf("order-1"))]);
  expect(await get(keyOf("shop-1", "SHOP"))).toBeDefined();
  expect(await records()).toHaveLength(2);
  await expect(transact([checkShop(available), put(keyOf("order-2"))])).rejects.toMatchObject({
    code: "TransactionCanceledException",
  });
  expect(await get(keyOf("order-2"))).toBeUndefined();
});

it("carries out a repeated token once, for ten minutes, across a restart", async () => {
  let now = Date.UTC(2026, 10, 1);
  const path = `${temporaryFolder()}/tables.db`;
  const token = { ClientRequestToken: "checkout-1" };
  const first = await openOrders({ path, now: () => now });
  await first.put({ ...keyOf("mug", "LEVEL"), stock: n(10) });
  await first.transact([sell("mug", 1)], token);
  await first.transact([sell("mug", 1)], token);
  first.tables.close();
  const { get, tables, transact } = await openOrders({ path, now: () => now });
  await transact([sell("mug", 1)], token);
  expect(await get(keyOf("mug", "LEVEL"))).toMatchObject({ stock: n(9) });
  now += 10 * 60_000;
  await transact([sell("mug", 1)], token);
  expect(await get(keyOf("mug", "LEVEL"))).toMatchObject({ stock: n(8) });
  tables.close();
});

it("refuses a token that comes with another request, and forgets a token whose transaction failed", async () => {
  const { transact } = await openOrders();
  const token = { ClientRequestToken: "checkout-1" };
  await expect(transact([sell("mug", 1)], token)).rejects.toMatchObject({ code: "TransactionCanceledException" });
  await transact([put(keyOf("order-1"))], token);
  await expect(transact([put(keyOf("order-2"))], token)).rejects.toMatchObject({
    code: "IdempotentParameterMismatchException",
  });
});

it("costs twice what its members cost alone, indexes included, and a repetition only the reading", async () => {
  const { ask, transact } = await openOrders();
  const how = { ReturnConsumedCapacity: "INDEXES" };
  const order = { ...keyOf("order-1"), shop: s("kopi"), note: s("é".repeat(600)) };
  const alone = await ask("PutItem", { Item: { ...order, pk: s("alone") }, ...how });
  expect(alone.ConsumedCapacity).toMatchObject({ CapacityUnits: 4, Table: { CapacityUnits: 2 } });
  const check = { ConditionCheck: { TableName: ORDERS, Key: keyOf("nobody"), ConditionExpression: available } };
  const token = { ClientRequestToken: "checkout-1", ...how };
  expect((await transact([put(order), check], token)).ConsumedCapacity).toMatchObject([
    {
      CapacityUnits: 10,
      WriteCapacityUnits: 10,
      Table: { CapacityUnits: 6 },
      GlobalSecondaryIndexes: { "by-shop": { CapacityUnits: 4 } },
    },
  ]);
  expect((await transact([put(order), check], token)).ConsumedCapacity).toMatchObject([
    { CapacityUnits: 2, ReadCapacityUnits: 2 },
  ]);
});

it("reads several items as they stand at one moment", async () => {
  const { ask, put: store } = await openOrders();
  await store({ ...keyOf("order-1"), amount: n(9000) });
  expect(
    await ask("TransactGetItems", { TransactItems: [amountOf(keyOf("order-1")), amountOf(keyOf("order-2"))] }),
  ).toEqual({
    Responses: [{ Item: { amount: n(9000) } }, {}],
  });
});
