import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { auditStore, peopleStore } from "@etalase/dynamo";
import { addPerson } from "@etalase/functions/people";
import { afterAll, beforeAll, expect, it } from "vitest";
import { applicant } from "../support/application.ts";
import { betrayed, CANARY, CANARY_NOTE, itemsIn, pagesIn, SHOPPERS_WORDS } from "../support/canary.ts";
import { caller, openShop, signIn, TENANT, type TestCloud, testCloud } from "../support/cloud.ts";
import { type CommandLine, commandLine } from "../support/command-line.ts";
import { orderFor } from "../support/shop-fixture.ts";

let test: TestCloud;
let etalase: CommandLine;
beforeAll(async () => {
  test = await testCloud();
  etalase = await commandLine(test);
});
afterAll(async () => {
  await etalase.remove();
  await test.close();
});

/** Somebody ordered, and what they ordered takes its steps when told. */
async function bought(buyer: typeof CANARY = CANARY) {
  const { shop, products, token } = await openShop(test, [10]);
  const call = caller(test.cloud);
  const order = orderFor(shop, products);
  const key = crypto.randomUUID();
  const body = { ...order, buyer, shops: order.shops.map((part) => ({ ...part, note: CANARY_NOTE })) };
  const placed = await call("POST", "/checkouts", { body, key });
  expect(placed.status).toBe(201);
  const [{ id, number, lines }] = placed.body["orders"] as unknown as [
    { id: string; number: string; lines: { sku: string }[] },
  ];
  const at = `/vendor/shops/${shop.id}/orders/${id}/steps`;
  return {
    ...{ call, key, number, id, shop, token },
    async arrive() {
      for (const step of ["confirm_payment", "accept", "ship", "deliver", "complete"])
        expect((await call("POST", at, { token, body: { step } })).status).toBe(200);
    },
    review: () =>
      call("PUT", `/checkouts/${key}/orders/${id}/reviews/${lines[0]?.sku}`, {
        body: { stars: 5, text: "Anyamannya rapat." },
      }),
  };
}

const acts = async () => (await auditStore(test.target.tableOf).entries(TENANT, { limit: 500 })).entries;

it("gives whoever holds the link all that is kept of them, and forgets them once the order is over", async () => {
  const { call, key, number, arrive, review, shop, token } = await bought();
  const erase = () => call("POST", `/checkouts/${key}/erasures`);
  expect(await erase()).toMatchObject({
    status: 409,
    body: { code: "person.orders_open", retryable: false, data: { orders: [number] } },
  });
  await arrive();
  expect((await review()).status).toBe(200);
  await test.cloud.idle();
  expect(await call("GET", `/checkouts/${key}/data`)).toMatchObject({
    status: 200,
    body: {
      buyer: {
        name: CANARY.name,
        phone: CANARY.phone,
        address: { village: "Sukamulya", landmark: expect.any(String) },
      },
      orders: [
        { number, shop: shop.name, note: CANARY_NOTE, total: expect.any(Number), reviews: [{ signed: "Kenari P." }] },
      ],
    },
  });
  const page = `/${shop.districtSlug}/${shop.slug}/`;
  const signed = async () => (await (await fetch(`${test.cloud.url}${page}`)).text()).includes("Kenari P.");

  const answer = await erase();
  expect(answer).toMatchObject({ status: 200, body: { erasedAt: expect.any(String) } });
  expect((await erase()).body).toEqual(answer.body);
  await test.cloud.idle();
  expect(betrayed([...(await itemsIn(test)), ...(await pagesIn(test))], SHOPPERS_WORDS)).toEqual([]);
  expect(await signed()).toBe(false);
  const { body: board } = await call("GET", `/vendor/shops/${shop.id}/orders?which=closed`, { token });
  expect(board["orders"]).toMatchObject([{ number, total: expect.any(Number), lines: [{ quantity: 1 }] }]);
  expect(JSON.stringify(board)).not.toContain("buyer");
  expect(await review()).toMatchObject({ status: 409, body: { code: "review.closed" } });
  const erasures = (await acts()).filter(({ what }) => what.endsWith("/erasures"));
  expect(erasures).toMatchObject([{ role: "shopper", who: "", from: "" }]);
  expect(JSON.stringify(erasures)).not.toContain(key);
});

it("lets the operator take out and erase all of a number: what it bought, where it works, what wakes its phone", async () => {
  const phone = "+6281377700124";
  const { arrive, shop } = await bought({ ...CANARY, phone });
  const file = join(etalase.folder, "data.json");
  await addPerson(test.target.people, {
    phone,
    name: "Kenari Purnamasari",
    memberships: [{ tenant: TENANT, role: "staff", shop: shop.id }],
  });
  const token = await signIn(test.cloud, phone);
  const device = {
    endpoint: "https://fcm.googleapis.com/fcm/send/kenari",
    p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    auth: "BTBZMqHH6r4Tts7J_aSIgg",
  };
  const added = await caller(test.cloud)("POST", `/vendor/shops/${shop.id}/devices`, { token, body: device });
  expect(added.status).toBe(200);

  const command = (name: string, ...rest: string[]) =>
    etalase("person", name, "36.03", "--phone", "0813-7770-0124", ...rest, "--json");
  expect(await command("export", "--to", file)).toMatchObject({ code: 0 });
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({
    phone,
    bought: [{ buyer: { name: CANARY.name }, orders: [{ shop: shop.name }] }],
    member: { person: { name: CANARY.name }, notices: [{ shop: shop.id, devices: [{ endpoint: device.endpoint }] }] },
  });
  expect((await stat(file)).mode & 0o077).toBe(0);

  expect(await command("erase")).toMatchObject({ code: 1, err: expect.stringContaining("still going on") });
  await arrive();
  const erased = await command("erase");
  expect(JSON.parse(erased.out)).toMatchObject({ checkouts: 1, memberships: 1 });
  expect(JSON.parse((await command("erase")).out)).toMatchObject({ checkouts: 0, memberships: 0 });
  await test.cloud.idle();
  expect(betrayed(await itemsIn(test), /81377700124/)).toEqual([]);
  expect(await peopleStore(test.target.tableOf).people(TENANT, shop.id)).toEqual({ people: [], devices: [] });
  expect(JSON.stringify(await acts())).toContain("person erase");
});

it("erases a draft with its papers, and no owner whose shop stands", async () => {
  const drafting = await applicant(test);
  await drafting.save({ owner: { name: "Kenari Draf", phone: drafting.phone } });
  await drafting.upload();
  const erase = (phone: string) => etalase("person", "erase", "36.03", "--phone", phone);
  expect(await erase(drafting.phone)).toMatchObject({ code: 0 });
  expect(betrayed(await itemsIn(test), /Kenari Draf/)).toEqual([]);
  const { phone } = await openShop(test, [1]);
  expect(await erase(phone)).toMatchObject({ code: 1, err: expect.stringContaining("owns a shop") });
  expect(await erase("12")).toMatchObject({ code: 2, err: expect.stringContaining("--phone") });
});
