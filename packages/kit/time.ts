import * as z from "zod/mini";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A moment in UTC, to the millisecond, as it is stored and sent: `2026-11-24T01:05:00.000Z`. */
export const Moment = z.iso.datetime({ precision: 3 });

/** The three zones of Indonesia; none of them has daylight saving time. */
export const TimeZone = z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]);
export type TimeZone = z.infer<typeof TimeZone>;

const LABELS: Record<TimeZone, string> = { "Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT" };

export const moment = (at: number): string => new Date(at).toISOString();

const full = { id: new Map<TimeZone, Intl.DateTimeFormat>(), en: new Map<TimeZone, Intl.DateTimeFormat>() };
const LOCALES = { id: "id-ID", en: "en-GB" };
const day = new Map<TimeZone, Intl.DateTimeFormat>();

const cached = (
  cache: Map<TimeZone, Intl.DateTimeFormat>,
  zone: TimeZone,
  make: () => Intl.DateTimeFormat,
): Intl.DateTimeFormat => {
  const known = cache.get(zone) ?? make();
  cache.set(zone, known);
  return known;
};

/** `Selasa, 24 November 2026 pukul 08.05 WIB`, in English `Tuesday 24 November 2026 at 08:05 WIB`. */
export const formatMoment = (at: string, zone: TimeZone, language: keyof typeof full = "id"): string => {
  const formatter = cached(
    full[language],
    zone,
    () => new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "full", timeStyle: "short", timeZone: zone }),
  );
  return `${formatter.format(new Date(at))} ${LABELS[zone]}`;
};

const dates = {
  id: new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
};

/** A calendar day `2026-11-24` as `24 November 2026`. */
export const formatDay = (date: string, language: keyof typeof dates): string =>
  dates[language].format(new Date(`${date}T00:00:00Z`));

/** The calendar day of a moment where the tenant lives: `2026-11-24`. */
export const dayOf = (at: string, zone: TimeZone): string =>
  cached(day, zone, () => new Intl.DateTimeFormat("en-CA", { timeZone: zone })).format(new Date(at));

const clocks = new Map<TimeZone, Intl.DateTimeFormat>();

/** The wall clock at a moment where the tenant lives: `21:05`. */
export const clockOf = (at: number, zone: TimeZone): string =>
  cached(
    clocks,
    zone,
    () => new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }),
  ).format(at);
