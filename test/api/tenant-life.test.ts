import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { tenantStore } from "@etalase/dynamo";
import { addPerson } from "@etalase/functions/people";
import { afterAll, beforeAll, expect, it } from "vitest";
import { destroyTenant, forgetTenant } from "../../packages/cli/destroy-tenant.ts";
import { bookErrors } from "../support/books.ts";
import { caller, NEIGHBOUR, openShop, TENANT, type TestCloud, testCloud } from "../support/cloud.ts";
import { type CommandLine, commandLine as openCommandLine } from "../support/command-line.ts";
import { orderFor } from "../support/shop-fixture.ts";

let test: TestCloud;
let folder: string;
let file: string;
let commandLine: CommandLine;
beforeAll(async () => {
  test = await testCloud();
  folder = await mkdtemp(join(tmpdir(), "etalase-life-"));
  file = join(folder, "tigaraksa.etalase.gz");
  commandLine = await openCommandLine(test);
  await furnish();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await commandLine.remove();
  await test.close();
});

let link = "";
const OWNER_ELSEWHERE = "+6281290077001";

/** A market that has lived: a shop, orders in several states, a picture, a paper, people who belong to one regency or to two. */
async function furnish(): Promise<void> {
  const { shop, products, token } = await openShop(test, [8, 5]);
  const call = caller(test.cloud);
  for (const quantity of [1, 2]) {
    link = crypto.randomUUID();
    const placed = await call("POST", "/checkouts", { body: orderFor(shop, products, quantity), key: link });
    expect(placed.status).toBe(201);
    const [order] = placed.body["orders"] as unknown as { id: string }[];
    const step = { step: "confirm_payment" };
    const path = `/vendor/shops/${shop.id}/orders/${order?.id}/steps`;
    if (quantity === 1) expect((await call("POST", path, { body: step, token })).status).toBe(200);
  }
  const memberships = [
    { tenant: TENANT, role: "officer" as const },
    { tenant: NEIGHBOUR, role: "officer" as const },
  ];
  await addPerson(test.target.people, { phone: OWNER_ELSEWHERE, name: "Pak Dua", memberships });
  const { site, uploads } = test.target;
  const picture = { Bucket: site.bucket, Key: `sites/${TENANT}/media/pic_a-320.avif`, Body: randomBytes(70_000) };
  await site.s3.send(
    new PutObjectCommand({ ...picture, ContentType: "image/avif", CacheControl: "public, max-age=9" }),
  );
  const paper = { Bucket: uploads.bucket, Key: `${TENANT}/papers/per_x/upl_y`, Body: randomBytes(300_000) };
  await uploads.s3.send(new PutObjectCommand({ ...paper, ContentType: "application/pdf" }));
  await test.cloud.idle();
}

/** The command line as a program has it. */
async function etalase(...line: string[]) {
  const { code, out, err } = await commandLine(...line, "--json");
  return { code, err, data: (out ? JSON.parse(out) : {}) as Record<string, unknown> };
}

/** Whatever names a tenant, in tables and buckets. */
async function leftOf(tenant: string): Promise<string[]> {
  await test.cloud.idle();
  const { tableOf, people, site, uploads } = test.target;
  const scan = async (db: typeof people.db, TableName: string) =>
    ((await db.send(new ScanCommand({ TableName }))).Items ?? []).map(({ pk, sk }) => `${pk} ${sk}`);
  const list = async ({ s3, bucket }: typeof site) =>
    ((await s3.send(new ListObjectsV2Command({ Bucket: bucket }))).Contents ?? []).map(({ Key = "" }) => `file ${Key}`);
  const { db, name } = tableOf(tenant);
  const all = (await Promise.all([scan(db, name), scan(people.db, people.table), list(site), list(uploads)])).flat();
  return all.filter(
    (each) =>
      each.includes(`T#${tenant}#`) ||
      each.includes(`#${tenant}#`) ||
      each.includes(` ${tenant}`) ||
      each.includes(`/${tenant}/`),
  );
}

