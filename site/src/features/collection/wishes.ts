import type { CollectionSlug } from "@etalase/domain/collection";
import { NOTHING, type Wish } from "../search/wish.ts";

const CHEAPER_THAN = 25_000;

const FILTERS: Partial<Record<CollectionSlug, Partial<Wish>>> = {
  "siap-kirim": { ready: true },
  halal: { halal: true },
  hemat: { most: CHEAPER_THAN - 1 },
};

/** What to look for to find the same things in the search; undefined where its filters cannot say it. */
export function wishOfCollection(slug: CollectionSlug, district = ""): Wish | undefined {
  const filters = FILTERS[slug];
  return filters && { ...NOTHING, ...filters, district };
}
