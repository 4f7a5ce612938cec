import { DeleteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Act } from "@etalase/domain/audit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { auditStore } from "./audit.ts";
import { auditEntryKey, auditHeadKey } from "./keys.ts";

let table: TestTable;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());

const act = (what: string): Act => ({
  at: "2026-11-24T01:00:00.000Z",
  role: "officer",
  who: "per_1",
  from: "203.0.113.7",
  what,
  subject: { shop: "shp_1" },
});

/** A chain of six acts, of which all came at the same moment. */
async function chain(tenant: string) {
  const store = auditStore(table.tableOf);
  await Promise.all(["a", "b", "c", "d", "e", "f"].map((what) => store.append(tenant, act(what))));
  return store;
}
const remove = (number: number, tenant: string) =>
  table.db.send(new DeleteCommand({ TableName: table.name, Key: { ...auditEntryKey(tenant, number) } }));

it("holds every act once and in a row, however many come at a time", async () => {
  const store = await chain("3601");
  expect(await store.verify("3601")).toMatchObject({ entries: 6, broken: undefined });
  const first = await store.entries("3601", { limit: 4 });
  const rest = await store.entries("3601", { limit: 4, cursor: first.cursor ?? "" });
  const all = [...first.entries, ...rest.entries];
  expect(all.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1]);
  expect(all.map(({ what }) => what).toSorted()).toEqual(["a", "b", "c", "d", "e", "f"]);
  expect(rest.cursor).toBeUndefined();
});

it.each(["who", "what", "from", "at"])("shows that %s was changed afterwards", async (field) => {
  const tenant = { who: "3602", what: "3603", from: "3604", at: "3671" }[field] ?? "";
  const store = await chain(tenant);
  const update = { UpdateExpression: "SET #field = :other", ExpressionAttributeNames: { "#field": field } };
  const Key = { ...auditEntryKey(tenant, 3) };
  const ExpressionAttributeValues = { ":other": "2026-11-24T01:00:00.001Z" };
  await table.db.send(new UpdateCommand({ TableName: table.name, Key, ...update, ExpressionAttributeValues }));
  expect((await store.verify(tenant)).broken).toEqual({ number: 3, why: "changed" });
});

it("shows that an entry is gone, from the middle or the end, or that the head was put back", async () => {
  const store = await chain("3672");
  await remove(6, "3672");
  expect((await store.verify("3672")).broken).toEqual({ number: 6, why: "cut off" });
  await remove(2, "3672");
  expect((await store.verify("3672")).broken).toEqual({ number: 2, why: "missing" });
  const other = await chain("3673");
  const Key = { ...auditHeadKey("3673") };
  const values = { ExpressionAttributeNames: { "#hash": "hash" }, ExpressionAttributeValues: { ":hash": "0" } };
  await table.db.send(
    new UpdateCommand({ TableName: table.name, Key, UpdateExpression: "SET #hash = :hash", ...values }),
  );
  expect((await other.verify("3673")).broken).toEqual({ number: 6, why: "changed" });
});
