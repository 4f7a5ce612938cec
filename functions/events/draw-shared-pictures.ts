import { picturesTouched } from "@etalase/domain/page";
import type { Envelope } from "@etalase/kit";
import { publishPictures } from "../pictures/publish.ts";
import { products } from "../stores.ts";
import { subscribeTogether } from "./subscribe.ts";

/** Paints the pictures that stand for pages where they are shared. */
export const handler = subscribeTogether(async (tenant, envelopes) => {
  const touched = await Promise.all(
    envelopes.map(async (envelope) => picturesTouched(envelope, await slugsOf(envelope))),
  );
  await publishPictures(tenant, touched.flat());
});

async function slugsOf({ type, tenant, subject }: Envelope): Promise<string[]> {
  if (!type.startsWith("shop.")) return [];
  const shelf = await products.shelf(tenant, subject.id);
  return shelf?.products.filter(({ state }) => state === "published").map(({ slug }) => slug) ?? [];
}
