import { pageLanguage } from "../../../lib/language.ts";
import { shortDay } from "../../../lib/time.ts";
import { reportWords } from "./words.ts";

/** `naik 12%`; nothing where there was nothing to compare with. */
export function moved(percent: number | undefined): string {
  const words = reportWords(pageLanguage);
  if (percent === undefined) return "";
  if (percent === 0) return words.same;
  return percent > 0 ? words.more(percent) : words.less(-percent);
}

/** A day as it is said, a month as it is written. */
export const dayName = (day: string): string => (day.length === 7 ? day : shortDay(`${day}T05:00:00Z`));
