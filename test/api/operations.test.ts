import { DeleteObjectCommand } from "@aws-sdk/client-s3";
import { priceAt, skuOf } from "@etalase/domain/product";
import { PRIVACY_TEXT } from "@etalase/domain/tenant";
import { auditStore, PLATFORM } from "@etalase/dynamo";
import { moment } from "@etalase/kit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newcomer } from "../support/application.ts";
import { caller, openShop, settle, TENANT, type TestCloud, testCloud } from "../support/cloud.ts";
import { type CommandLine, commandLine } from "../support/command-line.ts";
import { aBuyer } from "../support/shop-fixture.ts";

/** As long as a warm function believes what it knows of a tenant. */
const KNOWN_FOR = 6_000;

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
const path = () => `/${opened.shop.districtSlug}/${opened.shop.slug}/${opened.products[0]?.slug}/`;
const page = async (of: string) => {
  const answer = await fetch(test.cloud.url + of);
  return { status: answer.status, text: await answer.text() };
};
const shows = async (of: string, words: string) => (await page(of)).text.includes(words);
const settled = async () => {
  await test.cloud.idle();
  test.cloud.clock.advance(KNOWN_FOR);
};

it("says what is wrong and what to do, and nothing where all is well", async () => {
  expect(await etalase("doctor")).toMatchObject({
    code: 1,
    out: expect.stringMatching(/WRONG assets .*\n.*etalase assets publish/),
  });
  expect((await etalase("assets", "publish")).code).toBe(0);
  const { code, out } = await etalase("doctor", "--json");
  const { findings } = JSON.parse(out) as { findings: { check: string; wrong: boolean; found: string }[] };
  expect(findings.filter(({ wrong }) => wrong)).toEqual([]);
  expect([code, [...new Set(findings.map(({ check }) => check))]]).toEqual([
    0,
    ["table", "queues", "schedule", "assets", "audit", "tenants"],
  ]);
  expect(await etalase("dlq", "list")).toMatchObject({ code: 0, out: "No dead letters." });
});

it("shows what could not be done, and does it once its cause is gone", async () => {
  test.cloud.faults.use(({ functionName }) => (functionName === "etalase-publish-pages" ? "kill-before" : undefined));
  const [product] = opened.products;
  const { token } = opened;
  const address = `/vendor/shops/${opened.shop.id}/products/${product?.id}`;
  expect((await call("PATCH", address, { token, body: { version: 1, price: 47_000 } })).status).toBe(200);
  await settle(test.cloud);
  expect(await shows(path(), "47.000")).toBe(false);

  expect(await etalase("dlq", "list")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/publish-pages +1 since .*product\.changed of 3603/),
  });
  const sick = await etalase("doctor");
  expect([sick.code, sick.out]).toEqual([
    1,
    expect.stringMatching(/1 dead letters of publish-pages.*\n.*etalase dlq redrive/),
  ]);

  test.cloud.faults.clear();
  expect(await etalase("dlq", "redrive", "publish-pages")).toMatchObject({
    code: 0,
    out: expect.stringContaining("1 dead letters of 1 queues"),
  });
  await settle(test.cloud);
  expect(await shows(path(), "47.000")).toBe(true);
  expect((await etalase("doctor")).code).toBe(0);
  expect((await etalase("dlq", "redrive", "nobody")).code).toBe(2);
});

it("gives the past to one consumer again, which does it as if for the first time", async () => {
  const { s3, bucket } = test.target.site;
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: `sites/${TENANT}${path()}index.html` }));
  expect((await page(path())).status).toBe(404);
  const sent = test.cloud.outbox.list().length;
  const from = moment(test.cloud.clock.now() - 3_600_000);
  const to = moment(test.cloud.clock.now());
  const { code, out } = await etalase("replay", "publish-pages", "--from", from, "--to", to);
  expect([code, out]).toEqual([0, expect.stringContaining('the archive "etalase"')]);
  await test.cloud.idle();
  expect((await page(path())).status).toBe(200);
  expect(test.cloud.outbox.list().length).toBe(sent);
  expect((await etalase("replay", "count-sales", "--from", "2020-01-01")).err).toMatch(/remembers for a week/);
  expect((await etalase("replay", "nobody", "--from", from)).code).toBe(2);
});

it("lets the dinas decide for its market, and the operator see it: pages and checkout follow", async () => {
  const officer = (await newcomer(test, { officer: true })).token;
  const before = await call("GET", "/officer/settings", { token: officer });
  const version = before.body["version"] as unknown as number;
  const body = {
    version,
    tagline: "Dari kebun ke rumah",
    payments: ["qris"],
    languages: ["id"],
    terms: "Tukar dalam 2 hari.",
  };
  expect(await call("PATCH", "/officer/settings", { token: officer, body })).toMatchObject({
    status: 200,
    body: { version: version + 1, settings: { tagline: "Dari kebun ke rumah", payments: ["qris"] } },
  });
  expect((await call("PATCH", "/officer/settings", { token: officer, body })).status).toBe(409);
  await settled();

  expect(await shows("/", "Dari kebun ke rumah")).toBe(true);
  expect(await shows("/ketentuan/", "Tukar dalam 2 hari.")).toBe(true);
  expect(await shows(path(), "Bayar saat barang diambil")).toBe(false);
  expect([(await page("/en/")).status, await shows("/", 'hreflang="en"')]).toEqual([404, false]);
  const [product] = opened.products;
  const part = {
    shop: opened.shop.id,
    lines: [{ sku: skuOf(product?.id ?? ""), quantity: 1 }],
    delivery: "pickup",
    payment: "cash",
    total: product && priceAt({ ...product, price: 47_000 }, Date.now()),
  };
  const { name, phone } = aBuyer;
  const order = { body: { buyer: { name, phone }, consent: PRIVACY_TEXT, shops: [part] }, key: crypto.randomUUID() };
  expect(await call("POST", "/checkouts", order)).toMatchObject({
    status: 422,
    body: { code: "order.payment_unavailable", data: { methods: ["qris"] } },
  });
  expect((await etalase("tenant", "set", "36.03")).out).toMatch(/payments +qris\n/);
});

it("changes the same by the command line, and tells how a colour had to be moved", async () => {
  const line = ["tenant", "set", "36.03", "accent=#ffdd00", "payments=qris,cash", "languages=id,en", "timeZone=WITA"];
  const { code, out } = await etalase(...line);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/By day #ffdd00 could not be read; pages show (#[0-9a-f]{6})/),
  ]);
  const [, moved = ""] = /pages show (#[0-9a-f]{6})/.exec(out) ?? [];
  await settled();
  expect(await shows("/", `--accent:${moved}`)).toBe(true);
  expect(await shows("/", 'data-zone="Asia/Makassar"')).toBe(true);
  expect((await page("/en/")).status).toBe(200);
  expect((await etalase(...line)).out).toContain("stays as it was");
  const wrong = await etalase("tenant", "set", "36.03", "payments=shells");
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('payments cannot be "shells"')]);
});

it("wrote down in the platform's own chain what concerned no single regency", async () => {
  const { entries } = await auditStore(test.target.tableOf).entries(PLATFORM, { limit: 50 });
  const done = entries.map(({ role, what }) => `${role} ${what}`);
  expect(done).toContain("operator dlq redrive");
  expect(done).toContain("operator replay");
  expect(await etalase("audit", "verify")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/acts of the platform/),
  });
});
