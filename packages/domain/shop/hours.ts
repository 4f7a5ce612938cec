import * as z from "zod/mini";

/** 1 is Monday. */
export const Weekday = z.int().check(z.gte(1), z.lte(7));
const Clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** On which days a shop is open, and from when to when. */
export const OpeningHours = z.strictObject({
  days: z.array(Weekday).check(z.minLength(1), z.maxLength(7)),
  from: Clock,
  until: Clock,
});
export type OpeningHours = z.infer<typeof OpeningHours>;

const DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
const WEEK = DAYS.length;

/** As shoppers read it: `Senin-Sabtu 08.00-17.00`. */
export function hoursLine({ days, from, until }: OpeningHours): string {
  const sorted = [...new Set(days)].toSorted((one, other) => one - other);
  const clock = `${from}-${until}`.replaceAll(":", ".");
  if (sorted.length === WEEK) return `Setiap hari ${clock}`;
  return `${runsOf(sorted).map(nameOf).join(", ")} ${clock}`;
}

/** Days that follow one another, together. */
const runsOf = (days: number[]): number[][] =>
  days.reduce<number[][]>((runs, day) => {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
    return runs;
  }, []);

const nameOf = (run: number[]): string => {
  const [first, last] = [DAYS[(run[0] ?? 1) - 1] ?? "", DAYS[(run.at(-1) ?? 1) - 1] ?? ""];
  if (run.length === 1) return first;
  return run.length === 2 ? `${first}, ${last}` : `${first}-${last}`;
};
