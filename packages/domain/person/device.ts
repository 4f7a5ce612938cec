/** What a session is used from, as far as the browser says it. */
export interface Device {
  browser: string;
  system: string;
}

/** The first that fits: many browsers also name those that they descend from. */
const BROWSERS: [RegExp, string][] = [
  [/SamsungBrowser/, "Samsung Internet"],
  [/OPR\/|Opera/, "Opera"],
  [/UCBrowser/, "UC Browser"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/Linux/, "Linux"],
];

const named = (userAgent: string, names: [RegExp, string][]): string =>
  names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "";

/** The browser and the system that a user agent names; empty where it names none that people know. */
export const deviceOf = (userAgent: string): Device => ({
  browser: named(userAgent, BROWSERS),
  system: named(userAgent, SYSTEMS),
});
