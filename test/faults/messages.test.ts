import { afterAll, beforeAll, expect, it } from "vitest";
import { caller, openShop, settle, signIn, type TestCloud, testCloud } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";
import { type Provider, whatsappProvider } from "../support/whatsapp-provider.ts";

let provider: Provider;
let test: TestCloud;
beforeAll(async () => {
  provider = await whatsappProvider();
  test = await testCloud({ WhatsAppUrl: provider.url });
  provider.behind(test.cloud);
});
afterAll(async () => {
  await test.close();
  provider.close();
});

interface Shown {
  id: string;
  unsent: { to: string; channel: string; text: string; whatsapp?: string }[];
}

/** An order of a new shop, as its vendor sees it. */
async function orderAtShop() {
  const { shop, products, phone, ...opened } = await openShop(test, [9]);
  const call = caller(test.cloud);
  const key = crypto.randomUUID();
  await call("POST", "/checkouts", { body: orderFor(shop, products), key });
  await test.cloud.idle();
  const at = `/vendor/shops/${shop.id}/orders`;
  let { token } = opened;
  const seen = async (): Promise<Shown> =>
    ((await call("GET", at, { token })).body as unknown as { orders: [Shown] }).orders[0];
  /** What failed is tried again minutes later, when a token is not good any more. */
  const later = async () => {
    await settle(test.cloud);
    token = await signIn(test.cloud, phone);
  };
  const { id } = await seen();
  return {
    key,
    seen,
    later,
    pay: () => call("POST", `${at}/${id}/steps`, { token, body: { step: "confirm_payment" } }),
    told: () => call("POST", `${at}/${id}/told`, { token }),
  };
}

const redrive = () => {
  for (const { name, dead, visible } of test.cloud.queues.list())
    if (dead && visible > 0) test.cloud.queues.redrive(name);
};
const sent = (key: string) =>
  test.cloud.outbox.list().filter(({ subject, text }) => subject === "shopper_order_paid" && text.includes(key));

it("tries a message several times, then shows at its order that the buyer must be told by hand, until it goes", async () => {
  const { key, seen, later, pay } = await orderAtShop();
  provider.refuse("shopper_order_paid");
  await pay();
  await later();
  expect(provider.refusals()).toBeGreaterThan(3);
  const [unsent, ...more] = (await seen()).unsent;
  expect(more).toEqual([]);
  expect(unsent).toMatchObject({ to: "buyer", channel: "whatsapp" });
  expect(unsent?.text).toMatch(/^Pembayaran pesanan .* sudah diterima .*\.$/);
  expect(unsent?.whatsapp).toContain("https://wa.me/6281234567890?text=Pembayaran");
  // The link is the buyer's alone.
  expect(JSON.stringify(unsent)).not.toContain(key);

  provider.refuse(undefined);
  redrive();
  await later();
  expect(sent(key)).toHaveLength(1);
  expect((await seen()).unsent).toEqual([]);
});

it("shows nothing of what failed a moment ago and may still go", async () => {
  const { seen, later, pay } = await orderAtShop();
  const before = provider.refusals();
  provider.refuse("shopper_order_paid");
  await pay();
  await expect.poll(() => provider.refusals()).toBeGreaterThan(before);
  expect((await seen()).unsent).toEqual([]);
  provider.refuse(undefined);
  await later();
  expect((await seen()).unsent).toEqual([]);
});

it("tells a vendor what did not reach her, and sends nothing late of what she has seen to herself", async () => {
  provider.refuse("vendor_payment_claimed");
  const { key, seen, later, told } = await orderAtShop();
  const call = caller(test.cloud);
  const { id } = await seen();
  await call("POST", `/checkouts/${key}/orders/${id}/steps`, { body: { step: "claim" } });
  await later();
  expect((await seen()).unsent).toMatchObject([{ to: "shop", channel: "whatsapp" }]);
  expect((await told()).body["unsent"]).toEqual([]);
  provider.refuse(undefined);
  redrive();
  await settle(test.cloud);
  expect(test.cloud.outbox.list().filter(({ subject }) => subject === "vendor_payment_claimed")).toEqual([]);
});
