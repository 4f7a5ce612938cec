import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { dynamoAdapter } from "./dynamo-adapter.ts";

let table: TestTable;
let adapter: ReturnType<ReturnType<typeof dynamoAdapter>>;

beforeEach(async () => {
  table = await testTable();
  adapter = dynamoAdapter({ db: table.db, table: table.name })({});
});
afterEach(() => table.close());

const expiresAt = new Date("2026-12-01T00:00:00.000Z");
const create = () =>
  adapter.create({
    model: "session",
    data: { token: "first", userId: "per_1", expiresAt, createdAt: expiresAt, updatedAt: expiresAt },
  });
const is = (field: string, value: string | Date) => ({ field, value });

describe("a row of better-auth", () => {
  it("comes back as it was written, dates as dates, with no trace of the table", async () => {
    const { id } = await create();
    const found = await adapter.findOne({ model: "session", where: [is("id", id)] });
    expect(found).toMatchObject({ id, token: "first", userId: "per_1", expiresAt });
    expect(Object.keys(found ?? {})).not.toEqual(expect.arrayContaining(["pk", "ttl"]));
  });

  it("is swept after it expired", async () => {
    await create();
    expect(table.calls.at(-1)?.body).toMatchObject({ Item: { ttl: { N: String(expiresAt.getTime() / 1_000) } } });
  });

  it("is changed by one of many who expect the same of it", async () => {
    const { id } = await create();
    const change = (token: string) =>
      adapter.updateMany({ model: "session", where: [is("id", id), is("token", "first")], update: { token } });
    const changed = await Promise.all(["a", "b", "c"].map(change));
    expect(changed.filter((count) => count === 1)).toHaveLength(1);
  });

  it("is consumed once", async () => {
    const { id } = await create();
    const consume = () => adapter.consumeOne({ model: "session", where: [is("id", id)] });
    const consumed = await Promise.all([consume(), consume()]);
    expect(consumed.filter(Boolean)).toMatchObject([{ id, token: "first" }]);
    expect(await adapter.count({ model: "session", where: [is("id", id)] })).toBe(0);
  });

  it.each(["lt", "gte"] as const)("meets a condition or not: expiresAt %s", async (operator) => {
    const { id } = await create();
    const where = [is("id", id), { ...is("expiresAt", expiresAt), operator }];
    const met = operator === "gte";
    expect((await adapter.findMany({ model: "session", where })).length).toBe(met ? 1 : 0);
    expect(await adapter.updateMany({ model: "session", where, update: { userAgent: "x" } })).toBe(met ? 1 : 0);
    expect(await adapter.deleteMany({ model: "session", where })).toBe(met ? 1 : 0);
  });

  it("that is not there is not made by a change", async () => {
    const where = [is("id", "nobody")];
    expect(await adapter.update({ model: "session", where, update: { token: "x" } })).toBeNull();
    expect(await adapter.findOne({ model: "session", where })).toBeNull();
  });
});

it.each([
  ["without an id", [is("userId", "per_1")]],
  ["by one of two ids", [is("id", "a"), { ...is("id", "b"), connector: "OR" as const }]],
  ["by a part of a value", [is("id", "a"), { ...is("token", "f"), operator: "contains" as const }]],
])("refuses to look %s rather than to answer wrongly", async (_, where) => {
  await create();
  await expect(adapter.findMany({ model: "session", where })).rejects.toThrow(/identity table/);
  await expect(adapter.deleteMany({ model: "session", where })).rejects.toThrow(/identity table/);
});
