// rate(), at() and cron() expressions of EventBridge rules and EventBridge Scheduler.
import { CloudError } from "../core/errors.ts";

const MINUTE = 60_000;
const UNITS = { minute: MINUTE, hour: 60 * MINUTE, day: 24 * 60 * MINUTE };
const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const LOOKAHEAD_DAYS = 366;

/** When the expression is due next, strictly after `from` (epoch milliseconds); undefined when never again. */
export function nextTime(expression: string, from: number, zone = "UTC"): number | undefined {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate) return nextMultiple(from, Number(rate[1]) * UNITS[rate[2] as keyof typeof UNITS]);
  const once = /^at\((.+)\)$/.exec(expression);
  if (once?.[1]) return onceAfter(once[1], from, zone);
  const cron = /^cron\((.+)\)$/.exec(expression);
  if (cron?.[1]) return nextCron(cron[1].trim().split(/\s+/), from, zone);
  throw new CloudError(`The schedule ${expression} is not understood.`);
}

/** Rates are aligned to the epoch, so that a restart does not shift them. */
const nextMultiple = (from: number, period: number) => (Math.floor(from / period) + 1) * period;

function onceAfter(local: string, from: number, zone: string): number | undefined {
  const asUtc = Date.parse(`${local}Z`);
  const shown = Date.parse(`${wallClock(asUtc, zone).text}Z`);
  const at = asUtc - (shown - asUtc);
  return at > from ? at : undefined;
}

interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  weekday: number;
  text: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(at: number, zone: string): Wall {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      weekday: "short",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  formats.set(zone, format);
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const { year = "", month = "", day = "", hour = "", minute = "", second = "", weekday = "" } = parts;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    weekday: WEEKDAYS.indexOf(weekday.toUpperCase()) + 1,
    text: `${year}-${month}-${day}T${hour}:${minute}:${second}`,
  };
}

function nextCron(parts: string[], from: number, zone: string): number | undefined {
  const [minutes = "*", hours = "*", days = "*", months = "*", weekdays = "*", years = "*"] = parts;
  const fits = {
    minute: field(minutes, 0, 59),
    hour: field(hours, 0, 23),
    day: dayField(days),
    month: field(months, 1, 12, MONTHS),
    weekday: field(weekdays, 1, 7, WEEKDAYS),
    year: field(years, 1970, 2199),
  };
  const end = from + LOOKAHEAD_DAYS * UNITS.day;
  for (let at = nextMultiple(from, MINUTE); at < end; ) {
    const wall = wallClock(at, zone);
    if (!fits.year(wall.year) || !fits.month(wall.month) || !fits.day(wall) || !fits.weekday(wall.weekday))
      at += (24 * 60 - wall.hour * 60 - wall.minute) * MINUTE;
    else if (!fits.hour(wall.hour)) at += (60 - wall.minute) * MINUTE;
    else if (!fits.minute(wall.minute)) at += MINUTE;
    else return at;
  }
  return undefined;
}

function dayField(source: string): (wall: Wall) => boolean {
  if (source === "L") return ({ year, month, day }) => new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
  const fits = field(source, 1, 31);
  return ({ day }) => fits(day);
}

/** One field of a cron expression: `*`, `?`, values, ranges and steps, with names where the field has them. */
function field(
  source: string,
  lowest: number,
  highest: number,
  names: readonly string[] = [],
): (value: number) => boolean {
  if (source === "*" || source === "?") return () => true;
  const value = (word: string) =>
    names.includes(word.toUpperCase()) ? names.indexOf(word.toUpperCase()) + lowest : Number(word);
  const allowed = new Set<number>();
  for (const part of source.split(",")) {
    const [range = "", step] = part.split("/");
    const [from = "", to] = range === "*" ? [String(lowest), String(highest)] : range.split("-");
    const last = to === undefined ? (step === undefined ? value(from) : highest) : value(to);
    const by = Number(step ?? 1);
    if (!(value(from) >= lowest && last <= highest && by >= 1))
      throw new CloudError(`The schedule field ${source} is not understood.`);
    for (let one = value(from); one <= last; one += by) allowed.add(one);
  }
  return (one) => allowed.has(one);
}
