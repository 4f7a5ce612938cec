import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { plans, type Quota } from "@etalase/domain/tenant";
import { usageKey } from "@etalase/dynamo";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newcomer, submittedApplication } from "../support/application.ts";
import { caller, TENANT, type TestCloud, testCloud } from "../support/cloud.ts";
import { type CommandLine, commandLine } from "../support/command-line.ts";
import { importingShop } from "../support/import.ts";
import { orderFor } from "../support/shop-fixture.ts";

/** As long as a warm function believes what it knows of a tenant. */
const KNOWN_FOR = 6_000;

let test: TestCloud;
let etalase: CommandLine;
let vendor: Awaited<ReturnType<typeof importingShop>>;
let officer: string;
beforeAll(async () => {
  test = await testCloud();
  etalase = await commandLine(test);
  vendor = await importingShop(test, [9]);
  officer = (await newcomer(test, { officer: true })).token;
  await etalase("tenant", "set", "36.03", "plan=pilot");
  await test.cloud.idle();
  test.cloud.clock.advance(KNOWN_FOR);
});
afterAll(async () => {
  await etalase.remove();
  await test.close();
});

/** While `work` is done, a quota is as good as used up; what is counted by itself is left in place. */
async function whileFull(quota: Quota, work: () => Promise<void>, left = 0): Promise<void> {
  const { used } = await share(quota);
  const more = plans.pilot[quota] - left - used;
  await add(quota, more);
  await work();
  await test.cloud.idle();
  await add(quota, -more);
}

async function add(quota: Quota, more: number): Promise<void> {
  const { db, name } = test.target.tableOf(TENANT);
  const month = new Date(test.cloud.clock.now()).toISOString().slice(0, 7);
  const Key = { ...usageKey(TENANT, quota, quota === "messages" ? month : undefined) };
  const command = {
    UpdateExpression: "SET #quota = :quota, #of = :of, #at = :at ADD #used :more, #version :one",
    ExpressionAttributeNames: { "#quota": "quota", "#of": "of", "#at": "at", "#used": "used", "#version": "version" },
    ExpressionAttributeValues: {
      ":quota": quota,
      ":of": plans.pilot[quota],
      ":at": new Date(test.cloud.clock.now()).toISOString(),
      ":more": more,
      ":one": 1,
    },
  };
  await db.send(new UpdateCommand({ TableName: name, Key, ...command }));
  await test.cloud.idle();
}

type Share = { quota: Quota; used: number; of: number; isNearing: boolean };
async function share(quota: Quota): Promise<Share> {
  const { out } = await etalase("tenant", "show", "36.03", "--json");
  const { usage } = JSON.parse(out) as { usage: Share[] };
  const found = usage.find((each) => each.quota === quota);
  if (!found) throw new Error(`no ${quota}`);
  return found;
}

const sentTo = (who: string, subject: string) =>
  test.cloud.outbox.list().filter((each) => each.to === who && each.subject === subject);
const aProduct = (state: string) => ({
  name: `Bakul ${crypto.randomUUID().slice(0, 8)}`,
  category: "kerajinan-bambu",
  price: 30_000,
  unit: "buah",
  weightGrams: 200,
  description: "",
  state,
  pieces: 1,
});
const post = (path: string, body: object, token = vendor.token) =>
  caller(test.cloud)("POST", path, { body, token, key: crypto.randomUUID() });

it("is set by the operator, shown to operator and dinas, and to nobody else", async () => {
  const set = await etalase("tenant", "set", "36.03", "plan=pilot");
  expect(set).toMatchObject({ code: 0, out: expect.stringContaining("stays as it was") });
  expect((await etalase("tenant", "set", "36.03", "plan=endless")).code).toBe(2);
  const { out } = await etalase("tenant", "show", "36.03");
  expect(out).toMatch(/Plan +pilot.*1 of 300 shops.*1 of 5,000 products on show.*0 of 5,000 MB.*messages/s);
  const seen = await caller(test.cloud)("GET", "/officer/usage", { token: officer });
  expect(seen.body).toMatchObject({
    plan: "pilot",
    usage: [{ quota: "shops", used: 1, of: 300, isNearing: false }, {}, {}, {}],
  });
  const settings = await caller(test.cloud)("PATCH", "/officer/settings", {
    token: officer,
    body: { version: 2, plan: "large" },
  });
  expect(settings.status).toBe(422);
});

it("refuses a product too many on show, keeps it as a draft, and brings in the rest of a table; the dinas was told", async () => {
  await whileFull(
    "products",
    async () => {
      expect(await post(`${vendor.at}/products`, aProduct("published"))).toMatchObject({ status: 201 });
      await test.cloud.idle();
      const full = { status: 409, body: { code: "quota.products", retryable: false, data: { of: 5_000 } } };
      expect(await post(`${vendor.at}/products`, aProduct("published"))).toMatchObject(full);
      const draft = await post(`${vendor.at}/products`, aProduct("draft"));
      expect(draft.status).toBe(201);
      const { id } = draft.body["product"] as unknown as { id: string };
      const edit = { version: 1, state: "published" };
      expect(await vendor.ask("PATCH", `/products/${id}`, edit)).toMatchObject(full);
      const { id: table } = await vendor.tried(
        "SKU;Nama;Kategori;Harga;Stok;Berat;Status\nX1;Wajik;Makanan;8000;3;100;Tayang\nX2;Dodol;Makanan;8000;3;100;Konsep\n",
      );
      expect(await vendor.run(table)).toMatchObject({ created: 1, failed: 1 });
      expect((await vendor.rows(table, "failures"))[0]?.problems).toMatchObject([{ code: "quota.products" }]);
    },
    1,
  );
  for (const told of ["officer_quota_neared", "officer_quota_reached"])
    expect(sentTo("+6281290010000", told), told).toHaveLength(1);
  const letters = test.cloud.outbox.list().filter(({ to }) => to === "pengaduan@contoh.id");
  expect(letters.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/hampir penuh: produk yang tayang .*#paket/),
  );
});

it("refuses a shop too many until there is room, and loses nothing of the application", async () => {
  await whileFull("shops", async () => {
    await expect(submittedApplication(test, { name: "Toko Terlambat" })).rejects.toThrow("quota.shops");
  });
  expect((await share("shops")).used).toBe(1);
  await submittedApplication(test, { name: "Toko Berikutnya" });
  expect((await share("shops")).used).toBe(2);
});

it("gives no form for a picture that has no room", async () => {
  await whileFull("pictures", async () => {
    const path = `${vendor.at}/products/${vendor.products[0]?.id}/pictures`;
    expect(await post(path, { type: "image/jpeg" })).toMatchObject({ status: 409, body: { code: "quota.pictures" } });
  });
});

it("sends no more by WhatsApp once the month's messages are used up; the workplace tells all the same", async () => {
  const before = (await share("messages")).used;
  const told = () => sentTo(vendor.shop.owner.phone, "vendor_order_placed").length;
  const [first, notes] = [told(), (await vendor.ask("GET", "/inbox")).body["unread"]];
  await whileFull("messages", async () => {
    expect((await post("/checkouts", orderFor(vendor.shop, vendor.products))).status).toBe(201);
  });
  expect([told(), (await share("messages")).used]).toEqual([first, before]);
  expect((await vendor.ask("GET", "/inbox")).body["unread"]).toBe(Number(notes) + 1);
  expect((await post("/checkouts", orderFor(vendor.shop, vendor.products))).status).toBe(201);
  await test.cloud.idle();
  expect(told()).toBe(first + 1);
  expect((await share("messages")).used).toBeGreaterThan(before);
});
