import { renderSite } from "@etalase/cli";
import { type EditProduct, editProduct, type Product, skuOf } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import { vendorDeltas } from "@etalase/domain/stock";
import { productStore, stockStore, tenantStore } from "@etalase/dynamo";
import { moment } from "@etalase/kit";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openShop, settle, TENANT, type TestCloud, testCloud } from "../support/cloud.ts";
import { Random } from "../support/random.ts";
import { differences, publishedSite, renderedSite } from "../support/site.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await testCloud();
});
afterAll(() => test.close());
afterEach(() => test.cloud.faults.clear());

interface Shelf {
  shop: Shop;
  products: Product[];
}

const EDITS: ((random: Random) => Omit<EditProduct, "version">)[] = [
  (random) => ({ price: 1_000 + 500 * random.below(90) }),
  (random) => ({ name: `Topi Bambu Capio Nomor ${random.below(90)}` }),
  (random) => ({ description: `Dianyam ${random.below(90)} hari.` }),
  () => ({ state: "withdrawn" }),
  () => ({ state: "published" }),
];

async function editSomething({ shop, products }: Shelf, random: Random) {
  const at = random.below(products.length);
  const product = products[at];
  if (!product) return;
  const edit = { version: product.version, ...random.pick(EDITS)(random) };
  const edited = editProduct(shop, product, edit, { actor: "vendor", now: test.cloud.clock.now() });
  await productStore(test.target.tableOf).saveProduct(TENANT, edited.product, edited.event);
  products[at] = edited.product;
}

/** To none, to few, or to many: whatever its page says differently. */
async function countSomething({ products }: Shelf, random: Random) {
  const sku = skuOf(random.pick(products).id);
  const stock = stockStore(test.target.tableOf);
  const level = await stock.level(TENANT, sku);
  const move = { reason: "counted" as const, quantity: random.pick([0, 2, 40]) };
  if (!level || level.available === move.quantity) return;
  const cause = { ...move, actor: "vendor" as const, at: moment(test.cloud.clock.now()) };
  await stock.move(TENANT, level, vendorDeltas(level, move), cause, crypto.randomUUID());
}

const SPOILT = ["throttle", "drop-reply", "error"] as const;
const KILLS: Record<number, "kill-before" | "kill-after"> = { 60: "kill-after", 150: "kill-before", 400: "kill-after" };

it("after edits whose events came twice and shuffled to a renderer that failed and died, every page is byte for byte what a full render makes", async () => {
  const random = new Random(20_261_124);
  const shelves: Shelf[] = [];
  for (let count = 0; count < 2; count++) shelves.push(await openShop(test, [9, 9, 9]));
  const { faults } = test.cloud;
  faults.deliveries = { duplicate: 0.3, shuffle: true, random: random.fraction };
  let calls = 0;
  faults.use(({ functionName }) => {
    if (functionName !== "etalase-publish-pages") return undefined;
    calls++;
    return KILLS[calls] ?? (calls % 9 === 0 ? random.pick(SPOILT) : undefined);
  });
  for (let edit = 0; edit < 20; edit++)
    await (random.oneIn(2) ? editSomething : countSomething)(random.pick(shelves), random);
  await settle(test.cloud);
  expect(calls).toBeGreaterThan(400);
  expect(test.cloud.queues.list()).toContainEqual(
    expect.objectContaining({ name: "etalase-publish-pages-dead", visible: 0 }),
  );
  const published = await publishedSite(test.target, TENANT);
  expect(published.size).toBeGreaterThan(100);
  expect(differences(published, await renderedSite(test.target, TENANT))).toEqual([]);
});

it("a full render afterwards writes nothing anew", async () => {
  const tenant = await tenantStore(test.target.tableOf).tenant(TENANT);
  if (!tenant) throw new Error("no tenant");
  const calls = new Map<string, number>();
  test.cloud.faults.watch(({ service, operation }) => {
    if (service === "s3") calls.set(operation, (calls.get(operation) ?? 0) + 1);
  });
  await renderSite(test.target, tenant);
  await test.cloud.idle();
  expect(calls.get("HeadObject")).toBeGreaterThan(100);
  expect([...calls.keys()]).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(Put|Delete)Object/)]));
});
