import { DAY, DomainError, moment } from "@etalase/kit";
import { describe, expect, it } from "vitest";
import { aProduct, aShop, orderFor } from "../../../test/support/shop-fixture.ts";
import { type Product, skuOf } from "../product/index.ts";
import type { Shop } from "../shop/index.ts";
import { everyWay, type Ways } from "../tenant/index.ts";
import { type OrderStore, type PlaceOrder, placeOrder, takeStep } from "./index.ts";

const NOW = Date.parse("2026-11-24T01:00:00.000Z");
const shop = aShop();
const hat = aProduct(shop, { price: 45_000 });
const promotion = { price: 39_000, from: moment(NOW - 1), until: moment(NOW + DAY) };

/** What an order becomes when the shop has the product as given; the shopper was shown `goods` and the fee, if any. */
async function placed(
  product: Product,
  quantity: number,
  changes: Partial<PlaceOrder> & { goods?: number; fee?: number } = {},
  { seller = shop, ways = everyWay }: { seller?: Shop; ways?: Ways } = {},
) {
  const store: Pick<OrderStore, "offers" | "insertOnce"> = {
    offers: async () => ({
      known: undefined,
      shops: new Map([[shop.id, seller]]),
      products: new Map([[product.id, product]]),
    }),
    insertOnce: async (_tenant, checkout, orders) => ({ checkout, orders: orders.map(({ order }) => order) }),
  };
  const { goods = product.price * quantity, fee = 10_000, ...order } = changes;
  const input = { ...orderFor(shop, [product], quantity), ...order };
  const shops = input.shops.map((part) => ({ ...part, total: goods + fee }));
  const { orders } = await placeOrder(
    "3603",
    crypto.randomUUID(),
    { ...input, shops },
    {
      store: store as OrderStore,
      hash: "",
      ways,
      now: NOW,
    },
  );
  return orders[0];
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof DomainError ? { code: error.code, data: error.data } : error),
  );

describe("an order", () => {
  it("of a variant costs what that costs and says in words what was chosen; one that is withdrawn is nothing", async () => {
    const hats: Product = {
      ...hat,
      options: [{ name: "Ukuran", values: ["M", "L"] }],
      variants: [
        { number: 1, values: ["M"], price: 50_000, withdrawn: true },
        { number: 2, values: ["L"] },
      ],
    };
    const lines = (number: number) => [{ sku: skuOf(hat.id, number), quantity: 2 }];
    const [part] = orderFor(shop, [hats]).shops;
    const order = (number: number) => placed(hats, 2, { shops: part ? [{ ...part, lines: lines(number) }] : [] });
    expect(await order(2)).toMatchObject({
      lines: [{ sku: skuOf(hat.id, 2), variant: "Ukuran: L", price: 45_000, quantity: 2 }],
    });
    expect(await refusal(order(1))).toEqual({ code: "order.unknown_item", data: { skus: [skuOf(hat.id, 1)] } });
  });

  it("is charged the promotion while it holds, and keeps the regular price beside what was paid", async () => {
    const onOffer = { ...hat, promotion };
    expect(await refusal(placed(onOffer, 1))).toMatchObject({
      code: "order.price_changed",
      data: { total: 49_000, prices: { [skuOf(hat.id)]: 39_000 } },
    });
    const order = await placed(onOffer, 2, { goods: 78_000 });
    expect(order).toMatchObject({ goods: 78_000, lines: [{ price: 39_000, regular: 45_000, quantity: 2 }] });
    const over = { ...hat, promotion: { ...promotion, until: moment(NOW) } };
    expect((await placed(over, 1))?.lines[0]).not.toHaveProperty("regular");
  });

  it("has as many pieces as the shop gives to one order, and no fewer than it packs", async () => {
    const bounded = { ...hat, limit: 3, minimum: 2 };
    for (const quantity of [1, 4]) {
      expect(await refusal(placed(bounded, quantity))).toEqual({
        code: "order.quantity_not_allowed",
        data: { skus: { [skuOf(hat.id)]: { limit: 3, minimum: 2 } } },
      });
    }
    expect((await placed(bounded, 3))?.lines[0]?.quantity).toBe(3);
  });

  it("is refused where the regency turned off its way of paying or of getting there", async () => {
    const noQris = placed(hat, 1, {}, { ways: { ...everyWay, payments: ["cash"] } });
    expect(await refusal(noQris)).toEqual({
      code: "order.payment_unavailable",
      data: { shop: shop.id, methods: ["cash"] },
    });
    const noCourier = placed(hat, 1, {}, { ways: { ...everyWay, deliveries: ["pickup"] } });
    expect(await refusal(noCourier)).toEqual({ code: "order.delivery_unavailable", data: { shop: shop.id } });
  });

  it("is refused while the shop rests, or answered and promised for when it is back", async () => {
    const until = moment(NOW + 5 * DAY);
    const resting = (orders: "refused" | "later") => ({ seller: { ...shop, holiday: { until, orders } } });
    expect(await refusal(placed(hat, 1, {}, resting("refused")))).toEqual({
      code: "order.shop_resting",
      data: { shop: shop.id, until },
    });
    const later = await placed(hat, 1, {}, resting("later"));
    expect(later).toMatchObject({ promised: until, rests: until });
    const paid = later && takeStep(later, "confirm_payment", { actor: "vendor", now: NOW });
    expect(paid?.order.due).toBe(moment(NOW + 7 * DAY));
  });

  it("of something made to order is promised by a day, and waited for until after it", async () => {
    const order = await placed({ ...hat, madeToOrderDays: 14 }, 1);
    expect(order?.promised).toBe(moment(NOW + 14 * DAY));
    const steps = ["confirm_payment", "accept"] as const;
    const accepted = steps.reduce((at, step) => at && takeStep(at, step, { actor: "vendor", now: NOW })?.order, order);
    expect(accepted?.due).toBe(moment(NOW + 16 * DAY));
    expect((await placed(hat, 1))?.promised).toBeUndefined();
  });

  it("by WhatsApp needs no address: where to and for what fee is agreed on in the chat", async () => {
    const buyer = { name: "Siti", phone: "+6281234567890" };
    expect(await refusal(placed(hat, 1, { buyer }))).toMatchObject({ code: "order.address_required" });
    expect(await placed(hat, 1, { buyer, channel: "whatsapp", fee: 0 })).toMatchObject({
      channel: "whatsapp",
      delivery: "courier",
      fee: 0,
      hold: "held",
    });
  });
});
