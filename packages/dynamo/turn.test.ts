import { editProduct, type Product, turnPromotion } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import { DAY, HOUR, moment } from "@etalase/kit";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { stockShop } from "../../test/support/shop-fixture.ts";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { dueStore, productStore } from "./index.ts";

const TENANT = "3603";
const NOW = Date.parse("2026-11-24T01:00:00.000Z");
const promotion = { price: 39_000, from: moment(NOW + HOUR), until: moment(NOW + DAY) };

let table: TestTable;
let shop: Shop;
let product: Product;

beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());
beforeEach(async () => {
  const stocked = await stockShop(table.tableOf, TENANT, [5]);
  shop = stocked.shop;
  const [first] = stocked.products;
  if (!first) throw new Error("no product");
  product = await saved(first, { promotion });
});

async function saved(before: Product, changes: object): Promise<Product> {
  const edit = { version: before.version, ...changes };
  const edited = editProduct(shop, before, edit, { actor: "vendor", now: NOW });
  await productStore(table.tableOf).saveProduct(TENANT, edited.product, edited.event);
  return edited.product;
}

const dueBy = async (moment: string) =>
  (await dueStore(table.tableOf).before(TENANT, moment, 1_000)).filter(
    (due) => due.kind === "promotion" && due.product === product.id,
  );

it("foresees the turns of a price one after the other", async () => {
  const turn = { kind: "promotion", shop: shop.id, product: product.id };
  const far = moment(NOW + 2 * DAY);
  expect(await dueBy(moment(NOW))).toEqual([]);
  expect(await dueBy(far)).toEqual([{ ...turn, at: promotion.from }]);
  const store = productStore(table.tableOf);
  await store.tellTurn(TENANT, product, promotion.from, turnPromotion(shop, product, NOW + HOUR));
  expect(await dueBy(far)).toEqual([{ ...turn, at: promotion.until }]);
  // A message that comes twice finds nothing to tell.
  await store.tellTurn(TENANT, product, promotion.from, turnPromotion(shop, product, NOW + HOUR));
  await store.tellTurn(TENANT, product, promotion.until, turnPromotion(shop, product, NOW + DAY));
  expect(await dueBy(far)).toEqual([]);
});

it("leaves a turn alone that the vendor has moved meanwhile", async () => {
  const late = turnPromotion(shop, product, NOW + HOUR);
  const moved = { ...promotion, from: moment(NOW + 2 * HOUR) };
  product = await saved(product, { promotion: moved });
  await productStore(table.tableOf).tellTurn(TENANT, product, promotion.from, late);
  expect(await dueBy(moment(NOW + DAY - 1))).toMatchObject([{ at: moved.from }]);
});
