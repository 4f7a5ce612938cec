import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { everySkuOf, type Product, type ProductStore } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import type { TenantId } from "@etalase/domain/tenant";
import { DomainError, type RidingEvent } from "@etalase/kit";
import {
  addressKey,
  categoryProducts,
  districtProducts,
  type Key,
  levelKey,
  productKey,
  shelfPartition,
} from "./keys.ts";
import { get, type Item, noun, query } from "./read.ts";
import { levelItem } from "./stock.ts";
import type { TableOf } from "./table.ts";
import { foreseen, turnItem } from "./turn.ts";
import { eventIdIn, transact } from "./write.ts";

export const productStore = (tableOf: TableOf): ProductStore => ({
  async product(tenant, shop, id) {
    const item = await get(tableOf(tenant), productKey(tenant, shop, id));
    return item && noun<Product>(item);
  },
  async shelf(tenant, shop) {
    return shelfOf(await query(tableOf(tenant), { pk: shelfPartition(tenant, shop), consistent: true }));
  },
  async addProduct(tenant, product, stock, event) {
    const table = tableOf(tenant);
    const once = { TableName: table.name, ConditionExpression: "attribute_not_exists(pk)" };
    const reasons = await transact(table, [
      { Put: { ...once, Item: productItem(tenant, product, event) } },
      ...stock.map((first) => ({ Put: { ...once, Item: levelItem(tenant, product.shop, first, event) } })),
      { Put: { ...once, Item: addressKey(tenant, product.shop, product.slug) } },
      ...foreseen(tenant, product, event).map((Item) => ({ Put: { TableName: table.name, Item } })),
    ]);
    if (reasons) throw new DomainError("conflict");
  },
  async saveProduct(tenant, product, event, stock = []) {
    const table = tableOf(tenant);
    const reasons = await transact(table, [
      {
        Put: {
          TableName: table.name,
          Item: productItem(tenant, product, event),
          ConditionExpression: "version = :before",
          ExpressionAttributeValues: { ":before": product.version - 1 },
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        },
      },
      ...stock.map((first) => ({
        Put: {
          TableName: table.name,
          Item: levelItem(tenant, product.shop, first, event),
          ConditionExpression: "attribute_not_exists(pk)",
        },
      })),
      ...foreseen(tenant, product, event).map((Item) => ({ Put: { TableName: table.name, Item } })),
    ]);
    if (!reasons || eventIdIn(reasons[0]) === event.id) return;
    const standing = await get(table, productKey(tenant, product.shop, product.id), true);
    throw new DomainError("conflict", standing && { data: { product: noun<Product>(standing) } });
  },
  async removeDraft(tenant, product) {
    const { shop, id, slug, version } = product;
    const table = tableOf(tenant);
    const remove = (Key: Key) => ({ Delete: { TableName: table.name, Key: { ...Key } } });
    const { Delete } = remove(productKey(tenant, shop, id));
    const unseen = {
      ConditionExpression: "version = :version AND attribute_not_exists(publishedAt)",
      ExpressionAttributeValues: { ":version": version },
    };
    const reasons = await transact(table, [
      { Delete: { ...Delete, ...unseen } },
      ...everySkuOf(product).map((sku) => remove(levelKey(tenant, sku))),
      remove(addressKey(tenant, shop, slug)),
    ]);
    if (reasons) throw new DomainError("conflict");
  },
  async tellTurn(tenant, product, due, { event, next }) {
    const table = tableOf(tenant);
    const command = new PutCommand({
      TableName: table.name,
      Item: { ...turnItem(tenant, product, next), event },
      ConditionExpression: "gsi2sk = :due",
      ExpressionAttributeValues: { ":due": `${due}#${product.id}` },
    });
    try {
      await table.db.send(command);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },
});

/** A shop's partition as a shop and its products. */
export function shelfOf(items: Item[]): { shop: Shop; products: Product[] } | undefined {
  const shop = items.find(({ sk }) => sk === "SHOP");
  if (!shop) return undefined;
  const products = items.filter(({ sk }) => String(sk).startsWith("PRODUCT#"));
  return { shop: noun<Shop>(shop), products: products.map((item) => noun<Product>(item)) };
}

/** A district lists what is published. A category keeps a place for whatever ever went live, so that its pages do not move up when something is withdrawn. */
const productItem = (tenant: TenantId, product: Product, event: RidingEvent) => {
  const since = `${product.publishedAt}#${product.id}`;
  return {
    ...productKey(tenant, product.shop, product.id),
    ...(product.state === "published" ? { gsi1pk: districtProducts(tenant, product.district), gsi1sk: since } : {}),
    ...(product.publishedAt ? { gsi2pk: categoryProducts(tenant, product.category), gsi2sk: since } : {}),
    ...product,
    event,
  };
};
