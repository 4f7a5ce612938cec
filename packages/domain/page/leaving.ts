import type { Envelope } from "@etalase/kit";
import { ProductPlace, ProductWithdrawn } from "../product/events.ts";
import { ShopPlace, ShopSuspended } from "../shop/events.ts";
import { categoryPage, inEveryLanguage, type PageAddress, productPage, shopPage } from "./addresses.ts";
import { numberedPages } from "./slots.ts";
import type { Shelf, Slots } from "./touched.ts";

/** Those of the pages that an event touches that it can only take away: where they do not stand, as when a product came and went in one burst, there is nothing to do. */
export const pagesLeaving = (envelope: Envelope, shelf: Shelf | undefined, slots: Slots): PageAddress[] =>
  inEveryLanguage(leaving(envelope, shelf, slots));

function leaving({ type, data }: Envelope, shelf: Shelf | undefined, slots: Slots): PageAddress[] {
  if (type.startsWith("product.")) {
    const { shop, slug, category, was } = ProductPlace.parse(data);
    const behind = was ? [was.category, category] : [];
    return [
      ...(type === ProductWithdrawn.type ? [productPage(shop.districtSlug, shop.slug, slug)] : []),
      ...behind.map((each) => categoryPage(each, numberedPages(slots.get(each)?.length ?? 0) + 1)),
    ];
  }
  if (type !== ShopSuspended.type) return [];
  const { districtSlug, slug } = ShopPlace.parse(data);
  const products = shelf?.products ?? [];
  return [shopPage(districtSlug, slug), ...products.map((product) => productPage(districtSlug, slug, product.slug))];
}
