import type { Language } from "@etalase/domain/language";
import { locales } from "./language.ts";

const LABELS: Record<string, string> = { "Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT" };

/** Moments as the people of a time zone read them, in a language. */
export function zoned(timeZone: string, language: Language) {
  const locale = locales[language];
  const label = LABELS[timeZone] ?? "WIB";
  const clockFormat = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone });
  const dayFormat = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone });
  const yearFormat = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone });
  const isoFormat = new Intl.DateTimeFormat("en-CA", { timeZone });

  /** `08.05 WIB`. */
  const clock = (at: string): string => `${clockFormat.format(new Date(at))} ${label}`;
  /** `24 Nov`. */
  const shortDay = (at: string): string => dayFormat.format(new Date(at));
  /** `24 Nov 2026`. */
  const day = (at: string): string => yearFormat.format(new Date(at));
  /** `24 Nov, 08.05 WIB`. */
  const dayAndClock = (at: string): string => `${shortDay(at)}, ${clock(at)}`;
  /** The calendar day: `2026-11-24`. */
  const localDay = (at: number): string => isoFormat.format(at);

  return { clock, shortDay, day, dayAndClock, localDay };
}
