import { kept } from "../../lib/kept.ts";
import { tenant } from "../../lib/tenant.ts";

const MOST = 8;
const SHORTEST = 3;
const device = kept<string[]>(`etalase:searches:${tenant.id}`);

/** What was looked for on this device, the latest first. */
export const recentSearches = (): string[] => {
  const known = device.read();
  return Array.isArray(known) ? known.filter((words) => typeof words === "string") : [];
};

/** Remembers words that were meant, not each letter on the way to them. */
export function rememberSearch(words: string): void {
  const meant = words.trim();
  if (meant.length < SHORTEST) return;
  const others = recentSearches().filter((known) => known.toLowerCase() !== meant.toLowerCase());
  device.write([meant, ...others].slice(0, MOST));
}

export const forgetSearches = (): void => device.forget();
