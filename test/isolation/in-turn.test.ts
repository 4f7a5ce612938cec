import { GetObjectCommand, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { PRIVACY_TEXT } from "@etalase/domain/tenant";
import { addPerson } from "@etalase/functions/people";
import { afterAll, beforeAll, expect, it } from "vitest";
import { caller, NEIGHBOUR, placeIn, sharedCloud, signIn, TENANT, type TestCloud } from "../support/cloud.ts";
import { orderFor, stockShop } from "../support/shop-fixture.ts";

interface Stall {
  tenant: string;
  /** What is only here: no other's answer, page or message may say it. */
  word: string;
  shop: Awaited<ReturnType<typeof stockShop>>["shop"];
  products: Awaited<ReturnType<typeof stockShop>>["products"];
  token: string;
  owner: string;
  buyer: string;
}

let test: TestCloud;
let stalls: Stall[];
beforeAll(async () => {
  test = await sharedCloud();
  stalls = [await open(TENANT, "Kenanga", "1"), await open(NEIGHBOUR, "Melati", "2")];
  await test.cloud.idle();
});
afterAll(() => test.close());

async function open(tenant: string, word: string, digit: string): Promise<Stall> {
  const { cloud, target } = test;
  const place = tenant === TENANT ? {} : await placeIn(target, tenant);
  const named = { name: `Toko ${word}`, about: `Dibuat oleh ${word}.`, ...place };
  const { shop, products } = await stockShop(target.tableOf, tenant, [500], named);
  const owner = `+62812777000${digit}1`;
  const memberships = [{ tenant, role: "owner" as const, shop: shop.id }];
  await addPerson(target.people, { phone: owner, name: `Ibu ${word}`, memberships });
  return { tenant, word, shop, products, owner, buyer: `+62812777000${digit}2`, token: await signIn(cloud, owner) };
}

const ROUNDS = 12;

it("a warm function that serves two regencies in turn answers each with its own alone", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    for (const stall of stalls) {
      const { tenant, shop, products, token, word, buyer } = stall;
      const call = caller(test.cloud, tenant);
      const at = `/vendor/shops/${shop.id}`;
      const [part] = orderFor(shop, products).shops;
      const wanted = { ...part, delivery: "pickup", total: products[0]?.price };
      const key = crypto.randomUUID();
      const body = { buyer: { name: `Pembeli ${word}`, phone: buyer }, consent: PRIVACY_TEXT, shops: [wanted] };
      const answers = [
        await call("POST", "/quotes", { body: { shops: [{ shop: shop.id, lines: part?.lines }] } }),
        await call("POST", "/checkouts", { body, key }),
        await call("GET", `/checkouts/${key}`),
        await call("GET", `${at}/products`, { token }),
        await call("GET", `${at}/orders`, { token }),
        await call("GET", `${at}/inbox`, { token }),
      ];
      for (const { status, body: told } of answers) {
        expect(status).toBeLessThan(300);
        expect(foreignWords(JSON.stringify(told), stall)).toEqual([]);
      }
    }
  }
});

it("what follows from it, pages, search, pictures and messages, carries nothing of the other", async () => {
  for (const { tenant, shop, products, token, word } of [...stalls, ...stalls.toReversed()]) {
    const path = `/vendor/shops/${shop.id}/products/${products[0]?.id}`;
    const { body } = await caller(test.cloud, tenant)("GET", `/vendor/shops/${shop.id}/products`, { token });
    const [shelved] = body["products"] as unknown as { product: { version: number } }[];
    const edit = { version: shelved?.product.version, name: `Topi ${word} ${shelved?.product.version}` };
    expect((await caller(test.cloud, tenant)("PATCH", path, { token, body: edit })).status).toBe(200);
  }
  await test.cloud.idle();
  for (const stall of stalls) {
    const files = await filesOf(stall.tenant);
    expect(files.filter(({ text }) => text.includes(stall.word)).length).toBeGreaterThan(2);
    for (const { key, text } of files) expect(foreignWords(text, stall), key).toEqual([]);
    const messages = test.cloud.outbox.list().filter(({ to }) => to === stall.owner || to === stall.buyer);
    expect(messages.length).toBeGreaterThan(2);
    expect(foreignWords(JSON.stringify(messages), stall)).toEqual([]);
  }
});

/** Of the other: its words, and its regency's name. */
const foreignWords = (text: string, { word }: Stall): string[] =>
  stalls.filter((other) => other.word !== word && text.includes(other.word)).map((other) => other.word);

async function filesOf(tenant: string): Promise<{ key: string; text: string }[]> {
  const { s3, bucket } = test.target.site;
  const keys: string[] = [];
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: `sites/${tenant}/` }))
    keys.push(...(page.Contents ?? []).flatMap(({ Key = "" }) => Key));
  return Promise.all(
    keys.map(async (key) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return { key, text: (await Body?.transformToString("latin1")) ?? "" };
    }),
  );
}
