import { tenantStore } from "@etalase/dynamo";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newcomer } from "../support/application.ts";
import { caller, openShop, TENANT, type TestCloud, testCloud } from "../support/cloud.ts";
import { type CommandLine, commandLine } from "../support/command-line.ts";
import { orderFor } from "../support/shop-fixture.ts";

/** As long as a warm function believes what it knows of a tenant. */
const KNOWN_FOR = 6_000;
const REASON = "Data sedang dipindahkan sampai Senin.";

let test: TestCloud;
let etalase: CommandLine;
let opened: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  test = await testCloud();
  etalase = await commandLine(test);
  opened = await openShop(test, [5]);
});
afterAll(async () => {
  await etalase.remove();
  await test.close();
});

const call = (...words: Parameters<ReturnType<typeof caller>>) => caller(test.cloud)(...words);
const page = async (path: string) => (await fetch(test.cloud.url + path)).text();
const shows = async (path: string, words: string) => (await page(path)).includes(words);
const product = async () => {
  const shown = await page(productPath());
  const [saysWhy, canBeBought, inStock] = [REASON, "<add-to-cart", "schema.org/InStock"].map((words) =>
    shown.includes(words),
  );
  return { saysWhy, canBeBought, inStock };
};
const productPath = () => `/${opened.shop.districtSlug}/${opened.shop.slug}/${opened.products[0]?.slug}/`;
const order = () =>
  call("POST", "/checkouts", { body: orderFor(opened.shop, opened.products), key: crypto.randomUUID() });
const settled = async () => {
  await test.cloud.idle();
  test.cloud.clock.advance(KNOWN_FOR);
};

it("closes a regency: its pages say why, nothing is ordered or changed, and what was ordered is brought to its end", async () => {
  const placed = await order();
  const [first] = placed.body["orders"] as unknown as { id: string }[];
  const { token } = opened;
  const officer = (await newcomer(test, { officer: true })).token;
  expect((await etalase("tenant", "suspend", "36.03", "--reason", REASON)).code).toBe(0);
  await settled();

  const refused = { status: 503, body: { code: "tenant.suspended", retryable: false, data: { reason: REASON } } };
  expect(await order()).toMatchObject(refused);
  expect(await call("PATCH", `/vendor/shops/${opened.shop.id}/holiday`, { token, body: { version: 1 } })).toMatchObject(
    refused,
  );

  for (const path of ["/", "/en/", "/panongan/"]) expect(await shows(path, REASON), path).toBe(true);
  expect(await product()).toEqual({ saysWhy: true, canBeBought: false, inStock: false });

  expect((await call("GET", "/officer/applications", { token: officer })).status).toBe(200);
  expect((await call("GET", `/vendor/shops/${opened.shop.id}/orders`, { token })).status).toBe(200);
  const step = { body: { step: "cancel", reason: "Ditutup sementara" }, token };
  expect((await call("POST", `/vendor/shops/${opened.shop.id}/orders/${first?.id}/steps`, step)).status).toBe(200);
  expect((await caller(test.cloud, "3604")("GET", "/officer/applications", { token: officer })).status).toBe(404);
});

it("changes nothing when it is closed again", async () => {
  const store = tenantStore(test.target.tableOf);
  const before = await store.tenant(TENANT);
  expect(await etalase("tenant", "suspend", "3603", "--reason", REASON)).toMatchObject({
    code: 0,
    out: expect.stringContaining("already"),
  });
  expect(await store.tenant(TENANT)).toEqual(before);
  expect((await etalase("tenant", "suspend", "3603")).code).toBe(2);
});

it("opens it again, with everything as it was", async () => {
  expect((await etalase("tenant", "resume", "36.03")).code).toBe(0);
  await settled();
  expect(await product()).toEqual({ saysWhy: false, canBeBought: true, inStock: true });
  expect(await shows("/", REASON)).toBe(false);
  expect((await order()).status).toBe(201);
  expect(await etalase("tenant", "resume", "36.03")).toMatchObject({
    code: 0,
    out: expect.stringContaining("already"),
  });
});
