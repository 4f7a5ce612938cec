import { expect, it } from "vitest";
import { keyOf, n, ORDERS, ORDERS_TABLE, openOrders, s } from "./fixture.ts";
import { temporaryFolder } from "./temporary.ts";

it("keeps tables, items, indexes and TTL across a restart", async () => {
  const path = `${temporaryFolder()}/tables.db`;
  const first = await openOrders({ path });
  const item = { ...keyOf("order-1"), shop: s("kopi"), amount: n(9000) };
  await first.put(item);
  await first.ask("UpdateTimeToLive", { TimeToLiveSpecification: { Enabled: true, AttributeName: "expires" } });
  const before = await first.tables.handle("DescribeTable", { TableName: ORDERS });
  first.tables.close();
  const { all, ask, get, tables } = await openOrders({ path });
  expect(await tables.handle("DescribeTable", { TableName: ORDERS })).toEqual(before);
  expect(await get(keyOf("order-1"))).toEqual(item);
  expect(await all({ IndexName: "by-shop" })).toEqual([item]);
  expect(await ask("DescribeTimeToLive", {})).toMatchObject({ TimeToLiveDescription: { AttributeName: "expires" } });
  tables.close();
});

it("describes a table as AWS does: active, with its stream and its indexes", async () => {
  const { tables } = await openOrders();
  expect(await tables.handle("DescribeTable", { TableName: ORDERS })).toMatchObject({
    Table: {
      TableStatus: "ACTIVE",
      TableArn: "arn:aws:dynamodb:ap-southeast-1:000000000000:table/orders",
      LatestStreamArn: expect.stringContaining("table/orders/stream/"),
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
      BillingModeSummary: { BillingMode: "PAY_PER_REQUEST" },
      GlobalSecondaryIndexes: [{ IndexName: "by-shop", IndexStatus: "ACTIVE" }, { IndexName: "by-phone" }],
    },
  });
});

it("refuses a second table of a name, and attributes that no key uses", async () => {
  const { tables } = await openOrders();
  await expect(tables.handle("CreateTable", ORDERS_TABLE)).rejects.toMatchObject({ code: "ResourceInUseException" });
  const AttributeDefinitions = [...ORDERS_TABLE.AttributeDefinitions, { AttributeName: "note", AttributeType: "S" }];
  await expect(
    tables.handle("CreateTable", { ...ORDERS_TABLE, TableName: "others", AttributeDefinitions }),
  ).rejects.toMatchObject({ code: "ValidationException", message: expect.stringContaining("note") });
});

it("deletes a table with all that is in it, but not a protected one", async () => {
  const { all, put, records, tables } = await openOrders();
  await put({ ...keyOf("order-1"), shop: s("kopi") });
  await tables.handle("DeleteTable", { TableName: ORDERS });
  await expect(all()).rejects.toMatchObject({ code: "ResourceNotFoundException" });
  await tables.handle("CreateTable", { ...ORDERS_TABLE, DeletionProtectionEnabled: true });
  expect([await all(), await all({ IndexName: "by-shop" }), await records()]).toEqual([[], [], []]);
  await expect(tables.handle("DeleteTable", { TableName: ORDERS })).rejects.toMatchObject({
    code: "ValidationException",
  });
});

it("lists tables page by page", async () => {
  const { tables } = await openOrders();
  await tables.handle("CreateTable", { ...ORDERS_TABLE, TableName: "archive" });
  expect(await tables.handle("ListTables", { Limit: 1 })).toEqual({
    TableNames: ["archive"],
    LastEvaluatedTableName: "archive",
  });
  expect(await tables.handle("ListTables", { ExclusiveStartTableName: "archive" })).toEqual({ TableNames: [ORDERS] });
});

it("refuses operations that it does not know, and bodies that are none", async () => {
  const { tables } = await openOrders();
  await expect(tables.handle("ExecuteStatement", {})).rejects.toMatchObject({
    code: "UnknownOperationException",
    status: 400,
  });
  await expect(tables.handle("toString", {})).rejects.toMatchObject({ code: "UnknownOperationException" });
  await expect(tables.handle("GetItem", null)).rejects.toMatchObject({ code: "SerializationException" });
  await expect(tables.handle("GetItem", { TableName: 5 })).rejects.toMatchObject({ code: "SerializationException" });
});

it("reads and writes in batches, with the keys that did not fit handed back as they were asked for", async () => {
  const { ask } = await openOrders();
  const items = Array.from({ length: 48 }, (_, each) => ({ ...keyOf(`order-${each}`), text: s("x".repeat(390_000)) }));
  for (const half of [items.slice(0, 24), items.slice(24)])
    await ask("BatchWriteItem", { RequestItems: { [ORDERS]: half.map((Item) => ({ PutRequest: { Item } })) } });
  const Keys = items.map((_, each) => keyOf(`order-${each}`));
  const asked = { ProjectionExpression: "#p", ExpressionAttributeNames: { "#p": "pk" } };
  const answer = await ask("BatchGetItem", { RequestItems: { [ORDERS]: { Keys, ...asked } } });
  const { Responses, UnprocessedKeys } = answer as {
    Responses: Record<string, unknown[]>;
    UnprocessedKeys: Record<string, { Keys: unknown[] }>;
  };
  expect(UnprocessedKeys[ORDERS]).toMatchObject(asked);
  expect(Responses[ORDERS]?.[0]).toEqual({ pk: s("order-0") });
  expect((Responses[ORDERS]?.length ?? 0) + (UnprocessedKeys[ORDERS]?.Keys.length ?? 0)).toBe(48);
});
