import type { Checkout, CheckoutOrders, Order, OrderMove, OrderStore } from "@etalase/domain/order";
import type { Product } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import { type Cause, orderDeltas } from "@etalase/domain/stock";
import type { TenantId } from "@etalase/domain/tenant";
import { DomainError, type RidingEvent } from "@etalase/kit";
import { checkoutFrom, checkoutItem } from "./checkout-item.ts";
import { checkoutKey, orderKey, orderOf, productKey, shopKey, shopOrders } from "./keys.ts";
import { orderFrom, orderItem } from "./order-item.ts";
import { get, getAll, noun, queryPage } from "./read.ts";
import type { SealOf } from "./seal.ts";
import { levelUpdate } from "./stock.ts";
import type { Table, TableOf } from "./table.ts";
import { eventIdIn, failed, type Reason, type TransactItem, transact } from "./write.ts";

/** Without a seal, orders are placed by nobody, and who bought is not seen. */
export const orderStore = (tableOf: TableOf, sealOf?: SealOf): OrderStore => ({
  async offers(tenant, key, wanted) {
    const keys = wanted.flatMap(({ shop, products }) => [
      shopKey(tenant, shop),
      ...products.map((product) => productKey(tenant, shop, product)),
    ]);
    const table = tableOf(tenant);
    const items = await getAll(table, [checkoutKey(tenant, key), ...keys], true);
    const found = <T>(test: (sk: string) => boolean) =>
      items.filter(({ sk }) => test(String(sk))).map((item) => noun<T>(item));
    const checkout = items.find(({ sk }) => sk === "CHECKOUT");
    return {
      known: checkout && (await ordersIn(table, tenant, await checkoutFrom(tenant, checkout, sealOf))),
      shops: new Map(found<Shop>((sk) => sk === "SHOP").map((shop) => [shop.id, shop])),
      products: new Map(found<Product>((sk) => sk.startsWith("PRODUCT#")).map((product) => [product.id, product])),
    };
  },

  async insertOnce(tenant, checkout, orders) {
    const table = tableOf(tenant);
    const once = { TableName: table.name, ConditionExpression: "attribute_not_exists(pk)" };
    const moves = orders.flatMap(({ order, event }) =>
      order.lines.map(({ sku, quantity }) => ({ sku, quantity, cause: causeOf("held", quantity, order, event) })),
    );
    const Item = await checkoutItem(tenant, checkout, sealOf);
    const reasons = await transact(table, [
      { Put: { ...once, Item } },
      ...orders.map(({ order, event }) => ({ Put: { ...once, Item: orderItem(tenant, order, event) } })),
      ...moves.map(({ sku, quantity, cause }) => levelUpdate(table, tenant, sku, orderDeltas("held", quantity), cause)),
    ]);
    if (!reasons)
      return { checkout: await checkoutFrom(tenant, Item, sealOf), orders: orders.map(({ order }) => order) };
    // Another request with this key may have taken the last pieces: it is asked before anyone is told "sold out".
    const standing = await get(table, checkoutKey(tenant, checkout.key), true);
    if (standing) return ordersIn(table, tenant, await checkoutFrom(tenant, standing, sealOf));
    throw soldOut(moves, reasons.slice(1 + orders.length));
  },

  async checkout(tenant, key) {
    const table = tableOf(tenant);
    const item = await get(table, checkoutKey(tenant, key), true);
    return item && ordersIn(table, tenant, await checkoutFrom(tenant, item, sealOf));
  },

  async buyers(tenant, keys) {
    const items = await getAll(
      tableOf(tenant),
      keys.map((key) => checkoutKey(tenant, key)),
      true,
    );
    const checkouts = await Promise.all(items.map((item) => checkoutFrom(tenant, item, sealOf)));
    return new Map(checkouts.map((checkout) => [checkout.key, checkout]));
  },

  async order(tenant, id) {
    const item = await get(tableOf(tenant), orderKey(tenant, id), true);
    return item && orderFrom(item);
  },

  async orders(tenant, ids) {
    const items = await getAll(
      tableOf(tenant),
      ids.map((id) => orderKey(tenant, id)),
      true,
    );
    return items.map(orderFrom);
  },

  async ordersOf(tenant, shop, which, { limit, cursor }) {
    const table = tableOf(tenant);
    const pk = shopOrders(tenant, shop);
    const sort = (id: string) => `${which === "open" ? "OPEN" : "DONE"}#${id}`;
    const start = cursor ? { ...orderKey(tenant, cursor), gsi1pk: pk, gsi1sk: sort(cursor) } : undefined;
    const page = await queryPage(table, {
      index: "gsi1",
      pk,
      prefix: sort(""),
      newestFirst: true,
      limit,
      ...(start ? { start } : {}),
    });
    const ids = page.items.map(({ pk: key }) => orderOf(String(key)));
    const orders = await getAll(
      table,
      ids.map((id) => orderKey(tenant, id)),
    );
    const last = ids.at(-1);
    return {
      orders: orders.map(orderFrom).toSorted((a, b) => (a.id < b.id ? 1 : -1)),
      ...(page.next && last ? { cursor: last } : {}),
    };
  },

  async erase(tenant, { checkout, orders }) {
    const table = tableOf(tenant);
    const TableName = table.name;
    const write = { TableName, Item: await checkoutItem(tenant, checkout, sealOf) };
    const reasons = await transact(table, [
      { Put: { ...write, ConditionExpression: "attribute_exists(pk)" } },
      // Its event stays: nothing happened that anybody must hear of.
      ...orders.map(({ id, version, reason, parcels }) => ({
        Update: {
          TableName,
          Key: { ...orderKey(tenant, id) },
          UpdateExpression: `SET version = :version${parcels ? ", parcels = :parcels" : ""} REMOVE note, tracking${reason ? "" : ", reason"}`,
          ConditionExpression: "version = :before",
          ExpressionAttributeValues: {
            ":version": version,
            ":before": version - 1,
            ...(parcels ? { ":parcels": parcels } : {}),
          },
        },
      })),
    ]);
    if (!reasons) return;
    const standing = await get(table, checkoutKey(tenant, checkout.key), true);
    if (standing?.["erasedAt"] === undefined) throw new DomainError("conflict");
  },

  async saveStep(tenant, before, { order, event, moves }) {
    const table = tableOf(tenant);
    const write: TransactItem = {
      Put: {
        TableName: table.name,
        Item: orderItem(tenant, order, event),
        ConditionExpression: "version = :before",
        ExpressionAttributeValues: { ":before": before.version },
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      },
    };
    const reasons = await transact(table, [
      write,
      ...moves.map((move) =>
        levelUpdate(table, tenant, move.sku, move.deltas, causeOf(move.reason, move.quantity, order, event)),
      ),
    ]);
    if (!reasons) return;
    if (failed(reasons[0])) {
      if (eventIdIn(reasons[0]) === event.id) return;
      throw new DomainError("conflict");
    }
    throw new DomainError("order.stock_gone");
  },
});

async function ordersIn(table: Table, tenant: TenantId, checkout: Checkout): Promise<CheckoutOrders> {
  const items = await getAll(
    table,
    checkout.orders.map((id) => orderKey(tenant, id)),
    true,
  );
  return { checkout, orders: items.map(orderFrom).toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

const causeOf = (
  reason: OrderMove["reason"] | "held",
  quantity: number,
  order: Order,
  { actor, at }: RidingEvent,
): Cause => ({ reason, quantity, actor, at, order: order.id });

const soldOut = (moves: { sku: string }[], reasons: Reason[]): DomainError => {
  const short = moves.flatMap(({ sku }, index) => {
    const reason = reasons[index];
    return failed(reason) ? [[sku, availableIn(reason)] as const] : [];
  });
  return new DomainError("order.sold_out", { data: { skus: Object.fromEntries(short) } });
};

const availableIn = (reason: Reason | undefined): number => {
  const left = reason?.Item?.["available"] as { N?: string } | number | undefined;
  return Number(typeof left === "object" ? left.N : (left ?? 0));
};
