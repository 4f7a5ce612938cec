import { afterEach, beforeEach, expect, it } from "vitest";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { SHOP, SITI } from "./fixture.ts";
import { addPerson, personById, personOf } from "./people.ts";
import type { Store } from "./store.ts";

let table: TestTable;
let store: Store;
const personByPhone = async (to: string) =>
  personById(store, (await personOf(store, { channel: "whatsapp", to })) ?? "nobody");

beforeEach(async () => {
  table = await testTable();
  store = { db: table.db, table: table.name };
});
afterEach(() => table.close());

it("adds somebody once, however the number is typed, with every membership named so far", async () => {
  const id = await addPerson(store, SITI);
  const again = await addPerson(store, {
    phone: "0812 9001 0001",
    name: "Siti",
    memberships: [...SITI.memberships, { tenant: "3674", role: "buyer" }],
  });
  expect(again).toBe(id);
  expect(await personByPhone("+6281290010001")).toEqual({
    id,
    name: "Ibu Siti",
    phone: "+6281290010001",
    passkeys: [],
    memberships: [
      { tenant: "3603", role: "owner", shop: SHOP },
      { tenant: "3674", role: "buyer" },
    ],
  });
});

it("makes one person of a number that is added by two at once", async () => {
  const ids = await Promise.all([1, 2, 3].map(() => addPerson(store, SITI)));
  expect(new Set(ids).size).toBe(1);
  expect((await personByPhone(SITI.phone))?.id).toBe(ids[0]);
});

it("is completed by a repeat when it was interrupted", async () => {
  let writes = 0;
  table.disturb.before = ({ operation }) => {
    if (operation === "UpdateItem" && ++writes === 1) throw new Error("the power went");
  };
  await expect(addPerson(store, SITI)).rejects.toThrow();
  await addPerson(store, SITI);
  expect(await personByPhone(SITI.phone)).toMatchObject({ memberships: SITI.memberships });
});

it.each([
  { ...SITI, phone: "12345" },
  { ...SITI, name: " " },
  { ...SITI, memberships: [{ tenant: "36.03", role: "owner" as const }] },
])("refuses what is not right: %j", async (input) => {
  await expect(addPerson(store, input)).rejects.toThrow();
  expect(table.calls).toEqual([]);
});
