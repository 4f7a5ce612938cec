import { pageLanguage } from "../../lib/language.ts";
import { orderWords } from "./words.ts";

const { over, days, hours, minutes, seconds } = orderWords(pageLanguage);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Unit = [milliseconds: number, name: (count: number) => string];

/** How long there is still, in the two largest units that say something. */
export function timeLeft(milliseconds: number): string {
  if (milliseconds <= 0) return over;
  if (milliseconds >= DAY) return two(milliseconds, [DAY, days], [HOUR, hours]);
  if (milliseconds >= HOUR) return two(milliseconds, [HOUR, hours], [MINUTE, minutes]);
  return two(milliseconds, [MINUTE, minutes], [SECOND, seconds]);
}

function two(length: number, [large, name]: Unit, [small, smallName]: Unit): string {
  const first = Math.floor(length / large);
  const second = Math.floor((length % large) / small);
  return [first > 0 ? name(first) : "", second > 0 || first === 0 ? smallName(second) : ""].filter(Boolean).join(" ");
}
