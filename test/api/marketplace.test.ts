import { skuOf } from "@etalase/domain/product";
import { stockStore } from "@etalase/dynamo";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caller, NEIGHBOUR, openShop, sharedCloud, TENANT, type TestCloud } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await sharedCloud();
});
afterAll(() => test.close());

const level = async (product: { id: string } | undefined) => {
  const found = await stockStore(test.target.tableOf).level(TENANT, skuOf(product?.id ?? ""));
  if (!found) throw new Error("no level");
  expect(found.available + found.held + found.sold).toBe(found.received);
  return found;
};
const page = async (path: string) => (await fetch(`${test.cloud.url}${path}`)).text();

describe("from an order to its end", () => {
  it("holds, is paid, accepted and handed over, and everybody hears of it", async () => {
    const call = caller(test.cloud);
    const { shop, products, token } = await openShop(test, [10, 10]);
    const key = crypto.randomUUID();
    const placed = await call("POST", "/checkouts", { body: orderFor(shop, products), key });
    expect(placed).toMatchObject({
      status: 201,
      body: { key, orders: [{ state: "pending_payment", lines: [{}, {}], steps: ["claim", "cancel"] }] },
    });
    const [order] = placed.body["orders"] as unknown as { id: string; qris: string; total: number }[];
    expect(order?.qris).toContain("010212");
    expect(order?.qris).toContain(`54${String(order?.total).length.toString().padStart(2, "0")}${order?.total}`);
    expect(await level(products[0])).toMatchObject({ available: 9, held: 1 });

    const step = (name: string) =>
      call("POST", `/vendor/shops/${shop.id}/orders/${order?.id}/steps`, { body: { step: name }, token });
    await call("POST", `/checkouts/${key}/orders/${order?.id}/steps`, { body: { step: "claim" } });
    expect(await step("confirm_payment")).toMatchObject({ status: 200, body: { state: "paid" } });
    expect(await step("confirm_payment")).toMatchObject({ status: 200, body: { state: "paid" } });
    for (const next of ["accept", "ship", "deliver", "complete"]) expect((await step(next)).status).toBe(200);
    expect(await call("GET", `/checkouts/${key}`)).toMatchObject({
      status: 200,
      body: { orders: [{ state: "completed" }] },
    });
    expect(await level(products[0])).toMatchObject({ available: 9, held: 0, sold: 1 });

    await test.cloud.idle();
    const told = test.cloud.outbox.list().map(({ subject }) => subject);
    expect(told).toEqual(
      expect.arrayContaining([
        "vendor_order_placed",
        "vendor_payment_claimed",
        "shopper_order_placed",
        "shopper_order_paid",
        "shopper_order_shipped",
      ]),
    );
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const report = await call("GET", `/vendor/shops/${shop.id}/report?from=${day}&to=${day}`, { token });
    expect(report.body).toEqual({ days: [{ day, counts: { orders: 1, units: 2, revenue: 90_000, cancelled: 0 } }] });
    const { body: ledger } = await call("GET", `/vendor/shops/${shop.id}/stock/${skuOf(products[0]?.id ?? "")}/moves`, {
      token,
    });
    expect((ledger["movements"] as unknown as { reason: string }[]).map(({ reason }) => reason)).toEqual([
      "sold",
      "held",
      "opened",
    ]);
  });

  it("gives unpaid stock back at its deadline", async () => {
    const call = caller(test.cloud);
    const { shop, products } = await openShop(test, [1]);
    const key = crypto.randomUUID();
    await call("POST", "/checkouts", { body: orderFor(shop, products), key });
    await test.cloud.idle();
    expect(await page(`/${shop.districtSlug}/${shop.slug}/${products[0]?.slug}/`)).toContain('class="mark sold_out"');
    test.cloud.clock.advance(31 * 60_000);
    await test.cloud.invoke("etalase-find-due", {});
    await test.cloud.idle();
    expect(await call("GET", `/checkouts/${key}`)).toMatchObject({ body: { orders: [{ state: "expired" }] } });
    expect(await level(products[0])).toMatchObject({ available: 1, held: 0 });
  });
});

