import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { auditEntryKey } from "@etalase/dynamo";
import { HOUR } from "@etalase/kit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newcomer, submittedApplication } from "../support/application.ts";
import { caller, openShop, TENANT, type TestCloud, testCloud } from "../support/cloud.ts";
import { type CommandLine, commandLine } from "../support/command-line.ts";

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

interface Entry {
  number: number;
  role: string;
  who: string;
  from: string;
  what: string;
  subject: Record<string, string>;
}

it("tells the dinas who did what, to which shop and from where, and nobody else", async () => {
  const { shop, products, token } = await openShop(test, [5]);
  const officer = await newcomer(test, { officer: true });
  const applied = await submittedApplication(test);
  const call = caller(test.cloud);
  const [product] = products;
  const edit = { token, body: { version: 1, price: 31_000 } };
  expect((await call("PATCH", `/vendor/shops/${shop.id}/products/${product?.id}`, edit)).status).toBe(200);
  const of = `/officer/applications/${applied.shop}`;
  expect((await call("GET", `${of}/nik`, { token: officer.token })).status).toBe(200);
  expect((await etalase("tenant", "suspend", "36.03", "--reason", "Pindah data.")).code).toBe(0);

  const { status, body } = await call("GET", "/officer/activity", { token: officer.token });
  expect(status).toBe(200);
  const entries = body["entries"] as unknown as Entry[];
  expect(entries.map(({ role, what }) => `${role} ${what}`)).toEqual([
    "operator tenant suspend",
    "officer GET /officer/applications/:shop/nik",
    "vendor PATCH /vendor/shops/:shop/products/:product",
  ]);
  expect(body["shops"]).toMatchObject({ [shop.id]: shop.name });
  const today = new Date(test.cloud.clock.now() + 7 * HOUR).toISOString().slice(0, 10);
  const found = async (query: string) => {
    const answer = await call("GET", `/officer/activity?${query}`, { token: officer.token });
    return (answer.body["entries"] as unknown as Entry[]).map(({ number }) => number);
  };
  expect(await found("role=vendor")).toEqual([1]);
  expect(await found(`day=${today}&role=officer`)).toEqual([2]);
  expect(await found("day=2020-01-01")).toEqual([]);
  expect(await found("cursor=3")).toEqual([2, 1]);
  const [, opened, edited] = entries;
  expect([opened?.subject["shop"], edited?.subject]).toEqual([applied.shop, { shop: shop.id, product: product?.id }]);
  expect([opened?.who, edited?.who]).toEqual([expect.stringMatching(/^per_/), expect.stringMatching(/^per_/)]);
  expect(entries.every(({ from }) => from !== "")).toBe(true);
  expect((await call("GET", "/officer/activity", { token })).status).toBe(404);
});

it("is shown to the operator as whole, and as broken once an entry was changed", async () => {
  expect(await etalase("audit", "verify", "36.03")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^3 acts .* whole/),
  });
  const { db, name } = test.target.tableOf(TENANT);
  const change = { UpdateExpression: "SET who = :who", ExpressionAttributeValues: { ":who": "per_somebody_else" } };
  await db.send(new UpdateCommand({ TableName: name, Key: { ...auditEntryKey(TENANT, 2) }, ...change }));
  expect(await etalase("audit", "verify", "36.03")).toMatchObject({
    code: 1,
    err: expect.stringContaining("from number 2 on: changed"),
  });
  expect(await etalase("doctor")).toMatchObject({
    code: 1,
    out: expect.stringMatching(/WRONG audit +the acts of 3603 .* from number 2 on: changed/),
  });
});
