import { defineEvent } from "@etalase/kit";
import * as z from "zod/mini";
import { DistrictCode, Slug } from "../tenant/index.ts";
import { PaperKind } from "./papers.ts";

/** Where a shop's page stands, so that whoever hears of it can find it. */
export const ShopPlace = z.object({ district: DistrictCode, districtSlug: Slug, slug: Slug });
export type ShopPlace = z.infer<typeof ShopPlace>;

/** An application was sent in; who sent it owns the shop from now on. */
export const ShopSubmitted = defineEvent("shop.submitted", z.extend(ShopPlace, { person: z.string() }));
export const ShopVerified = defineEvent("shop.verified", ShopPlace);
/** The dinas asked for something to be mended. */
export const ShopReturned = defineEvent("shop.returned", ShopPlace);
export const ShopRejected = defineEvent("shop.rejected", ShopPlace);
export const ShopSuspended = defineEvent("shop.suspended", ShopPlace);
export const ShopResumed = defineEvent("shop.resumed", ShopPlace);
/** What its pages say of it changed, its badges too. */
export const ShopChanged = defineEvent("shop.changed", ShopPlace);

const EndingPaper = z.extend(ShopPlace, { paper: PaperKind, expires: z.string(), days: z.int() });
export const PaperExpiring = defineEvent("paper.expiring", EndingPaper);
export const PaperExpired = defineEvent("paper.expired", EndingPaper);
