import type { CollectionSlug } from "@etalase/domain/collection";
import { halal, tag, truck } from "../../ui/icons.ts";

/** One picture for each collection: a gift, a van, the halal mark, a price tag. */
export const collectionIcons: Record<CollectionSlug, string> = {
  "oleh-oleh": "M4 10h16v10H4zM3 6.5h18V10H3zM12 6.5V20M12 6.5C10 2.5 6 3.5 7.5 6.5M12 6.5c2-4 6-3 4.5 0",
  "siap-kirim": truck,
  halal,
  hemat: tag,
};
