import { pagesTouched, type Shelf, shelfNeeded } from "@etalase/domain/page";
import type { Envelope } from "@etalase/kit";
import { publish } from "../pages.ts";
import { products } from "../stores.ts";
import { subscribe } from "./subscribe.ts";

/** Renders the pages that an event touches. */
export const handler = subscribe(async (envelope) => {
  await publish(envelope.tenant, pagesTouched(envelope, await shelfOf(envelope)));
});

async function shelfOf(envelope: Envelope): Promise<Shelf | undefined> {
  const id = shelfNeeded(envelope);
  const shelf = id && (await products.shelf(envelope.tenant, id));
  if (!shelf) return undefined;
  const { district, districtSlug, slug } = shelf.shop;
  return { place: { district, districtSlug, slug }, products: shelf.products };
}
