import { standardSettings } from "@etalase/domain/notice";
import { clockOf, HOUR } from "@etalase/kit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { caller, openShop, type TestCloud, testCloud } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await testCloud();
});
afterAll(() => test.close());

/** A shop whose owner chose, and what its number was sent. */
async function shopThatChose(choose: (now: number) => Partial<typeof standardSettings>) {
  const vendor = await openShop(test, [5]);
  const call = caller(test.cloud);
  const at = `/vendor/shops/${vendor.shop.id}/notices`;
  const settings = { ...standardSettings, ...choose(test.cloud.clock.now()) };
  const saved = await call("PUT", at, { token: vendor.token, body: { settings, version: 0 } });
  expect(saved.body).toMatchObject({ settings, ways: ["whatsapp", "push"], version: 1 });
  expect((await call("GET", at, { token: vendor.token })).body).toEqual(saved.body);
  const placed = await call("POST", "/checkouts", {
    body: orderFor(vendor.shop, vendor.products),
    key: crypto.randomUUID(),
  });
  const [order] = placed.body["orders"] as unknown as { number: string }[];
  await test.cloud.idle();
  const told = () =>
    test.cloud.outbox
      .list()
      .filter(({ subject, text }) => subject === "vendor_order_placed" && text.includes(order?.number ?? "-")).length;
  const inbox = () => call("GET", `/vendor/shops/${vendor.shop.id}/inbox`, { token: vendor.token });
  return { told, inbox, call, at, token: vendor.token };
}

it("keeps what a vendor chose for herself, and tells the second phone that the first was faster", async () => {
  const { call, at, token } = await shopThatChose(() => ({}));
  const again = await call("PUT", at, { token, body: { settings: standardSettings, version: 0 } });
  expect(again).toMatchObject({ status: 409, body: { code: "conflict" } });
});

it("sends nothing by a way that was turned off; the inbox has it all the same", async () => {
  const off = { whatsapp: false, email: false, push: false };
  const { told, inbox } = await shopThatChose(() => ({ ways: { ...standardSettings.ways, order: off } }));
  expect(told()).toBe(0);
  expect((await inbox()).body).toMatchObject({ unread: 1, notes: [{ kind: "order" }] });
});

it("lets a message wait until the quiet hours end, and sends it once then", async () => {
  const { told, inbox } = await shopThatChose((now) => ({
    quiet: { from: clockOf(now - HOUR, "Asia/Jakarta"), until: clockOf(now + HOUR, "Asia/Jakarta") },
  }));
  expect(told()).toBe(0);
  expect((await inbox()).body["unread"]).toBe(1);
  const later = async (hours: number) => {
    test.cloud.clock.advance(hours * HOUR);
    await test.cloud.invoke("etalase-find-due", {});
    await test.cloud.idle();
  };
  await later(2);
  expect(told()).toBe(1);
  await later(1);
  expect(told()).toBe(1);
});
