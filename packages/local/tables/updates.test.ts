import { expect, it } from "vitest";
import { keyOf, n, openOrders, s } from "./fixture.ts";

const letters = (...all: string[]) => ({ L: all.map((letter) => s(letter)) });

it("removes the elements that were meant, in whatever order they are named", async () => {
  const { ask, put } = await openOrders();
  await put({ ...keyOf("order-1"), path: letters("a", "b", "c", "d") });
  const update = (UpdateExpression: string, extra: object = {}) =>
    ask("UpdateItem", {
      Key: keyOf("order-1"),
      UpdateExpression,
      ExpressionAttributeNames: { "#p": "path" },
      ReturnValues: "ALL_NEW",
      ...extra,
    });
  expect((await update("REMOVE #p[0], #p[2]")).Attributes).toMatchObject({ path: letters("b", "d") });
  const x = { ExpressionAttributeValues: { ":x": s("x") } };
  expect((await update("REMOVE #p[0] SET #p[1] = :x", x)).Attributes).toMatchObject({ path: letters("x") });
});

it("copies what it sets from elsewhere, so that changing one leaves the other", async () => {
  const { ask, put } = await openOrders();
  await put({ ...keyOf("order-1"), sent: { M: { city: s("Tigaraksa") } } });
  const update = {
    UpdateExpression: "SET billed = sent, sent.city = :c",
    ExpressionAttributeValues: { ":c": s("Curug") },
  };
  const { Attributes } = await ask("UpdateItem", { Key: keyOf("order-1"), ...update, ReturnValues: "ALL_NEW" });
  expect(Attributes).toMatchObject({ sent: { M: { city: s("Curug") } }, billed: { M: { city: s("Tigaraksa") } } });
});

it("refuses a sum of more than 38 digits, and leaves the item as it was", async () => {
  const { ask, get, put } = await openOrders();
  const item = { ...keyOf("order-1"), amount: { N: "9".repeat(38) } };
  await put(item);
  const add = { UpdateExpression: "ADD amount :x", ExpressionAttributeValues: { ":x": { N: "0.1" } } };
  await expect(ask("UpdateItem", { Key: keyOf("order-1"), ...add })).rejects.toMatchObject({
    code: "ValidationException",
  });
  expect(await get(keyOf("order-1"))).toEqual(item);
});

it("leaves the caller's request as it was", async () => {
  const { tables } = await openOrders();
  const request = { TableName: "orders", Item: { ...keyOf("order-1"), amount: { N: "1.50" } }, Unknown: true };
  const before = structuredClone(request);
  await tables.handle("PutItem", request);
  expect(request).toEqual(before);
});

it("answers with what was changed only when something was", async () => {
  const { ask } = await openOrders();
  const update = { Key: keyOf("order-1"), UpdateExpression: "REMOVE absent", ReturnValues: "UPDATED_NEW" };
  expect(await ask("UpdateItem", update)).toEqual({});
  const counted = { ...update, UpdateExpression: "SET amount = :t", ExpressionAttributeValues: { ":t": n(5) } };
  expect(await ask("UpdateItem", counted)).toEqual({ Attributes: { amount: n(5) } });
});
