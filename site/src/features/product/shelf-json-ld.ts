import { type Card, homePage, type PageAddress, productPage } from "@etalase/domain/page";
import { breadcrumbs, listOf, type Place, things } from "../../lib/json-ld.ts";

/** A page that lists products: what it lists, where there is anything, and the way to it from the regency. */
export function shelfData({ tenant, at }: Place, way: [name: string, address: PageAddress][], cards: Card[]): object {
  const pages = cards.map(({ product, shop }) => productPage(shop.districtSlug, shop.slug, product.slug));
  const [name = tenant.name] = way.at(-1) ?? [];
  const list = pages.length > 0 ? [listOf(at, name, pages)] : [];
  return things(...list, breadcrumbs(at, [[tenant.name, homePage], ...way]));
}
