import { editProduct, skuOf } from "@etalase/domain/product";
import { productStore, reportStore, stockStore } from "@etalase/dynamo";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { caller, openShop, settle, TENANT, type TestCloud, testCloud } from "../support/cloud.ts";
import { Random } from "../support/random.ts";
import { orderFor } from "../support/shop-fixture.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await testCloud();
});
afterAll(() => test.close());
afterEach(() => test.cloud.faults.clear());

/** Orders until each was answered for good, as a phone with a bad connection does; the same key every time. */
async function orderAll(count: number, payment: "qris" | "cash" = "qris") {
  const { shop, products } = await openShop(test, [count + 5]);
  const keys = Array.from({ length: count }, () => crypto.randomUUID());
  const call = caller(test.cloud);
  const { shops, ...order } = orderFor(shop, products);
  const body = { ...order, shops: shops.map((part) => ({ ...part, payment })) };
  return {
    shop,
    products,
    keys,
    async run() {
      for (const key of keys) {
        let status = 0;
        for (let tries = 0; status !== 201 && tries < 10; tries++)
          status = (await call("POST", "/checkouts", { body, key })).status;
        expect(status).toBe(201);
      }
    },
  };
}

async function expectEachOnce({ shop, products, keys }: Awaited<ReturnType<typeof orderAll>>) {
  test.cloud.faults.clear();
  await settle(test.cloud);
  const level = await stockStore(test.target.tableOf).level(TENANT, skuOf(products[0]?.id ?? ""));
  expect(level).toMatchObject({ held: keys.length, available: 5, received: keys.length + 5 });
  const report = await reportStore(test.target.tableOf).days(TENANT, `shop#${shop.id}`, "2000-01-01", "2999-12-31");
  expect(report.reduce((sum, { counts }) => sum + counts.orders, 0)).toBe(keys.length);
  const told = test.cloud.outbox.list().map(({ text }) => text);
  expect(keys.filter((key) => !told.some((text) => text.includes(`/pesanan/${key}/`)))).toEqual([]);
}

it.each([3, 5, 7])(
  "every %i-th reply of the database dropped: each order exists once, and is counted once",
  async (k) => {
    const orders = await orderAll(8);
    let calls = 0;
    test.cloud.faults.use(({ service, role }) =>
      service === "dynamodb" && role !== "operator" && ++calls % k === 0 ? "drop-reply" : undefined,
    );
    await orders.run();
    await expectEachOnce(orders);
  },
);

it("conflicts and throttles: each order exists once, and is counted once", async () => {
  const orders = await orderAll(8);
  let calls = 0;
  test.cloud.faults.use(({ service, role }) => {
    if (service !== "dynamodb" || role === "operator") return undefined;
    calls++;
    if (calls % 3 === 0) return "conflict";
    return calls % 7 === 0 ? "throttle" : undefined;
  });
  await orders.run();
  await expectEachOnce(orders);
});

it("events delivered twice and out of order: counters end the same", async () => {
  const orders = await orderAll(8);
  test.cloud.faults.deliveries = { duplicate: 0.3, shuffle: true, random: new Random(1).fraction };
  await orders.run();
  await settle(test.cloud);
  await expectEachOnce(orders);
});

type Kill = "kill-before" | "kill-after";
const kills = (steps: number[]) =>
  steps.flatMap((step) => (["kill-before", "kill-after"] as Kill[]).map((fault) => ({ step, fault })));

/** Kills the function's worker once, at that step, while `act` has its effects; fails when there was nothing to kill. */
async function killedOnce(name: string, { step, fault }: { step: number; fault: Kill }, act: () => Promise<void>) {
  test.cloud.faults.clear();
  let killed = false;
  test.cloud.faults.use(({ functionName, count }) => {
    if (killed || functionName !== name || count !== step) return undefined;
    killed = true;
    return fault;
  });
  await act();
  await settle(test.cloud);
  expect(killed, `${name} never came to step ${step}`).toBe(true);
}

// Warm, the relay and the counter have one step each; a notifier reads the orders, shops and buyers, asks what was sent, records, sends, and records again.
it.each([
  ["etalase-relay", kills([1])],
  ["etalase-count-sales", kills([1])],
  ["etalase-notify-shopper", kills([1, 2, 3, 4, 5, 6])],
] as const)(
  "%s killed before and after each of its steps: nothing is lost, nothing counted twice, every shopper hears",
  async (name, all) => {
    const orders = await orderAll(all.length);
    for (const [index, kill] of all.entries())
      await killedOnce(name, kill, async () => {
        // Cash waits for days: the clock moves past every retry, and these orders must stand until the last.
        const asked = orderFor(orders.shop, orders.products);
        const body = { ...asked, shops: asked.shops.map((part) => ({ ...part, payment: "cash" as const })) };
        const key = orders.keys[index] ?? "";
        expect((await caller(test.cloud)("POST", "/checkouts", { body, key })).status).toBe(201);
      });
    await expectEachOnce(orders);
  },
);

it("the renderer killed before and after each of its first steps: the page ends as its data says", async () => {
  const { shop, products } = await openShop(test, [9]);
  const store = productStore(test.target.tableOf);
  let [product] = products;
  for (const [index, kill] of kills([1, 2, 3, 6, 12]).entries())
    await killedOnce("etalase-publish-pages", kill, async () => {
      if (!product) throw new Error("no product");
      const edit = { version: product.version, price: 50_000 + index };
      const edited = editProduct(shop, product, edit, { actor: "vendor", now: test.cloud.clock.now() });
      await store.saveProduct(TENANT, edited.product, edited.event);
      product = edited.product;
    });
  const page = await fetch(`${test.cloud.url}/${shop.districtSlug}/${shop.slug}/${product?.slug}/`);
  expect(await page.text()).toContain("50.009");
});

it("one poisonous event of ten: nine are counted, one waits in the dead letters", async () => {
  // A poisonous event is tried for longer than a QRIS order waits for its payment.
  const orders = await orderAll(9, "cash");
  const depth = (name: string) => test.cloud.queues.list().find((queue) => queue.name === name)?.visible ?? 0;
  const before = depth("etalase-count-sales-dead");
  // Nothing is counted until all ten wait in the queue, so that they come together.
  test.cloud.faults.use(({ functionName }) => (functionName === "etalase-count-sales" ? "kill-before" : undefined));
  await orders.run();
  const placed = test.cloud.events.findLast((event) => event["detail-type"] === "order.placed");
  const poison = { ...(placed?.detail as object), id: "evt_poison", data: { units: "many" } };
  test.cloud.queues.send("etalase-count-sales", JSON.stringify({ detail: poison }));
  await expectEachOnce(orders);
  expect(depth("etalase-count-sales-dead")).toBe(before + 1);
});
