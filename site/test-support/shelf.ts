import { type EditProduct, editProduct, type Product, skuOf, skusOf } from "@etalase/domain/product";
import { paymentMethods } from "@etalase/domain/shop";
import { type Level, type Movement, MoveStock, vendorDeltas } from "@etalase/domain/stock";
import { DAY, DomainError, moment } from "@etalase/kit";
import * as catalogue from "./catalogue.ts";

/** What the shops of the marketplace in memory sell. Stock is counted, not held. */
const { shops } = catalogue;
export const products = new Map(catalogue.products.map((product) => [product.id, product]));
export const levels = new Map(
  catalogue.products.map(({ id }, index) => [skuOf(id), levelOf(id, [24, 3, 12, 4, 60, 0][index] ?? 9)]),
);
const movements = new Map<string, Movement[]>();

function levelOf(product: string, available: number): Level {
  const at = moment(Date.now() - 3 * DAY);
  const cause = { reason: "opened" as const, quantity: available, actor: "vendor" as const, at };
  const shop = products.get(product)?.shop ?? "";
  return { sku: skuOf(product), shop, received: available, available, held: 0, sold: 0, low: 3, version: 1, cause };
}

export function shelf(shopId: string) {
  const shop = shops.find(({ id }) => id === shopId);
  if (!shop) throw new DomainError("not_found");
  const own = [...products.values()].filter((product) => product.shop === shopId);
  return {
    shop,
    payments: paymentMethods(shop),
    products: own.flatMap((product) => {
      const counted = skusOf(product).flatMap((sku) => levels.get(sku) ?? []);
      return counted.length > 0 ? [{ product, levels: counted }] : [];
    }),
  };
}

export function edit(id: string, body: EditProduct): Product {
  const product = products.get(id);
  const shop = shops.find((each) => each.id === product?.shop);
  if (!product || !shop) throw new DomainError("not_found");
  const { product: edited, stock } = editProduct(shop, product, body, { actor: "vendor", now: Date.now() });
  products.set(id, edited);
  for (const { sku, quantity } of stock) levels.set(sku, { ...levelOf(id, quantity), sku });
  return edited;
}

export function moveStock(sku: string, body: unknown): Level {
  const level = levels.get(sku);
  if (!level) throw new DomainError("not_found");
  const move = MoveStock.parse(body);
  const deltas = vendorDeltas(level, move);
  const cause = { ...move, actor: "vendor" as const, at: moment(Date.now()) };
  const moved = {
    ...level,
    received: level.received + deltas.received,
    available: level.available + deltas.available,
    version: level.version + 1,
    cause,
  };
  levels.set(sku, moved);
  movements.set(sku, [
    { ...cause, version: moved.version, available: moved.available, held: moved.held },
    ...ledger(sku),
  ]);
  return moved;
}

export const ledger = (sku: string): Movement[] => movements.get(sku) ?? [];
