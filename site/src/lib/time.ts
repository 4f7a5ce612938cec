import { locales, pageLanguage } from "./language.ts";
import { tenant } from "./tenant.ts";

const LABELS: Record<string, string> = { "Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT" };
const label = LABELS[tenant.zone] ?? "WIB";
const clockFormat = new Intl.DateTimeFormat(locales[pageLanguage], { timeStyle: "short", timeZone: tenant.zone });
const dayFormat = new Intl.DateTimeFormat(locales[pageLanguage], {
  day: "numeric",
  month: "short",
  timeZone: tenant.zone,
});
const isoFormat = new Intl.DateTimeFormat("en-CA", { timeZone: tenant.zone });

/** `08.05 WIB` where the regency is. */
export const clock = (at: string): string => `${clockFormat.format(new Date(at))} ${label}`;

/** `24 Nov, 08.05 WIB` where the regency is. */
export const dayAndClock = (at: string): string => `${dayFormat.format(new Date(at))}, ${clock(at)}`;

/** `24 Nov`. */
export const shortDay = (at: string): string => dayFormat.format(new Date(at));

/** The calendar day where the regency is: `2026-11-24`. */
export const localDay = (at: number): string => isoFormat.format(at);
