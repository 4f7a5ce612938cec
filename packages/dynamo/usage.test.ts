import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { type Message, type Messenger, sendOnce } from "@etalase/domain/notice";
import { ShopVerified } from "@etalase/domain/shop";
import { plans, type Quota, TenantOnboarded } from "@etalase/domain/tenant";
import { newId } from "@etalase/kit";
import { afterEach, beforeEach, expect, it } from "vitest";
import { aShop } from "../../test/support/shop-fixture.ts";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { aTenant } from "../../test/support/tenant-fixture.ts";
import { noticeStore, shopStore, tenantStore, uploadStore, usageKey, usageStore } from "./index.ts";

const NOW = Date.parse("2026-11-24T01:00:00.000Z");
const cause = { actor: "operator" as const, now: NOW };
const tenant = aTenant({ plan: "pilot" });
let table: TestTable;

beforeEach(async () => {
  table = await testTable();
  await tenantStore(table.tableOf).onboard(tenant, [], TenantOnboarded.of({ slug: tenant.slug }, cause));
  await table.events();
});
afterEach(() => table.close());

const usage = () => usageStore(table.tableOf, () => NOW);
const usedOf = async (quota: Quota) => (await usage().usage(tenant)).find((each) => each.quota === quota)?.used;

/** As if so many had been counted before. */
async function fill(quota: Quota, left: number): Promise<void> {
  const of = plans.pilot[quota];
  const key = usageKey(tenant.id, quota, quota === "messages" ? "2026-11" : undefined);
  const Item = { ...key, quota, used: of - left, of, version: of - left, at: "2026-11-24T00:00:00.000Z" };
  await table.db.send(new PutCommand({ TableName: table.name, Item }));
  await table.events();
}

const open = (shop = aShop()) => {
  const place = { district: shop.district, districtSlug: shop.districtSlug, slug: shop.slug };
  return shopStore(table.tableOf).addShop(tenant.id, shop, ShopVerified.of(place, cause));
};

it("lets exactly as many shops open as the plan gives, however many try at once", async () => {
  await fill("shops", 2);
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => open()));
  const refusals = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
  expect(refusals).toHaveLength(3);
  expect(refusals[0]).toMatchObject({ code: "quota.shops", data: { of: 300 } });
  expect(await usedOf("shops")).toBe(300);
  const told = (await table.events()).filter(({ type }) => type.startsWith("quota."));
  expect(told).toMatchObject([{ type: "quota.reached", tenant: "3603", data: { quota: "shops", used: 300, of: 300 } }]);
});

it("counts no shop that did not open", async () => {
  const shop = aShop();
  await open(shop);
  await expect(open({ ...aShop(), slug: shop.slug })).rejects.toMatchObject({ code: "conflict" });
  expect(await usedOf("shops")).toBe(1);
});

it("counts what goes live and comes down, once for each event", async () => {
  const up = (event: string) => ({ event, more: 1 as const });
  await usage().countProducts(tenant.id, [up("a"), up("b"), up("c")]);
  await usage().countProducts(tenant.id, [up("c"), { event: "d", more: -1 }]);
  await usage().countProducts(tenant.id, [{ event: "d", more: -1 }]);
  expect(await usedOf("products")).toBe(2);
  expect(await usage().room(tenant, "products")).toBe(4_998);
});

it("counts the bytes of a picture once, however often it is drawn", async () => {
  const store = uploadStore(table.tableOf);
  const upload = { id: "pic_01KAT0000000000000000000ZZ", shop: "shp_1", product: "prd_1", state: "awaited" as const };
  await store.saveUpload(tenant.id, upload);
  const drawn = { ...upload, state: "drawn" as const };
  await Promise.all([1, 2, 3].map(() => store.saveDrawn(tenant.id, drawn, 180_000)));
  expect(await usedOf("pictures")).toBe(180_000);
  expect(await store.upload(tenant.id, upload.id)).toMatchObject({ state: "drawn" });
});

it("sends nothing more by WhatsApp once the month's messages are used up, mail as before, and shows at its order what did not go", async () => {
  await fill("messages", 1);
  const sent: string[] = [];
  const carrier = (channel: Message["channel"]): Messenger => ({
    channel,
    async send({ id }) {
      sent.push(id);
      return `provider ${id}`;
    },
  });
  const about = { shop: newId("shop"), order: newId("order") };
  const messages = ["whatsapp", "whatsapp", "email"].map(
    (channel, index) =>
      ({ id: `m${index}`, channel, to: "", parameters: [], text: "", subject: "", about }) as unknown as Message,
  );
  const store = noticeStore(table.tableOf, () => NOW);
  const send = (some: Message[]) => sendOnce(tenant.id, some, [carrier("whatsapp"), carrier("email")], store);
  await send(messages);
  await send(messages);
  expect(sent.toSorted()).toEqual(["m0", "m2"]);
  expect(await usedOf("messages")).toBe(20_000);
  expect(await store.unsent(tenant.id, about.shop, [about.order])).toMatchObject([{ id: "m1", channel: "whatsapp" }]);
});
