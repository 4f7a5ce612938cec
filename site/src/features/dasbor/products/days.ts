/** Indonesia's zones keep no summer time. */
const OFFSETS: Record<string, string> = {
  "Asia/Jakarta": "+07:00",
  "Asia/Makassar": "+08:00",
  "Asia/Jayapura": "+09:00",
};
const DAY = 86_400_000;

/** The moment at which a calendar day begins in a time zone; an empty text where the day cannot be read. */
export const startOf = (day: string, zone: string): string => momentOf(begin(day, zone));

/** The moment at which it is over. */
export const endOf = (day: string, zone: string): string => momentOf(begin(day, zone) + DAY);

/** The calendar day of a moment, or the one before the moment at which a span ends (`shift` of -1 millisecond). */
export const dayOf = (at: string, zone: string, shift = 0): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(Date.parse(at) + shift);

const begin = (day: string, zone: string): number => Date.parse(`${day}T00:00:00${OFFSETS[zone] ?? "+07:00"}`);
const momentOf = (at: number): string => (Number.isNaN(at) ? "" : new Date(at).toISOString());
