import type { ListingStore } from "@etalase/domain/page";
import { categoryProducts, districtProducts, districtShops } from "./keys.ts";
import { type Item, noun, query } from "./read.ts";
import type { Table, TableOf } from "./table.ts";

/** An entry that an index should have, or should have no longer. */
interface Entry {
  index: "gsi1" | "gsi2";
  pk: string;
  sk: string;
}

export const listingStore = (tableOf: TableOf): ListingStore => ({
  async showsProduct(tenant, product, left) {
    const sk = `${product.publishedAt}#${product.id}`;
    const inDistrict = product.state === "published" ? product : undefined;
    const inCategory = product.publishedAt ? product : undefined;
    const shown = await Promise.all([
      shows(tableOf(tenant), { index: "gsi1", pk: districtProducts(tenant, product.district), sk }, inDistrict),
      shows(tableOf(tenant), { index: "gsi2", pk: categoryProducts(tenant, product.category), sk }, inCategory),
      left === undefined ||
        left === product.category ||
        shows(tableOf(tenant), { index: "gsi2", pk: categoryProducts(tenant, left), sk }, undefined),
    ]);
    return shown.every(Boolean);
  },
  showsShop: (tenant, shop) =>
    shows(
      tableOf(tenant),
      { index: "gsi1", pk: districtShops(tenant, shop.district), sk: shop.slug },
      shop.state === "verified" ? shop : undefined,
    ),
});

/** Whether what an entry says of its item is what the item says; without an item there must be no entry. */
async function shows(table: Table, { index, pk, sk }: Entry, item: object | undefined): Promise<boolean> {
  const [entry] = await query(table, { index, pk, from: sk, to: sk });
  if (!entry || !item) return !entry && !item;
  const words = new Map<string, unknown>(Object.entries(item));
  return Object.entries(noun<Item>(entry)).every(([name, value]) => words.get(name) === value);
}
