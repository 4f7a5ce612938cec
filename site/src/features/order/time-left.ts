const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long there is still, in the two largest units that say something. */
export function timeLeft(milliseconds: number): string {
  if (milliseconds <= 0) return "waktu habis";
  if (milliseconds >= DAY) return two(milliseconds, [DAY, "hari"], [HOUR, "jam"]);
  if (milliseconds >= HOUR) return two(milliseconds, [HOUR, "jam"], [MINUTE, "menit"]);
  return two(milliseconds, [MINUTE, "menit"], [SECOND, "detik"]);
}

function two(length: number, [large, name]: [number, string], [small, smallName]: [number, string]): string {
  const first = Math.floor(length / large);
  const second = Math.floor((length % large) / small);
  return [first > 0 ? `${first} ${name}` : "", second > 0 || first === 0 ? `${second} ${smallName}` : ""]
    .filter(Boolean)
    .join(" ");
}
