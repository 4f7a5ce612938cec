import { expect, it } from "vitest";
import { iteratorOf, keyOf, put as member, n, ORDERS, openOrders, type StreamRecord, s } from "./fixture.ts";
import { temporaryFolder } from "./temporary.ts";

const HOUR = 3_600_000;
const names = (records: StreamRecord[]) => records.map((record) => record.eventName);

it("tells of every change in order, with both images", async () => {
  const { ask, put, records } = await openOrders();
  await put({ ...keyOf("order-1"), amount: n(1) });
  await put({ ...keyOf("order-1"), amount: n(2) });
  await ask("DeleteItem", { Key: keyOf("order-1") });
  expect(
    (await records()).map(({ eventName, dynamodb }) => [
      eventName,
      dynamodb.OldImage?.["amount"],
      dynamodb.NewImage?.["amount"],
    ]),
  ).toEqual([
    ["INSERT", undefined, n(1)],
    ["MODIFY", n(1), n(2)],
    ["REMOVE", n(2), undefined],
  ]);
  expect((await records())[0]).toMatchObject({
    eventSource: "aws:dynamodb",
    awsRegion: "ap-southeast-1",
    dynamodb: { Keys: keyOf("order-1") },
  });
});

it("keeps silent about what changes nothing", async () => {
  const { ask, put, records } = await openOrders();
  await put({ ...keyOf("order-1"), tags: { SS: ["a", "b"] }, amount: n(1) });
  await put({ amount: n(1), tags: { SS: ["b", "a"] }, ...keyOf("order-1") });
  await ask("DeleteItem", { Key: keyOf("order-2") });
  expect(names(await records())).toEqual(["INSERT"]);
});

it("reads on from where a reader was, and from the newest, also after a restart", async () => {
  const path = `${temporaryFolder()}/tables.db`;
  const first = await openOrders({ path });
  await first.put(keyOf("order-1"));
  const latest = await iteratorOf(first.tables, "LATEST");
  const [one] = await first.records();
  const after = await iteratorOf(first.tables, "AFTER_SEQUENCE_NUMBER", {
    SequenceNumber: one?.dynamodb.SequenceNumber,
  });
  const at = await iteratorOf(first.tables, "AT_SEQUENCE_NUMBER", { SequenceNumber: one?.dynamodb.SequenceNumber });
  first.tables.close();
  const { put, tables } = await openOrders({ path });
  await put(keyOf("order-2"));
  const read = async (ShardIterator: string) => {
    const { Records } = (await tables.handle("GetRecords", { ShardIterator })) as { Records: StreamRecord[] };
    return Records.map((record) => record.dynamodb.Keys["pk"]?.S);
  };
  expect(await read(latest)).toEqual(["order-2"]);
  expect(await read(after)).toEqual(["order-2"]);
  expect(await read(at)).toEqual(["order-1", "order-2"]);
  tables.close();
});

it("gives a record the same id each time it is read, and every record another", async () => {
  const { put, records } = await openOrders();
  for (let each = 0; each < 5; each++) await put(keyOf(`order-${each}`));
  const ids = (await records()).map((record) => record.eventID);
  expect((await records()).map((record) => record.eventID)).toEqual(ids);
  expect(new Set(ids).size).toBe(5);
});

it("gives at most the records asked for, and the rest with the next iterator", async () => {
  const { put, tables } = await openOrders();
  for (let each = 0; each < 3; each++) await put(keyOf(`order-${each}`));
  const read = async (ShardIterator: string) =>
    (await tables.handle("GetRecords", { ShardIterator, Limit: 2 })) as {
      Records: unknown[];
      NextShardIterator: string;
    };
  const first = await read(await iteratorOf(tables, "TRIM_HORIZON"));
  expect(first.Records).toHaveLength(2);
  expect((await read(first.NextShardIterator)).Records).toHaveLength(1);
});

it("forgets records after 24 hours, and counts on from there", async () => {
  let now = Date.UTC(2026, 10, 1);
  const { put, records, tables } = await openOrders({ now: () => now });
  await put(keyOf("order-1"));
  await put(keyOf("order-2"));
  const before = (await records()).map((record) => record.dynamodb.SequenceNumber);
  now += 25 * HOUR;
  await tables.expire();
  await put(keyOf("order-3"));
  await tables.expire();
  const [kept, ...more] = await records();
  expect([kept?.dynamodb.Keys["pk"]?.S, more]).toEqual(["order-3", []]);
  expect(before.every((number) => number < (kept?.dynamodb.SequenceNumber ?? ""))).toBe(true);
});

it("calls listeners after each commit that grew a stream, once per table", async () => {
  const { put, tables, transact } = await openOrders();
  const heard: string[] = [];
  const stop = tables.onRecords((table) => heard.push(table));
  await put(keyOf("order-1"));
  await put(keyOf("order-1"));
  await transact([member(keyOf("order-2")), member(keyOf("order-3"))]);
  await put(keyOf("order-1"), { ConditionExpression: "attribute_not_exists(pk)" }).catch(() => undefined);
  expect(heard).toEqual([ORDERS, ORDERS]);
  stop();
  await put({ ...keyOf("order-1"), note: s("lagi") });
  expect(heard).toHaveLength(2);
});

it("shows a listener what was committed", async () => {
  const { put, records, tables } = await openOrders();
  const seen = new Promise<string[]>((resolve) => tables.onRecords(() => resolve(records().then(names))));
  await put(keyOf("order-1"));
  expect(await seen).toEqual(["INSERT"]);
});
