import { pageLanguage } from "./language.ts";
import { tenant } from "./tenant.ts";
import { zoned } from "./zoned.ts";

/** Moments where the regency of this page is, in the page's language. */
export const { clock, shortDay, dayAndClock, localDay } = zoned(tenant.zone, pageLanguage);