it("comes back from its file as it was: the same state, the same books, the order behind its link, and nobody is told again", async () => {
  const exported = await etalase("tenant", "export", "36.03", "--to", file);
  expect(exported).toMatchObject({ code: 0, data: { tenant: TENANT, files: 2 } });
  const before = await caller(test.cloud)("GET", `/checkouts/${link}`);
  const neighbours = await leftOf(NEIGHBOUR);
  const sent = test.cloud.outbox.list().length;
  const certificate = join(folder, "certificate.json");
  const remove = (...options: string[]) =>
    etalase("tenant", "remove", "36.03", "--certificate", certificate, ...options);
  expect(await remove("--days", "0")).toMatchObject({ code: 0, data: { changed: true } });
  await test.cloud.idle();
  const stops = stopAt("DeleteObjects");
  expect((await remove()).code).toBe(1);
  stops();
  expect(await remove("--cancel")).toMatchObject({ code: 1, err: expect.stringContaining("cannot be kept") });
  const removed = await remove();
  expect(removed).toMatchObject({ code: 0, data: { stood: { files: 2 }, left: 0, destroyed: { uploads: 1 } } });
  expect(JSON.parse(await readFile(certificate, "utf8"))).toEqual(removed.data);
  expect((await leftOf(TENANT)).filter((each) => !each.startsWith("T#PLATFORM#REMOVED"))).toEqual([]);
  expect(await leftOf(NEIGHBOUR)).toEqual(neighbours);
  expect((await remove()).data).toEqual(removed.data);

  const imported = await etalase("tenant", "import", file);
  expect(imported.err).toBe("");
  expect(imported).toMatchObject({ code: 0, data: { added: true, state: exported.data["state"] } });
  await test.cloud.idle();
  expect(await caller(test.cloud)("GET", `/checkouts/${link}`)).toEqual(before);
  expect(await bookErrors(test.target.tableOf, new Set())).toEqual([]);
  expect(test.cloud.outbox.list()).toHaveLength(sent);
  expect((await fetch(`${test.cloud.url}/`)).status).toBe(200);
});

/** The operator is cut off at such a call, until that is taken back. */
function stopAt(operation: string): () => void {
  test.cloud.faults.use((call) => (call.role === "operator" && call.operation === operation ? "error" : undefined));
  return () => test.cloud.faults.clear();
}

/** Whoever removes a regency does so when nothing happens there any more. */
async function destroy(): Promise<void> {
  await test.cloud.idle();
  const tenant = await tenantStore(test.target.tableOf).tenant(TENANT);
  if (!tenant) throw new Error("no tenant");
  await destroyTenant(test.target, tenant, () => undefined);
  await forgetTenant(test.target, TENANT);
}

it("is imported only where nothing of it stands, and the same file twice changes nothing", async () => {
  const stands = await etalase("tenant", "import", file);
  expect([stands.code, stands.data["added"]]).toEqual([0, false]);
  await openShop(test, [1]);
  const lived = await etalase("tenant", "import", file);
  expect([lived.code, lived.err]).toEqual([1, expect.stringContaining("3603 is not empty")]);
});

it("goes on where it was cut off", async () => {
  await etalase("tenant", "export", "36.03", "--to", file);
  await destroy();
  let writes = 0;
  test.cloud.faults.use((call) =>
    call.role === "operator" && call.operation === "BatchWriteItem" && ++writes > 1 ? "error" : undefined,
  );
  expect((await etalase("tenant", "import", file)).code).toBe(1);
  test.cloud.faults.clear();
  expect((await etalase("tenant", "show", "36.03")).code).toBe(2);
  expect(await etalase("tenant", "import", file)).toMatchObject({ code: 0, data: { added: true } });
  expect((await caller(test.cloud)("GET", `/checkouts/${link}`)).status).toBe(200);
});

it("refuses a file that is cut off or was changed, before anything is written", async () => {
  const whole = await readFile(file);
  await destroy();
  const damaged = Buffer.from(whole);
  const middle = Math.floor(damaged.length / 2);
  damaged.writeUInt8(damaged.readUInt8(middle) ^ 1, middle);
  for (const bytes of [whole.subarray(0, whole.length - 40), damaged]) {
    await writeFile(`${file}.bad`, bytes);
    expect((await etalase("tenant", "import", `${file}.bad`)).code).toBe(1);
  }
  expect((await etalase("tenant", "show", "36.03")).code).toBe(2);
  expect((await stat(file)).size).toBe(whole.length);
  expect((await etalase("tenant", "import", file)).code).toBe(0);
});

it("can be kept while it waits to be removed", async () => {
  const [asked, again] = [await etalase("tenant", "remove", "36.03"), await etalase("tenant", "remove", "36.03")];
  expect([asked.data["changed"], again.data["changed"]]).toEqual([true, false]);
  const until = Date.parse(String(asked.data["until"]));
  expect(Math.round((until - Date.now()) / 86_400_000)).toBe(30);
  expect((await etalase("tenant", "remove", "36.03", "--cancel")).data["changed"]).toBe(true);
  const stands = await tenantStore(test.target.tableOf).tenant(TENANT);
  expect([stands?.suspended, stands?.removing]).toEqual([undefined, undefined]);
});
