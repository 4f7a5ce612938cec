import { skuOf } from "@etalase/domain/product";
import { PRIVACY_TEXT } from "@etalase/domain/tenant";
import { levelKey, tenantKey } from "@etalase/dynamo";
import { afterAll, beforeAll, expect, it } from "vitest";
import { caller, NEIGHBOUR, openShop, sharedCloud, TENANT, type TestCloud } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";
import { foreignKeys } from "../support/wire.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await sharedCloud();
});
afterAll(() => test.close());

/** An order from its placing to its end, an edit and a movement of stock, a report, an expiry: whatever the functions do for a tenant. */
async function busyDay(tenant: string) {
  const call = caller(test.cloud, tenant);
  const { shop, products, token } = await openShop(test, [20], tenant);
  const at = `/vendor/shops/${shop.id}`;
  const [kept, left] = [crypto.randomUUID(), crypto.randomUUID()];
  const [part] = orderFor(shop, products).shops;
  const body = {
    buyer: { name: "Siti Nurhaliza Ramadhani", phone: "+6281234567890" },
    consent: PRIVACY_TEXT,
    shops: [{ ...part, delivery: "pickup", total: products[0]?.price }],
  };
  const placed = await call("POST", "/checkouts", { body, key: kept });
  await call("POST", "/checkouts", { body, key: left });
  const [order] = placed.body["orders"] as unknown as { id: string }[];
  for (const step of ["confirm_payment", "accept", "ready", "deliver"])
    expect((await call("POST", `${at}/orders/${order?.id}/steps`, { body: { step }, token })).status).toBe(200);
  const sku = skuOf(products[0]?.id ?? "");
  const moves = await call("POST", `${at}/stock/${sku}/moves`, {
    body: { reason: "received", quantity: 3 },
    key: crypto.randomUUID(),
    token,
  });
  const edit = await call("PATCH", `${at}/products/${products[0]?.id}`, { body: { version: 1, price: 9_000 }, token });
  const report = await call("GET", `${at}/report?from=2026-01-01&to=2026-12-31`, { token });
  expect([moves.status, edit.status, report.status]).toEqual([201, 200, 200]);
  await test.cloud.idle();
  test.cloud.clock.advance(31 * 60_000);
  await test.cloud.invoke("etalase-find-due", {});
  await test.cloud.idle();
  expect(await call("GET", `/checkouts/${left}`)).toMatchObject({ body: { orders: [{ state: "expired" }] } });
}

it("every key and index key that leaves for the database begins with the caller's own tenant", async () => {
  await busyDay(TENANT);
  const { calls, foreign } = test.wire;
  const neighboursBefore = calls.get(NEIGHBOUR) ?? 0;
  await busyDay(NEIGHBOUR);
  expect(foreign).toEqual([]);
  expect(calls.get(TENANT)).toBeGreaterThan(30);
  expect((calls.get(NEIGHBOUR) ?? 0) - neighboursBefore).toBeGreaterThan(30);
});

const sent = (operation: string, body: Record<string, unknown>) => ({ operation, body, role: "r", functionName: "f" });
const string = (S: string) => ({ S });

it.each([
  ["a key", sent("GetItem", { Key: { pk: string(tenantKey(NEIGHBOUR).pk) } })],
  ["an index key on an item of one's own", sent("PutItem", { Item: item({ gsi2pk: string(`T#${NEIGHBOUR}#DUE`) }) })],
  ["an index key without any tenant", sent("PutItem", { Item: item({ gsi1pk: string("DISTRICT#360319") }) })],
  [
    "the key of one item of a transaction",
    sent("TransactWriteItems", {
      TransactItems: [{ Put: { Item: item({}) } }, { Update: { Key: { pk: string(levelKey(NEIGHBOUR, "x").pk) } } }],
    }),
  ],
  [
    "what a query asks an index for",
    sent("Query", {
      KeyConditionExpression: "#pk = :pk",
      ExpressionAttributeNames: { "#pk": "gsi1pk" },
      ExpressionAttributeValues: { ":pk": string("CATEGORY#kuliner") },
    }),
  ],
  ["no key at all", sent("Scan", { TableName: "etalase" })],
])("the watch sees %s that is not the caller's", (_what, call) => {
  expect(foreignKeys(call, TENANT)).toHaveLength(1);
});

function item(more: Record<string, unknown>) {
  return { pk: string(tenantKey(TENANT).pk), sk: string("PROFILE"), ...more };
}
