import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { ListObjectsV2Command } from "@aws-sdk/client-s3";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { PRIVACY_TEXT } from "@etalase/domain/tenant";
import { afterAll, beforeAll, expect, it } from "vitest";
import { caller, openShop, signIn, type TestCloud, testCloud } from "../support/cloud.ts";
import { type CommandLine, commandLine } from "../support/command-line.ts";
import { aBuyer, orderFor } from "../support/shop-fixture.ts";

const OFFICER = "+6281290023204";

let test: TestCloud;
let etalase: CommandLine;
beforeAll(async () => {
  test = await testCloud();
  etalase = await commandLine(test);
  // Whoever onboards a second regency has a marketplace whose functions have worked before.
  expect((await etalase("render", "36.03")).code).toBe(0);
  await test.cloud.idle();
});
afterAll(async () => {
  await etalase.remove();
  await test.close();
});

/** Everything that is written down: items, people, files, what was sent. */
async function everything() {
  await test.cloud.idle();
  const { tableOf, people, site } = test.target;
  const { db, name } = tableOf("");
  const [items, persons, files] = await Promise.all([
    db.send(new ScanCommand({ TableName: name })),
    people.db.send(new ScanCommand({ TableName: people.table })),
    site.s3.send(new ListObjectsV2Command({ Bucket: site.bucket })),
  ]);
  return {
    items: items.Items,
    // Which signing key is used, is asked for by whoever signs in.
    people: persons.Items?.filter(({ pk }) => String(pk).startsWith("USER#") || String(pk).startsWith("PHONE#")),
    files: files.Contents?.map(({ Key, ETag }) => [Key, ETag]),
    sent: test.cloud.outbox.list(),
  };
}

/** A page as a browser asks for it, which finds every name below localhost by itself. */
async function page(address: string): Promise<{ status: number | undefined; text: string }> {
  const url = new URL(address);
  const asked = get({ host: "127.0.0.1", port: url.port, path: url.pathname, headers: { host: url.host } });
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  return { status: answer.statusCode, text: await text(answer) };
}

it("says what it would do, and does nothing, when it is asked only that", async () => {
  const before = await everything();
  const { code, out } = await etalase("tenant", "add", "32.04", "--dry-run");
  expect(code).toBe(0);
  expect(out).toMatch(
    /Kabupaten Bandung would be onboarded.*kab-bandung.*31 districts, 280 villages.*Nothing was written/s,
  );
  expect(await everything()).toEqual(before);
});

it("onboards a regency: its pages at an address of its own, its officer told", async () => {
  const { code, out } = await etalase("tenant", "add", "32.04", "--json");
  expect(code).toBe(0);
  const { tenant, added, pages } = JSON.parse(out) as { tenant: { origin: string }; added: boolean; pages: number };
  expect([added, tenant.origin]).toEqual([true, test.cloud.url.replace("localhost", "kab-bandung.localhost")]);
  expect(pages).toBeGreaterThan(200);
  const home = await page(`${tenant.origin}/`);
  expect([home.status, home.text.includes("Kabupaten Bandung"), home.text.includes("Tangerang")]).toEqual([
    200,
    true,
    false,
  ]);
  expect((await page(`${tenant.origin}/ciwidey/`)).text).toContain("Ciwidey");
  expect((await page(`${test.cloud.url}/`)).text).toContain("Kabupaten Tangerang");
  await test.cloud.idle();
  const letters = test.cloud.outbox.list().filter(({ to }) => to === OFFICER);
  expect(letters).toMatchObject([
    { subject: "officer_invited", text: expect.stringContaining(`${tenant.origin}/dinas/`) },
  ]);
});

it("changes nothing when it is run again", async () => {
  const before = await everything();
  const { code, out } = await etalase("tenant", "add", "3204");
  expect([code, out]).toEqual([0, expect.stringContaining("was there already")]);
  expect(await everything()).toEqual(before);
});

