import type { Shop } from "../shop/index.ts";

/** A shop with a story, as far as it is told away from the shop's own page. */
export interface Storyteller extends Pick<Shop, "id" | "slug" | "name" | "district" | "districtSlug" | "villageName"> {
  owner: string;
  story: string;
}

/** Those of some shops that tell a story, each once, in the order in which they come. */
export function storytellers(shops: Shop[]): Storyteller[] {
  const distinct = new Map(shops.map((shop) => [shop.id, shop]));
  return [...distinct.values()].flatMap(({ id, slug, name, district, districtSlug, villageName, owner, story }) =>
    story ? [{ id, slug, name, district, districtSlug, villageName, owner: owner.name, story }] : [],
  );
}
