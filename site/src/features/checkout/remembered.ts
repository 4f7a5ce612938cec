import { kept } from "../../lib/kept.ts";
import { tenant } from "../../lib/tenant.ts";
import type { BuyerFields } from "./buyer.ts";
import type { Pending } from "./pending.ts";

/** Until it is answered. */
export const pending = kept<Pending>(`etalase:checkout:${tenant.id}`);

/** Only when the shopper asks for it. */
export const knownBuyer = kept<BuyerFields>(`etalase:buyer:${tenant.id}`);

/** What was typed so far, for a reload and the way back; it ends with the tab. */
export const typedBuyer = kept<BuyerFields>(`etalase:typed:${tenant.id}`, () => sessionStorage);
