export type TimeZone = "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";

// Keputusan Presiden 41/1987, with the provinces founded since in the zone of the province they came from.
const CENTRAL = new Set(["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"]);
const EASTERN = new Set(["81", "82", "91", "92", "93", "94", "95", "96"]);

/** The time zone of a province by its two-digit code: WIB, WITA or WIT. A longer code answers for its province. */
export function timeZoneOf(provinceCode: string): TimeZone {
  const province = provinceCode.slice(0, 2);
  if (CENTRAL.has(province)) return "Asia/Makassar";
  return EASTERN.has(province) ? "Asia/Jayapura" : "Asia/Jakarta";
}
