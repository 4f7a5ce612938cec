import { skuOf } from "@etalase/domain/product";
import { afterAll, beforeAll, expect, it } from "vitest";
import { caller, openShop, type TestCloud, testCloud } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await testCloud();
});
afterAll(() => test.close());

it("sends an order in two parcels: both sides see each with its own courier, and the buyer is told of each", async () => {
  const { shop, products, token } = await openShop(test, [9, 9]);
  const call = caller(test.cloud);
  const key = crypto.randomUUID();
  const placed = await call("POST", "/checkouts", { body: orderFor(shop, products, 2), key });
  const [{ id }] = placed.body["orders"] as unknown as [{ id: string }];
  const at = `/vendor/shops/${shop.id}/orders/${id}`;
  for (const step of ["confirm_payment", "accept"]) await call("POST", `${at}/steps`, { token, body: { step } });
  const [hats, covers] = products.map((product) => skuOf(product.id));
  const send = (body: object) => call("POST", `${at}/parcels`, { token, body });
  const first = { number: 1, lines: [{ sku: hats, quantity: 2 }], tracking: { courier: "jne", number: "CGK1" } };
  const part = await send(first);
  expect(part).toMatchObject({ status: 200, body: { state: "accepted", parcels: [{ tracking: { number: "CGK1" } }] } });
  expect(part.body["steps"]).toEqual(["ship", "undo"]);
  expect((await send(first)).body["version"]).toBe(part.body["version"]);
  expect(await send({ number: 2, lines: [{ sku: hats, quantity: 1 }] })).toMatchObject({
    status: 422,
    body: { errors: [{ path: "lines" }] },
  });
  await test.cloud.idle();
  const whole = await send({ number: 2, lines: [{ sku: covers, quantity: 2 }], tracking: { courier: "own" } });
  expect(whole).toMatchObject({ status: 200, body: { state: "shipped" } });
  await test.cloud.idle();
  const { body } = await call("GET", `/checkouts/${key}`);
  expect(body["orders"]).toMatchObject([
    {
      state: "shipped",
      parcels: [
        { lines: first.lines, tracking: { courier: "jne", link: expect.stringContaining("jne.co.id") } },
        { lines: [{ sku: covers, quantity: 2 }], tracking: { courier: "own" } },
      ],
    },
  ]);
  const told = test.cloud.outbox.list().filter(({ to, text }) => to === "+6281234567890" && text.includes(key));
  const [part_, sent] = ["shopper_order_part_shipped", "shopper_order_shipped"].map((subject) =>
    told.filter((message) => message.subject === subject),
  );
  expect(part_).toHaveLength(1);
  expect(part_?.[0]?.text).toContain("2 x Topi Bambu Capio Anyaman Halus");
  expect(sent).toHaveLength(1);
});
