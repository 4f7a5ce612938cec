import type { Shop, ShopStore } from "@etalase/domain/shop";
import { DomainError } from "@etalase/kit";
import { districtShops, shopKey, slugKey } from "./keys.ts";
import { get, getAll, noun } from "./read.ts";
import type { TableOf } from "./table.ts";
import { transact } from "./write.ts";

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
  async addShop(tenant, shop, event) {
    const table = tableOf(tenant);
    const listed = shop.state === "verified" ? { gsi1pk: districtShops(tenant, shop.district), gsi1sk: shop.slug } : {};
    const once = { TableName: table.name, ConditionExpression: "attribute_not_exists(pk)" };
    const reasons = await transact(table, [
      { Put: { ...once, Item: { ...shopKey(tenant, shop.id), ...listed, ...shop, event } } },
      { Put: { ...once, Item: { ...slugKey(tenant, shop.districtSlug, shop.slug), shop: shop.id } } },
    ]);
    if (reasons) throw new DomainError("conflict");
  },
});
