import { defineEvent } from "@etalase/kit";
import * as z from "zod/mini";
import { DistrictCode, Slug } from "../tenant/index.ts";

/** Where a shop's page stands, so that whoever hears of it can find it. */
export const ShopPlace = z.object({ district: DistrictCode, districtSlug: Slug, slug: Slug });
export type ShopPlace = z.infer<typeof ShopPlace>;

export const ShopVerified = defineEvent("shop.verified", ShopPlace);
export const ShopSuspended = defineEvent("shop.suspended", ShopPlace);
