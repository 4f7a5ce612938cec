import { describe, expect, it } from "vitest";
import { keyOf, n, openOrders, s } from "./fixture.ts";
import type { Item } from "./values.ts";

const SAMPLE: Item = {
  ...keyOf("order-1"),
  amount: n(9000),
  note: s(""),
  paid: { BOOL: false },
  lines: { L: [{ M: { sku: s("mug"), quantity: n(2) } }, s("hadiah")] },
  buyer: { M: { name: s("Siti 😀") } },
  tags: { SS: ["baru", "kopi"] },
};
const VALUES: Item = {
  ":nol": n(0),
  ":amount": n(9000),
  ":more": n(10_000),
  ":empty": s(""),
  ":no": { BOOL: false },
  ":bool": s("BOOL"),
  ":line": { M: { quantity: n(2), sku: s("mug") } },
  ":tags": { SS: ["kopi", "baru"] },
  ":tag": s("kopi"),
  ":si": s("Si"),
  ":high": s("Siti \uffff"),
};

describe("an item meets", () => {
  it.each([
    ["amount = :amount"],
    ["amount < :more AND amount >= :amount"],
    ["amount BETWEEN :nol AND :more"],
    ["amount IN (:more, :amount)"],
    ["note = :empty"],
    ["size(note) = :nol"],
    ["note IN (:empty, :tag)"],
    ["paid = :no"],
    ["paid IN (:no)"],
    ["attribute_type(paid, :bool)"],
    ["#lines[0] = :line"],
    ["contains(#lines, :line)"],
    ["contains(tags, :tag)"],
    ["tags = :tags"],
    ["begins_with(buyer.#name, :si)"],
    ["buyer.#name > :high"],
    ["absent <> :amount"],
    ["NOT absent = :amount"],
    ["attribute_not_exists(absent) AND attribute_exists(#lines[1])"],
  ])("%s", async (condition) => expect(await meetsIt(condition)).toBe(true));
});

describe("an item does not meet", () => {
  it.each([
    ["absent = missed"],
    ["absent <= size(missed)"],
    ["begins_with(absent, missed)"],
    ["absent < :amount"],
    ["note > :tag"],
    ["amount = :empty"],
    ["size(amount) = :amount"],
    ["attribute_exists(#lines[2])"],
    ["NOT amount = :amount OR paid <> :no"],
  ])("%s", async (condition) => expect(await meetsIt(condition)).toBe(false));
});

/** By both doors: as a condition of a write and as a filter of a scan. */
async function meetsIt(condition: string): Promise<boolean> {
  const { all, put } = await openOrders();
  await put(SAMPLE);
  const uses = (part: string) => new RegExp(`${part}\\b`).test(condition);
  const names = Object.entries({ "#lines": "lines", "#name": "name" }).filter(([name]) => uses(name));
  const values = Object.entries(VALUES).filter(([name]) => uses(name));
  const used = {
    ...(names.length > 0 ? { ExpressionAttributeNames: Object.fromEntries(names) } : {}),
    ...(values.length > 0 ? { ExpressionAttributeValues: Object.fromEntries(values) } : {}),
  };
  const filtered = await all({ FilterExpression: condition, ...used });
  const written = await put(SAMPLE, { ConditionExpression: condition, ...used }).then(
    () => true,
    (error: { code: string }) => error.code !== "ConditionalCheckFailedException",
  );
  expect(filtered).toHaveLength(written ? 1 : 0);
  return written;
}

it("hands over the item that stood in the way, when asked", async () => {
  const { put } = await openOrders();
  await put(SAMPLE);
  const condition = { ConditionExpression: "attribute_not_exists(pk)" };
  await expect(put(SAMPLE, { ...condition, ReturnValuesOnConditionCheckFailure: "ALL_OLD" })).rejects.toMatchObject({
    code: "ConditionalCheckFailedException",
    body: { Item: SAMPLE },
  });
  await expect(put(SAMPLE, condition)).rejects.not.toHaveProperty("body.Item");
});

it("takes a word for ReturnValuesOnConditionCheckFailure only if there is such a one", async () => {
  const { put } = await openOrders();
  await expect(put(SAMPLE, { ReturnValuesOnConditionCheckFailure: "ALL_NEW" })).rejects.toMatchObject({
    code: "ValidationException",
  });
});
