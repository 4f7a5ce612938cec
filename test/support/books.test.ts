import { DeleteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { skuOf } from "@etalase/domain/product";
import { checkoutKey, countKey, levelKey, usageKey, usageStore } from "@etalase/dynamo";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bookErrors } from "./books.ts";
import { orderFor, place, stockShop } from "./shop-fixture.ts";
import { type TestTable, testTable } from "./table.ts";

const TENANT = "3603";
let table: TestTable;
let sku: string;
let order: string;
let key: string;
beforeEach(async () => {
  table = await testTable();
  const { shop, products } = await stockShop(table.tableOf, TENANT, [9]);
  sku = skuOf(products[0]?.id ?? "");
  const { checkout, orders } = await place(table, TENANT, orderFor(shop, products));
  order = orders[0]?.id ?? "";
  key = checkout.key;
  for (const counted of ["regency", `district#${shop.district}`, `shop#${shop.id}`] as const)
    await change(countKey(TENANT, counted, "2026-11-24"), "SET orders = :value", 1);
  await usageStore(table.tableOf).countProducts(TENANT, [{ event: "published", more: 1 }]);
});
afterEach(() => table.close());

const change = (key: object, UpdateExpression: string, value: unknown) =>
  table.db.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { ...key },
      UpdateExpression,
      ExpressionAttributeValues: { ":value": value },
    }),
  );
const errors = (acknowledged: string[] = [`${TENANT} ${order}`]) => bookErrors(table.tableOf, new Set(acknowledged));

it("finds nothing wrong where everything adds up", async () => {
  expect(await errors()).toEqual([]);
});

it.each([
  ["a piece that came from nowhere", "SET available = available + :value", 1, /does not add up/],
  ["less than nothing on the shelf", "SET received = received + :value, available = :value", -9, /negative/],
  ["a hold that no order has", "SET held = held + :value, received = received + :value", 1, /orders have 1 held/],
])("finds %s", async (_what, expression, value, told) => {
  await change(levelKey(TENANT, sku), expression, value);
  expect((await errors()).join("\n")).toMatch(told);
});

it("finds an acknowledged order that is not there, and one that nobody asked for", async () => {
  expect(await errors([`${TENANT} ord_lost`])).toEqual([`acknowledged and lost: ${TENANT} ord_lost`]);
  await table.db.send(new DeleteCommand({ TableName: table.name, Key: { ...checkoutKey(TENANT, key) } }));
  expect(await errors()).toEqual([`an order without its checkout: ${TENANT} ${order}`]);
});

it("finds an order that was counted twice", async () => {
  await change(countKey(TENANT, "regency", "2026-11-25"), "SET orders = :value", 1);
  expect(await errors()).toEqual([expect.stringContaining(`${TENANT} regency counts {"orders":2`)]);
});

it("finds a shop that no plan counts, and a product that was counted twice", async () => {
  await change(usageKey(TENANT, "shops"), "SET used = :value", 0);
  await usageStore(table.tableOf).countProducts(TENANT, [{ event: "again", more: 1 }]);
  expect((await errors()).toSorted()).toEqual([
    `${TENANT} USED#products counts 2, and there are 1`,
    `${TENANT} USED#shops counts 0, and there are 1`,
  ]);
});
