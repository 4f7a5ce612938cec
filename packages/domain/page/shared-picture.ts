import type { Envelope } from "@etalase/kit";
import { ProductPlace } from "../product/events.ts";
import { ShopPlace } from "../shop/events.ts";
import { districtPage, homePage, type PageAddress, productPage, shopPage } from "./addresses.ts";

/** The picture that stands for a page where it is shared, by the page's address, whichever its language. */
export const sharedPicture = (address: PageAddress): PageAddress => `/media/share${address}picture.jpg`;

/**
 * The pages whose shared picture an event may change. It shows names, photographs and the shop's place: an edit that says nothing to a product's neighbours changes no
 * picture. A district has one from its first shop on.
 * @param slugs of a shop's published products, where the event is a shop's
 */
export function picturesTouched({ type, data }: Envelope, slugs: readonly string[]): PageAddress[] {
  if (type.startsWith("tenant.")) return [homePage];
  if (type.startsWith("shop.")) return ofShop(ShopPlace.parse(data), slugs);
  const { shop, slug, neighbours } = ProductPlace.parse(data);
  if (type === "product.changed" && neighbours === undefined) return [];
  return [productPage(shop.districtSlug, shop.slug, slug), shopPage(shop.districtSlug, shop.slug)];
}

const ofShop = ({ districtSlug, slug }: ShopPlace, slugs: readonly string[]): PageAddress[] => [
  districtPage(districtSlug),
  shopPage(districtSlug, slug),
  ...slugs.map((product) => productPage(districtSlug, slug, product)),
];
