import { expect, it } from "vitest";
import { type Answer, keyOf, n, ORDERS, openOrders, s } from "./fixture.ts";

const SHOP = {
  IndexName: "by-shop",
  KeyConditionExpression: "shop = :s",
  ExpressionAttributeValues: { ":s": s("kopi") },
};

it("keeps every one of many items that share an index key, and pages through them all", async () => {
  const { ask, tables } = await openOrders();
  const many = Array.from({ length: 12_000 }, (_, each) => ({ ...keyOf(`order-${each}`), shop: s("kopi") }));
  for (let from = 0; from < many.length; from += 100)
    await tables.handle("TransactWriteItems", {
      TransactItems: many.slice(from, from + 100).map((Item) => ({ Put: { TableName: ORDERS, Item } })),
    });
  const seen = new Set<string | undefined>();
  let page: Answer = {};
  do {
    page = await ask("Query", {
      ...SHOP,
      Limit: 5000,
      ...(page.LastEvaluatedKey ? { ExclusiveStartKey: page.LastEvaluatedKey } : {}),
    });
    for (const item of page.Items ?? []) seen.add(item["pk"]?.S);
  } while (page.LastEvaluatedKey);
  expect(seen.size).toBe(many.length);
});

it("pages backwards through equal keys without losing or repeating one", async () => {
  const { ask, put } = await openOrders();
  for (let each = 0; each < 20; each++) await put({ ...keyOf(`order-${each}`), shop: s("kopi") });
  const seen: (string | undefined)[] = [];
  let page: Answer = {};
  do {
    page = await ask("Query", {
      ...SHOP,
      Limit: 3,
      ScanIndexForward: false,
      ...(page.LastEvaluatedKey ? { ExclusiveStartKey: page.LastEvaluatedKey } : {}),
    });
    seen.push(...(page.Items ?? []).map((item) => item["pk"]?.S));
  } while (page.LastEvaluatedKey);
  expect(seen).toHaveLength(20);
  expect(new Set(seen).size).toBe(20);
});

it("ends a page at a megabyte", async () => {
  const { ask, put } = await openOrders();
  for (let each = 0; each < 5; each++) await put({ ...keyOf("shop", `PRODUCT#${each}`), text: s("x".repeat(300_000)) });
  const query = { KeyConditionExpression: "pk = :p", ExpressionAttributeValues: { ":p": s("shop") } };
  const first = await ask("Query", query);
  expect(first.Items).toHaveLength(4);
  const second = await ask("Query", { ...query, ExclusiveStartKey: first.LastEvaluatedKey });
  expect(second.Items?.map((item) => item["sk"]?.S)).toEqual(["PRODUCT#4"]);
  expect(second.LastEvaluatedKey).toBeUndefined();
});

it("follows an item that moves from one index key to another, or leaves", async () => {
  const { all, put } = await openOrders();
  const inIndex = async () => (await all({ IndexName: "by-shop" })).map((item) => item["shop"]?.S);
  await put({ ...keyOf("order-1"), shop: s("kopi") });
  await put({ ...keyOf("order-1"), shop: s("teh") });
  expect(await inIndex()).toEqual(["teh"]);
  await put(keyOf("order-1"));
  expect(await inIndex()).toEqual([]);
});

it("shows in a slim index only its keys", async () => {
  const { all, put } = await openOrders();
  await put({ ...keyOf("order-1"), phone: s("+62811"), amount: n(5) });
  expect(await all({ IndexName: "by-phone" })).toEqual([{ ...keyOf("order-1"), phone: s("+62811") }]);
});

it("orders text keys by their bytes and numbers by their value", async () => {
  const { ask, put, tables } = await openOrders();
  for (const sk of ["z", "é", "a", "Z", "\uffff", "😀", "ab"]) await put(keyOf("shop", sk));
  const query = { KeyConditionExpression: "pk = :p", ExpressionAttributeValues: { ":p": s("shop") } };
  const texts = (await ask("Query", query)).Items?.map((item) => item["sk"]?.S);
  expect(texts).toEqual(["Z", "a", "ab", "z", "é", "\uffff", "😀"]);
  const numbers = ["10", "-1.5", "0", "9", "-20", "0.001", "100000000000000000001", "-1"];
  await tables.handle("CreateTable", {
    TableName: "numbers",
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      { AttributeName: "sk", AttributeType: "N" },
    ],
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
  });
  for (const sk of numbers)
    await tables.handle("PutItem", { TableName: "numbers", Item: { pk: s("shop"), sk: { N: sk } } });
  const found = (await tables.handle("Query", { TableName: "numbers", ...query })) as Answer;
  expect(found.Items?.map((item) => item["sk"]?.N)).toEqual([
    "-20",
    "-1.5",
    "-1",
    "0",
    "0.001",
    "9",
    "10",
    "100000000000000000001",
  ]);
});
