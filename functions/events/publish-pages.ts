import { type PageAddress, pagesTouched, type Shelf, shelfNeeded } from "@etalase/domain/page";
import type { Envelope } from "@etalase/kit";
import { publish } from "../pages.ts";
import { products } from "../stores.ts";
import { subscribeTogether } from "./subscribe.ts";

/** Renders the pages that events touch; of a burst that touches a page ten times, it is rendered once. */
export const handler = subscribeTogether(async (tenant, envelopes) => {
  const touched = await Promise.all(envelopes.map(pagesOf));
  await publish(tenant, touched.flat());
});

async function pagesOf(envelope: Envelope): Promise<PageAddress[]> {
  const id = shelfNeeded(envelope);
  const shelf = id && (await products.shelf(envelope.tenant, id));
  return pagesTouched(envelope, shelf ? shelfOf(shelf) : undefined);
}

const shelfOf = ({ shop, products: standing }: NonNullable<Awaited<ReturnType<typeof products.shelf>>>): Shelf => ({
  place: { district: shop.district, districtSlug: shop.districtSlug, slug: shop.slug },
  open: shop.state === "verified",
  products: standing.filter(({ state }) => state === "published"),
});
