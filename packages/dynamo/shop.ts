import type { Shop, ShopStore } from "@etalase/domain/shop";
import type { TenantId } from "@etalase/domain/tenant";
import { refusal } from "@etalase/domain/usage";
import { DomainError, type RidingEvent } from "@etalase/kit";
import { districtShops, shopKey, slugKey } from "./keys.ts";
import { get, getAll, type Item, noun } from "./read.ts";
import type { TableOf } from "./table.ts";
import { oneMore, standingCounter } from "./usage.ts";
import { failed, transact } from "./write.ts";

export const shopStore = (tableOf: TableOf): ShopStore => ({
  async shop(tenant, id) {
    const item = await get(tableOf(tenant), shopKey(tenant, id));
    return item && noun<Shop>(item);
  },
  async shops(tenant, ids) {
    const items = await getAll(
      tableOf(tenant),
      ids.map((id) => shopKey(tenant, id)),
      true,
    );
    return items.map((item) => noun<Shop>(item));
  },
  async saveShop(tenant, shop, event) {
    const table = tableOf(tenant);
    const write = {
      Put: {
        TableName: table.name,
        Item: shopItem(tenant, shop, event),
        ConditionExpression: "version = :before",
        ExpressionAttributeValues: { ":before": shop.version - 1 },
      },
    };
    if (await transact(table, [write])) throw new DomainError("conflict");
  },
  async addShop(tenant, shop, event) {
    const table = tableOf(tenant);
    const once = { TableName: table.name, ConditionExpression: "attribute_not_exists(pk)" };
    const counter = await standingCounter(table, tenant, "shops");
    const reasons = await transact(table, [
      { Put: { ...once, Item: shopItem(tenant, shop, event) } },
      { Put: { ...once, Item: { ...slugKey(tenant, shop.districtSlug, shop.slug), shop: shop.id } } },
      oneMore(counter),
    ]);
    if (failed(reasons?.[0]) || failed(reasons?.[1])) throw new DomainError("conflict");
    if (reasons) throw refusal("shops", counter.of);
  },
});

/** Its district lists a shop only while it is verified. */
export const shopItem = (tenant: TenantId, shop: Shop, event: RidingEvent): Item => ({
  ...shopKey(tenant, shop.id),
  ...(shop.state === "verified" ? { gsi1pk: districtShops(tenant, shop.district), gsi1sk: shop.slug } : {}),
  ...shop,
  event,
});