describe("the static pages", () => {
  it("follow a vendor's edit within two seconds", async () => {
    const call = caller(test.cloud);
    const { shop, products, token } = await openShop(test, [5]);
    const [product] = products;
    const address = `/${shop.districtSlug}/${shop.slug}/${product?.slug}/`;
    expect(await page(address)).toContain("45.000");
    const started = performance.now();
    const edit = { version: 1, price: 52_000 };
    expect(
      (await call("PATCH", `/vendor/shops/${shop.id}/products/${product?.id}`, { body: edit, token })).status,
    ).toBe(200);
    await test.cloud.idle();
    expect(await page(address)).toContain("52.000");
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(
      await call("PATCH", `/vendor/shops/${shop.id}/products/${product?.id}`, { body: edit, token }),
    ).toMatchObject({ status: 409, body: { code: "conflict" } });
    await call("PATCH", `/vendor/shops/${shop.id}/products/${product?.id}`, {
      body: { version: 2, state: "withdrawn" },
      token,
    });
    await test.cloud.idle();
    expect((await fetch(`${test.cloud.url}${address}`)).status).toBe(404);
  });
});

describe("many at once", () => {
  it("two hundred buyers of twenty pieces: twenty orders, the others are told", async () => {
    const call = caller(test.cloud);
    const { shop, products } = await openShop(test, [20]);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        call("POST", "/checkouts", { body: orderFor(shop, products), key: crypto.randomUUID() }),
      ),
    );
    const codes = answers.map(({ status, body }) => (status === 201 ? "placed" : String(body["code"])));
    expect(
      Object.fromEntries(
        Object.entries(Object.groupBy(codes, (code) => code)).map(([code, all]) => [code, all?.length]),
      ),
    ).toEqual({ placed: 20, "order.sold_out": 180 });
    expect(await level(products[0])).toMatchObject({ available: 0, held: 20 });
  });

  it("fifty posts with one key: one order, one event; another body is refused", async () => {
    const call = caller(test.cloud);
    const { shop, products } = await openShop(test, [60]);
    const [key, body] = [crypto.randomUUID(), orderFor(shop, products)];
    const answers = await Promise.all(Array.from({ length: 50 }, () => call("POST", "/checkouts", { body, key })));
    for (const answer of answers) expect(answer).toEqual({ status: 201, body: answers[0]?.body });
    expect(await level(products[0])).toMatchObject({ held: 1 });
    await test.cloud.idle();
    const [order] = (answers[0]?.body["orders"] ?? []) as unknown as { id: string }[];
    // Events of AWS itself, e.g. of a file that was uploaded, have no subject.
    const told = test.cloud.events.filter(
      ({ detail }) => (detail as { subject?: { id: string } }).subject?.id === order?.id,
    );
    expect(told.map((event) => event["detail-type"])).toEqual(["order.placed"]);
    expect(await call("POST", "/checkouts", { body: orderFor(shop, products, 2), key })).toMatchObject({
      status: 422,
      body: { code: "request.key_reused" },
    });
    expect(await call("POST", "/checkouts", { body: { ...body, extra: 1 }, key: crypto.randomUUID() })).toMatchObject({
      status: 422,
      body: { code: "request.invalid" },
    });
  });
});

describe("a tenant is a credential", () => {
  it("another's shop and order answer as what does not exist, in the language asked for", async () => {
    const { shop, products, token } = await openShop(test, [5]);
    const key = crypto.randomUUID();
    await caller(test.cloud)("POST", "/checkouts", { body: orderFor(shop, products), key });
    const elsewhere = caller(test.cloud, NEIGHBOUR);
    for (const path of [`/checkouts/${key}`, `/vendor/shops/${shop.id}/orders`, `/vendor/shops/${shop.id}/products`])
      expect(await elsewhere("GET", path, { token, language: "en" })).toMatchObject({
        status: 404,
        body: { code: "not_found", detail: expect.stringContaining("Not found") },
      });
    expect(
      await elsewhere("POST", "/checkouts", { body: orderFor(shop, products), key: crypto.randomUUID() }),
    ).toMatchObject({ status: 422 });
    expect((await caller(test.cloud)("GET", `/vendor/shops/${shop.id}/orders`)).status).toBe(401);
  });
});
