import { moment, newId } from "@etalase/kit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testTable } from "../../test/support/table.ts";
import { inboxStore } from "./inbox.ts";

const TENANT = "3603";
let table: Awaited<ReturnType<typeof testTable>>;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());

it("keeps a note once, counts what is unread, and never takes a mark back", async () => {
  const store = inboxStore(table.tableOf);
  const [shop, other] = [newId("shop"), newId("shop")];
  const notes = [1, 2, 3].map((minute) => ({
    shop,
    note: {
      id: `${moment(minute * 60_000)}/${newId("event")}`,
      at: moment(Date.now()),
      kind: "order" as const,
      order: newId("order"),
      text: `Kabar ${minute}`,
    },
  }));
  await store.keep(TENANT, notes);
  await store.keep(TENANT, notes.slice(0, 2));
  const { notes: kept, unread } = await store.inbox(TENANT, shop, 50);
  expect([kept.map(({ text }) => text), unread]).toEqual([["Kabar 3", "Kabar 2", "Kabar 1"], 3]);
  await store.read(TENANT, shop, notes[1]?.note.id ?? "");
  await store.read(TENANT, shop, notes[0]?.note.id ?? "");
  expect((await store.inbox(TENANT, shop, 50)).unread).toBe(1);
  expect(await store.inbox(TENANT, other, 50)).toEqual({ notes: [], unread: 0 });
});