it("lets its officer in there and nowhere else, and its shops be found and bought from", async () => {
  const token = await signIn(test.cloud, OFFICER);
  expect((await caller(test.cloud, "3204")("GET", "/officer/applications", { token })).status).toBe(200);
  expect((await caller(test.cloud)("GET", "/officer/applications", { token })).status).toBe(404);
  const { shop, products } = await openShop(test, [5], "3204");
  const [part] = orderFor(shop, products).shops;
  const { name, phone } = aBuyer;
  const body = {
    buyer: { name, phone },
    consent: PRIVACY_TEXT,
    shops: [{ ...part, delivery: "pickup", total: products[0]?.price }],
  };
  const placed = await caller(test.cloud, "3204")("POST", "/checkouts", { body, key: crypto.randomUUID() });
  expect(placed).toMatchObject({ status: 201 });
  await test.cloud.idle();
  const path = `/${shop.districtSlug}/${shop.slug}/`;
  expect((await page(`${test.cloud.url.replace("localhost", "kab-bandung.localhost")}${path}`)).text).toContain(
    shop.name,
  );
  expect((await page(`${test.cloud.url}${path}`)).status).toBe(404);
});

it("is listed and shown with what it holds", async () => {
  const list = await etalase("tenant", "list");
  expect(list.out.split("\n").map((line) => line.slice(0, 4))).toEqual(["3204", "3603", "3604"]);
  const shown = await etalase("tenant", "show", "32.04");
  expect(shown.out).toMatch(/Kabupaten Bandung, Jawa Barat.*31 districts; (\d+) of \1 pages/s);
});

it.each([
  ["its districts are written", "33.01", "PutItem"],
  ["its host is opened", "33.02", "CreateDistributionTenant"],
  ["its officer is told", "33.03", "SendMessage"],
  ["its officer is let in", "33.04", "TransactWriteItems"],
])("cut off when %s, is completed by running it again", async (_, code, operation) => {
  test.cloud.faults.use((call) => (call.role === "operator" && call.operation === operation ? "error" : undefined));
  expect((await etalase("tenant", "add", code)).code).toBe(1);
  test.cloud.faults.clear();
  const again = await etalase("tenant", "add", code, "--json");
  expect(again.code).toBe(0);
  const { tenant } = JSON.parse(again.out) as { tenant: { id: string; name: string; origin: string } };
  expect((await page(`${tenant.origin}/`)).text).toContain(tenant.name);
  const token = await signIn(test.cloud, `+628129002${tenant.id}`);
  expect((await caller(test.cloud, tenant.id)("GET", "/officer/applications", { token })).status).toBe(200);
});

it.each([
  [["tenant", "add", "32"], /^32 is the code of the province Jawa Barat;.*Kabupaten Bogor \(3201\)/],
  [
    ["tenant", "add", "36.99"],
    /^No regency or city has the code "36.99"\. Perhaps you mean: .*Kota Tangerang Selatan \(3674\)/,
  ],
  [["tenant", "add"], /^Which regency\?/],
  [["tenant", "add", "32.05", "--officer", "12"], /^--officer cannot be "12"\.$/],
  [["tenant", "add", "32.05", "--oficer", "12"], /^Unknown option '--oficer'/],
  [["tenant", "show", "99.99"], /^No tenant "99.99"/],
  [
    ["tenant", "show", "36.03", "36.04"],
    /^etalase tenant show does not take "36.04"\. It is: etalase tenant show CODE$/,
  ],
  [["tenat", "add"], /^There is no command "tenat add"/],
])("%j is told in one sentence, changes nothing and ends with 2", async (line, sentence) => {
  const before = await everything();
  const { code, out, err } = await etalase(...line);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(sentence);
  expect(await everything()).toEqual(before);
});

it("never takes the address of another regency", async () => {
  const { code, err } = await etalase(
    "tenant",
    "add",
    "32.06",
    "--origin",
    test.cloud.url.replace("localhost", "kab-bandung.localhost"),
  );
  expect([code, err]).toEqual([1, expect.stringContaining("kab-bandung.localhost shows the pages of 3204 already")]);
  expect((await etalase("tenant", "show", "32.06")).code).toBe(2);
});
