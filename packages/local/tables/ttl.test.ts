import { expect, it } from "vitest";
import { keyOf, n, openOrders, s } from "./fixture.ts";

const NOW = Date.UTC(2026, 10, 1);
const seconds = (milliseconds: number) => n(milliseconds / 1000);
const specification = (Enabled: boolean, AttributeName = "expires") => ({
  TimeToLiveSpecification: { Enabled, AttributeName },
});

it("sweeps out what is past its time, and tells the stream that it did so itself", async () => {
  const { all, ask, put, records, tables } = await openOrders({ now: () => NOW });
  await put({ ...keyOf("before"), expires: seconds(NOW - 2000), shop: s("kopi") });
  await ask("UpdateTimeToLive", specification(true));
  await put({ ...keyOf("past"), expires: seconds(NOW - 1000) });
  await put({ ...keyOf("future"), expires: seconds(NOW + 1000) });
  await put({ ...keyOf("text"), expires: s("kemarin") });
  await put({ ...keyOf("ancient"), expires: seconds(NOW - 6 * 365 * 86_400_000) });
  await put(keyOf("never"));
  expect(await tables.expire()).toBe(2);
  const left = (await all()).map((item) => item["pk"]?.S);
  expect(new Set(left)).toEqual(new Set(["ancient", "future", "never", "text"]));
  expect(await all({ IndexName: "by-shop" })).toEqual([]);
  const removals = (await records()).filter((record) => record.eventName === "REMOVE");
  expect(removals).toHaveLength(2);
  for (const removal of removals)
    expect(removal.userIdentity).toEqual({ type: "Service", principalId: "dynamodb.amazonaws.com" });
});

it("sweeps thousands at one call", async () => {
  const { all, ask, put, tables } = await openOrders({ now: () => NOW });
  await ask("UpdateTimeToLive", specification(true));
  for (let each = 0; each < 1050; each++) await put({ ...keyOf(`old-${each}`), expires: seconds(NOW - 5000) });
  expect(await tables.expire()).toBe(1050);
  expect(await all()).toEqual([]);
});

it("describes whether it is on, and refuses to be turned on or off twice", async () => {
  const { ask } = await openOrders();
  expect(await ask("DescribeTimeToLive", {})).toEqual({ TimeToLiveDescription: { TimeToLiveStatus: "DISABLED" } });
  await ask("UpdateTimeToLive", specification(true));
  expect(await ask("DescribeTimeToLive", {})).toEqual({
    TimeToLiveDescription: { TimeToLiveStatus: "ENABLED", AttributeName: "expires" },
  });
  await expect(ask("UpdateTimeToLive", specification(true))).rejects.toMatchObject({
    message: "TimeToLive is already enabled",
  });
  await expect(ask("UpdateTimeToLive", specification(true, "until"))).rejects.toMatchObject({
    code: "ValidationException",
  });
  await ask("UpdateTimeToLive", specification(false));
  await expect(ask("UpdateTimeToLive", specification(false))).rejects.toMatchObject({
    message: "TimeToLive is already disabled",
  });
});
