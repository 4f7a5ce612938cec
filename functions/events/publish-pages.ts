import { collectionsOf } from "@etalase/domain/collection";
import { pagesTouched, type Shelf, type Slots, shelfNeeded, slotsNeeded } from "@etalase/domain/page";
import type { TenantId } from "@etalase/domain/tenant";
import type { Envelope } from "@etalase/kit";
import { pagesOf, publish } from "../pages.ts";
import { products } from "../stores.ts";
import { subscribeTogether } from "./subscribe.ts";

/** Renders the pages that events touch; of a burst that touches a page ten times, it is rendered once. */
export const handler = subscribeTogether(async (tenant, envelopes) => {
  const told = await Promise.all(envelopes.map(async (envelope) => ({ envelope, shelf: await shelfOf(envelope) })));
  const slots = await slotsOf(tenant, told);
  await publish(
    tenant,
    told.flatMap(({ envelope, shelf }) => pagesTouched(envelope, shelf, slots)),
  );
});

async function slotsOf(tenant: TenantId, told: { envelope: Envelope; shelf: Shelf | undefined }[]): Promise<Slots> {
  const pages = pagesOf(tenant);
  const categories = new Set(told.flatMap(({ envelope, shelf }) => slotsNeeded(envelope, shelf)));
  const lines = [...categories].map(async (category) => [category, await pages.slots(category)] as const);
  return new Map(await Promise.all(lines));
}

async function shelfOf(envelope: Envelope): Promise<Shelf | undefined> {
  const id = shelfNeeded(envelope);
  const found = id === undefined ? undefined : await products.shelf(envelope.tenant, id);
  if (!found) return undefined;
  const { shop, products: standing } = found;
  return {
    place: { district: shop.district, districtSlug: shop.districtSlug, slug: shop.slug },
    open: shop.state === "verified",
    products: standing
      .filter(({ state }) => state === "published")
      .map((product) => ({
        id: product.id,
        slug: product.slug,
        category: product.category,
        collections: collectionsOf(product),
      })),
  };
}
