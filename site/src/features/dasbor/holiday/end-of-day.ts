import { localDay } from "../../../lib/time.ts";

const HOUR_MILLISECONDS = 3_600_000;

/** The last moment of a calendar day where the regency is; none of Indonesia's zones is off by less than an hour or knows daylight saving time. */
export function endOfDay(day: string): string {
  const midnight = Date.parse(`${day}T23:59:59.999Z`);
  const hours = Array.from({ length: 15 }, (_, hour) => midnight - hour * HOUR_MILLISECONDS);
  return new Date(hours.find((at) => localDay(at) === day) ?? midnight).toISOString();
}
