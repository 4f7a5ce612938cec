import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PRIVACY_TEXT } from "@etalase/domain/tenant";
import { shops } from "@etalase/sample";
import { afterAll, beforeAll, expect, it } from "vitest";
import { npmStart, type Started, start } from "../support/npm-start.ts";
import { aBuyer } from "../support/shop-fixture.ts";

const SHOPS = 2;
const [shop] = shops;
const product = shop?.products[0];
if (!shop || !product) throw new Error("the sample has no product");

let data: string;
let market: Started;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "etalase-start-"));
});
afterAll(async () => {
  market.kill();
  await market.ended;
  await rm(data, { recursive: true, force: true });
});

const words = () => ["--data", data, "--sample", String(SHOPS)];
const shelf = `/panongan/${shop.slug}/${product.slug}/`;

async function page(path: string): Promise<string> {
  const answer = await fetch(`${market.url}${path}`);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

const checkouts = () => `${market.url}/api/v1/3603/checkouts`;

/** One piece of the first product, as its page offers it, to be fetched and paid by QRIS. */
async function placeOrder(key: string) {
  const [, toko = "", sku = ""] = /name="toko" value="(.+?)".+?name="sku" value="(.+?)"/s.exec(await page(shelf)) ?? [];
  const part = {
    shop: toko,
    lines: [{ sku, quantity: 1 }],
    delivery: "pickup",
    payment: "qris",
    total: product?.price,
  };
  const body = JSON.stringify({ buyer: aBuyer, consent: PRIVACY_TEXT, shops: [part] });
  const headers = { "content-type": "application/json", "idempotency-key": key };
  const answer = await fetch(checkouts(), { method: "POST", headers, body });
  return { status: answer.status, body: await answer.json() };
}

it("can be killed while it loads the sample", async () => {
  market = await start(words());
  await market.says("Onboarding");
  market.kill();
  expect(await market.ended).toBe("SIGKILL");
  expect(market.said()).not.toContain("Loading");
});

it("opens a marketplace that is whole nevertheless, says where everything is, and everything is there", async () => {
  market = await npmStart(words());
  await market.open;
  for (const path of ["/", "/panongan/", "/dasbor/", "/_local/", "/api/v1/docs"]) {
    expect(market.said()).toContain(`${market.url}${path}`);
    await page(path);
  }
  expect(market.said()).toContain(`${shop.owner.phone}  ${shop.owner.name}, ${shop.name}`);
  expect(await page("/")).toContain("Kabupaten Tangerang");
  expect(await page("/panongan/")).toContain(shop.name);
  expect(await page(`/panongan/${shop.slug}/`)).toContain(product.name);
  expect(await page(shelf)).toContain(product.name);
});

it.each([
  [
    "its port is taken",
    () => start(["--data", `${data}-other`], Number(new URL(market.url).port)),
    /^Port \d+ is in use by another program\. Stop it, or choose another port/,
  ],
  [
    "its folder is in use",
    () => start(words()),
    /cloud\.db is in use by another process\. Stop that one, or choose another folder with --data\.$/,
  ],
  ["its port is none", () => start(words(), 99_999), /^PORT must be a number from 1 to 65535\.$/],
  ["it has an option that it does not know", () => start(["--smaple", "2"]), /^Unknown option '--smaple'.*--sample N/s],
])("says in one sentence, before it builds, that %s", async (_, begin, sentence) => {
  expect(await told(await begin())).toMatch(sentence);
});

async function told(failed: Started): Promise<string> {
  expect(await failed.ended).toBe(1);
  return failed.said().trim();
}

it("has what it answered when it was killed, opens again without loading anything anew, and closes at Ctrl-C", async () => {
  const key = crypto.randomUUID();
  const placed = await placeOrder(key);
  expect(placed.status).toBe(201);
  market.kill();
  await market.ended;
  market = await start(words());
  await market.open;
  expect(market.said()).not.toMatch(/Loading|Rendering/);
  expect(await (await fetch(`${checkouts()}/${key}`)).json()).toMatchObject({ orders: [{ state: "pending_payment" }] });
  expect(await placeOrder(key)).toEqual(placed);
  market.interrupt();
  expect(await market.ended).toBe(0);
  expect(market.said().trim()).toMatch(/Closing; work that is under way is finished first\.$/);
});

it("says in one sentence, before it builds, that its state is damaged", async () => {
  await writeFile(join(data, "tables.db"), "not a database".repeat(400));
  expect(await told(await start(words()))).toMatch(
    /tables\.db is damaged and cannot be read\. Restore it, or start anew with --fresh\.$/,
  );
});
