import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import { standardSettings } from "@etalase/domain/notice";
import { clockOf, HOUR } from "@etalase/kit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { caller, openShop, sharedCloud, type TestCloud } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await sharedCloud();
});
afterAll(() => test.close());

/** A shop whose owner chose, and what its number was sent. */
async function shopThatChose(choose: (now: number) => Partial<typeof standardSettings>) {
  const vendor = await openShop(test, [50]);
  const call = caller(test.cloud);
  const at = `/vendor/shops/${vendor.shop.id}/notices`;
  const settings = { ...standardSettings, ...choose(test.cloud.clock.now()) };
  const saved = await call("PUT", at, { token: vendor.token, body: { settings, version: 0 } });
  expect(saved.body).toMatchObject({ settings, ways: ["whatsapp", "push"], version: 1 });
  expect((await call("GET", at, { token: vendor.token })).body).toEqual(saved.body);
  const order = async () => {
    const body = orderFor(vendor.shop, vendor.products);
    const placed = await call("POST", "/checkouts", { body, key: crypto.randomUUID() });
    await test.cloud.idle();
    return (placed.body["orders"] as unknown as { number: string }[])[0]?.number ?? "";
  };
  const first = await order();
  const told = () =>
    test.cloud.outbox.list().filter(({ subject, text }) => subject === "vendor_order_placed" && text.includes(first))
      .length;
  const inbox = () => call("GET", `/vendor/shops/${vendor.shop.id}/inbox`, { token: vendor.token });
  return { told, inbox, call, at, order, shop: vendor.shop, token: vendor.token };
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

it("wakes the browsers that were let, each in a message that it alone can read, until they are taken away", async () => {
  const { call, shop, token, order } = await shopThatChose(() => ({}));
  const browser = createECDH("prime256v1");
  const device = {
    endpoint: `https://fcm.googleapis.com/fcm/send/${crypto.randomUUID()}`,
    p256dh: browser.generateKeys("base64url"),
    auth: randomBytes(16).toString("base64url"),
  };
  const at = `/vendor/shops/${shop.id}/devices`;
  const { body: added } = await call("POST", at, { token, body: device });
  const pushed = () => test.cloud.outbox.list().filter(({ to }) => to === device.endpoint);
  await order();
  expect(pushed()).toMatchObject([{ channel: "push", subject: "high" }]);
  const { body = "" } = (pushed()[0]?.raw ?? {}) as { body?: string };
  const told = JSON.parse(opened(Buffer.from(body, "base64url"), browser, device.auth)) as Record<string, string>;
  expect(told).toMatchObject({ title: expect.stringContaining("Pesanan baru"), tag: expect.stringMatching(/^ord_/) });
  expect(told["link"]).toMatch(/\/dasbor\/#pesanan$/);
  await call("DELETE", `${at}/${String(added["id"])}`, { token });
  await order();
  expect(pushed()).toHaveLength(1);
});

/** What a browser makes of a push (RFC 8291). */
function opened(sealed: Buffer, browser: ReturnType<typeof createECDH>, auth: string): string {
  const [salt, sender, rest] = [sealed.subarray(0, 16), sealed.subarray(21, 86), sealed.subarray(86)];
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser.getPublicKey(), sender]);
  const derive = (key: Buffer, by: Buffer, what: Buffer, length: number) =>
    Buffer.from(hkdfSync("sha256", key, by, what, length));
  const shared = derive(browser.computeSecret(sender), Buffer.from(auth, "base64url"), info, 32);
  const key = derive(shared, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const cipher = createDecipheriv(
    "aes-128-gcm",
    key,
    derive(shared, salt, Buffer.from("Content-Encoding: nonce\0"), 12),
  );
  cipher.setAuthTag(rest.subarray(-16));
  return Buffer.concat([cipher.update(rest.subarray(0, -16)), cipher.final()])
    .subarray(0, -1)
    .toString();
}

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
