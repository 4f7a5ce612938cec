import { newId } from "@etalase/kit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testTable } from "../../test/support/table.ts";
import { tallyStore } from "./tally.ts";

const TENANT = "3603";
let table: Awaited<ReturnType<typeof testTable>>;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());

it("adds each event once, of each product in its shop, and sums a range by months and days", async () => {
  const store = tallyStore(table.tableOf);
  const [shop, other] = [newId("shop"), newId("shop")];
  const sold = (day: string, id: string, units: number, of = shop) => ({
    event: newId("event"),
    day,
    shop: of,
    additions: [{ id, tally: { orders: 0, units, revenue: units * 1_000 } }],
  });
  const entries = [
    sold("2025-11-24", "prd_a", 64),
    sold("2025-11-25", "prd_a", 1),
    sold("2026-03-01", "prd_a", 2),
    sold("2026-11-24", "prd_a", 4),
    sold("2026-11-24", "prd_b", 8),
    sold("2026-11-24", "prd_b", -3),
    sold("2026-11-24", "prd_a", 16, other),
  ];
  await store.add(TENANT, "products", entries);
  await store.add(TENANT, "products", entries.slice(1, 4));
  const units = async (from: string, to: string) =>
    Object.fromEntries(
      [...(await store.sums(TENANT, shop, "products", { from, to }))].map(([id, tally]) => [id, tally.units]),
    );
  expect(await units("2025-11-25", "2026-11-24")).toEqual({ prd_a: 7, prd_b: 5 });
  expect(await units("2026-11-24", "2026-11-24")).toEqual({ prd_a: 4, prd_b: 5 });
  expect(await units("2026-03-02", "2026-11-23")).toEqual({});
  const series = (by: "day" | "month") =>
    store.series(TENANT, shop, { told: "products", id: "prd_a", by, from: "2025-11-25", to: "2026-11-24" });
  expect((await series("day")).map(({ time, tally }) => [time, tally.units])).toEqual([
    ["2025-11-25", 1],
    ["2026-03-01", 2],
    ["2026-11-24", 4],
  ]);
  expect((await series("month")).map(({ time, tally }) => [time, tally.units])).toEqual([
    ["2025-11", 65],
    ["2026-03", 2],
    ["2026-11", 4],
  ]);
  expect((await store.sums(TENANT, shop, "buyers", { from: "2025-01-01", to: "2026-12-31" })).size).toBe(0);
});
