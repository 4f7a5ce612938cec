import { skuOf } from "@etalase/domain/product";
import { orderStore } from "@etalase/dynamo";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newcomer, submittedApplication } from "../support/application.ts";
import {
  actsIn,
  betrayed,
  CANARY,
  CANARY_NOTE,
  CANARY_OWNER,
  itemsIn,
  NIK,
  pagesIn,
  SHOPPERS_WORDS,
  toldWithin,
  WHO_IT_WAS,
} from "../support/canary.ts";
import { caller, openShop, settle, TENANT, type TestCloud, testCloud } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await testCloud();
});
afterAll(() => test.close());

const DAYS = "from=2020-01-01&to=2020-12-31";

type OpenShop = Awaited<ReturnType<typeof openShop>>;

function orderOf({ shop, products }: OpenShop) {
  const order = orderFor(shop, products);
  return { ...order, buyer: CANARY, shops: order.shops.map((part) => ({ ...part, note: CANARY_NOTE })) };
}

/** A shopper buys, is looked for, gets the parcel and says what it was like; another order is called off. Answers what the shop's reports say. */
async function buy(open: OpenShop): Promise<string> {
  const { shop, products, token } = open;
  const call = caller(test.cloud);
  const room = `/vendor/shops/${shop.id}`;
  const body = orderOf(open);
  const placed = async () => {
    const key = crypto.randomUUID();
    const answer = await call("POST", "/checkouts", { body, key });
    expect(answer.status).toBe(201);
    const [{ id }] = answer.body["orders"] as unknown as [{ id: string }];
    return { key, id };
  };
  const [kept, dropped] = [await placed(), await placed()];
  for (const find of ["0813-7770-0123", "Kenari", kept.id.slice(-4)]) {
    const search = { token, body: { which: "open", find } };
    const { body: found } = await call("POST", `${room}/orders/searches`, search);
    expect((found["orders"] as unknown as { id: string }[]).map(({ id }) => id)).toContain(kept.id);
  }
  const step = (id: string, told: object) => call("POST", `${room}/orders/${id}/steps`, { token, body: told });
  await step(dropped.id, { step: "cancel", reason: "Bu Kenari pindah rumah" });
  for (const next of ["confirm_payment", "accept", "ship", "deliver"])
    expect((await step(kept.id, { step: next })).status).toBe(200);
  const [sku] = products.map(({ id }) => skuOf(id));
  const review = { body: { stars: 5, text: "Anyamannya rapat." } };
  await call("PUT", `/checkouts/${kept.key}/orders/${kept.id}/reviews/${sku}`, review);
  const wrong = { ...body, buyer: { ...CANARY, phone: "Kenari 8137" } };
  expect((await call("POST", "/checkouts", { body: wrong, key: crypto.randomUUID() })).status).toBe(422);
  const reports = ["", "/products", "/buyers"].map((of) => call("GET", `${room}/report${of}?${DAYS}`, { token }));
  return JSON.stringify(await Promise.all(reports));
}

/** Somebody applies for a shop; the dinas looks at the NIK and asks for something. */
async function apply(): Promise<void> {
  const officer = await newcomer(test, { officer: true });
  const { shop, look, save, submit } = await submittedApplication(test);
  const call = caller(test.cloud);
  const at = `/officer/applications/${shop}`;
  const returned = { decision: "return", version: 5, items: [{ item: "owner", reason: "Nama tidak sama dengan KTP" }] };
  const answer = await call("POST", `${at}/decisions`, { token: officer.token, body: returned });
  expect(answer).toMatchObject({ status: 200 });
  await look();
  expect((await save({ owner: CANARY_OWNER })).status).toBe(200);
  expect((await submit()).status).toBe(200);
  expect(await call("GET", `${at}/nik`, { token: officer.token })).toMatchObject({ body: { nik: CANARY_OWNER.nik } });
}

/** Orders while the database fails, before the order stands and behind it; what functions say of that is logged. */
async function buyInTrouble(open: OpenShop): Promise<void> {
  const order = () => caller(test.cloud)("POST", "/checkouts", { body: orderOf(open), key: crypto.randomUUID() });
  const { faults } = test.cloud;
  const recovers = faults.use(({ service, functionName }) =>
    service === "dynamodb" && functionName === "etalase-api" ? "error" : undefined,
  );
  expect((await order()).status).toBe(500);
  recovers();
  faults.use(({ service, functionName }) =>
    service === "dynamodb" && functionName === "etalase-notify-shopper" ? "error" : undefined,
  );
  expect((await order()).status).toBe(201);
  await logged("message failed");
  faults.clear();
  await settle(test.cloud);
}

const isLogged = (what: string): boolean => test.cloud.lines.some(({ line }) => line.includes(what));

async function logged(what: string): Promise<void> {
  if (isLogged(what)) return;
  await new Promise<void>((resolve) => {
    const forget = test.cloud.onChange(() => {
      if (!isLogged(what)) return;
      forget();
      resolve();
    });
  });
}

it("nothing that shoppers say of themselves, and no NIK, is in logs, events, acts, pages or reports, also when things fail", async () => {
  const open = await openShop(test, [20]);
  const reports = await buy(open);
  await apply();
  await buyInTrouble(open);
  expect(isLogged("request failed")).toBe(true);

  const everywhere = [
    ...toldWithin(test),
    ...(await actsIn(test)),
    ...(await pagesIn(test)),
    { where: "report", text: reports },
  ];
  expect(everywhere.length).toBeGreaterThan(100);
  // What a review is signed with is for everyone to read, and its author chose to write it.
  const signed = everywhere.map((each) => ({ ...each, text: each.text.replaceAll("Kenari P.", "") }));
  expect(betrayed(signed, SHOPPERS_WORDS)).toEqual([]);
  const items = await itemsIn(test);
  expect(betrayed([...everywhere, ...items], NIK)).toEqual([]);
  expect(betrayed(items, WHO_IT_WAS)).toEqual([]);
});

it("a copy of the table tells nobody who bought once the data key is destroyed", async () => {
  const open = await openShop(test, [5]);
  const key = crypto.randomUUID();
  const placed = await caller(test.cloud)("POST", "/checkouts", { body: orderOf(open), key });
  expect(placed.status).toBe(201);
  const { tableOf, sealOf, keys } = test.target;
  const read = () => orderStore(tableOf, sealOf).checkout(TENANT, key);
  expect((await read())?.checkout.buyer).toEqual(CANARY);
  await test.cloud.idle();
  expect(await keys.destroy(TENANT)).toBe(true);
  await expect(read()).rejects.toThrow(/authenticate/);
  // What was sold stays to be counted.
  expect((await orderStore(tableOf).checkout(TENANT, key))?.orders).toMatchObject([{ state: "pending_payment" }]);
});
