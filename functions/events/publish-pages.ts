import { pagesOf, publish } from "../pages.ts";
import { listings, products } from "../stores.ts";
import { touchedPages } from "../touched-pages.ts";
import { subscribeTogether } from "./subscribe.ts";

/** Renders the pages that events touch; of a burst that touches a page ten times, it is rendered once. */
export const handler = subscribeTogether(async (tenant, envelopes) => {
  await publish(tenant, await touchedPages(envelopes, { products, listings, pages: pagesOf(tenant) }));
});
