import { setTimeout as pause } from "node:timers/promises";
import type { Browser, BrowserContextOptions, CDPSession, Page } from "playwright-core";
import { PHONE } from "../../support/browser.ts";

export const KINDS = ["html", "css", "js", "img", "font", "data"] as const;
export type Kind = (typeof KINDS)[number];

export interface Measured {
  /** Bytes on the wire, headers included. */
  bytes: Record<Kind, number>;
  requests: number;
  /** Milliseconds until the largest thing was painted. */
  lcp: number;
  cls: number;
  /** Milliseconds that tasks took beyond fifty each. */
  tbt: number;
  /** Milliseconds from a tap or a key to the next picture; undefined where nothing was done. */
  inp: number | undefined;
}

export interface Visit {
  address: string;
  context?: BrowserContextOptions;
  /** Something that a visitor does there. */
  act?: (page: Page) => Promise<void>;
}

/**
 * 150 ms and 1.6 Mbit/s as Lighthouse applies them to requests: DevTools delays a request once, while a first visit goes back and forth for its name, its connection and its
 * certificate too, and headers of packets take their part.
 */
const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1_600_000 * 0.9) / 8,
  uploadThroughput: (750_000 * 0.9) / 8,
};
const SLOWER_CPU = 4;
const SHORTEST_TOLD = 16;
/** A page has loaded when nothing was asked and nothing came for so long: more than twice what an answer takes. */
const QUIET_MILLISECONDS = 1_500;

const KIND_OF: Record<string, Kind> = {
  Document: "html",
  Stylesheet: "css",
  Script: "js",
  Image: "img",
  Font: "font",
};

/** One visit with nothing kept from before, by a cheap phone on a slow network. */
export async function visit(browser: Browser, { address, context: more, act }: Visit): Promise<Measured> {
  const context = await browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
    // What a service worker fetches passes by the slow network.
    serviceWorkers: "block",
    ...more,
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const traffic = await watchTraffic(devtools);
    await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_CPU });
    await page.addInitScript(watchPaints);
    await page.goto(address);
    while (performance.now() - traffic.last < QUIET_MILLISECONDS) await pause(QUIET_MILLISECONDS / 10);
    const { lcp, cls, tbt } = await page.evaluate(() => globalThis.seen);
    const { bytes, requests } = structuredClone(traffic);
    const inp = act && (await interaction(page, act));
    return { bytes, requests, lcp, cls, tbt, inp };
  } finally {
    await context.close();
  }
}

async function interaction(page: Page, act: (page: Page) => Promise<void>): Promise<number> {
  await act(page);
  await page.waitForFunction(() => globalThis.seen.inp > 0, undefined, { timeout: 3_000 }).catch(() => undefined);
  return Math.max(SHORTEST_TOLD, await page.evaluate(() => globalThis.seen.inp));
}

/** Counts what comes as it comes: DevTools never tells the end of a preload that a script took over. */
async function watchTraffic(devtools: CDPSession) {
  const traffic = { bytes: { html: 0, css: 0, js: 0, img: 0, font: 0, data: 0 }, requests: 0, last: performance.now() };
  const known = new Map<string, { kind: Kind; bytes: number }>();
  const count = (requestId: string, bytesOf: (before: number) => number) => {
    traffic.last = performance.now();
    const request = known.get(requestId);
    if (!request) return;
    const bytes = bytesOf(request.bytes);
    traffic.bytes[request.kind] += bytes - request.bytes;
    request.bytes = bytes;
  };
  devtools.on("Network.requestWillBeSent", () => {
    traffic.last = performance.now();
  });
  devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (response.url.startsWith("data:")) return;
    known.set(requestId, { kind: KIND_OF[type] ?? "data", bytes: 0 });
    traffic.requests++;
    count(requestId, () => response.encodedDataLength);
  });
  devtools.on("Network.dataReceived", ({ requestId, encodedDataLength }) =>
    count(requestId, (before) => before + encodedDataLength),
  );
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    count(requestId, () => encodedDataLength),
  );
  await devtools.send("Network.enable");
  return traffic;
}

declare global {
  /** What the page was seen to do; kept in the page itself. */
  var seen: { lcp: number; cls: number; tbt: number; inp: number };
}

/** Runs in the page before anything else. */
function watchPaints(): void {
  globalThis.seen = { lcp: 0, cls: 0, tbt: 0, inp: 0 };
  const { seen } = globalThis;
  const watch = (type: string, note: (entry: PerformanceEntry & Record<string, number>) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry as PerformanceEntry & Record<string, number>);
    }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  watch("largest-contentful-paint", ({ startTime }) => {
    seen.lcp = startTime;
  });
  // Shifts that follow within a second of each other count together, for five seconds at most; the worst such time is the figure.
  const burst = { from: 0, last: 0, sum: 0 };
  watch("layout-shift", ({ startTime, hadRecentInput, value = 0 }) => {
    if (hadRecentInput) return;
    if (startTime - burst.last > 1_000 || startTime - burst.from > 5_000)
      Object.assign(burst, { from: startTime, sum: 0 });
    Object.assign(burst, { last: startTime, sum: burst.sum + value });
    seen.cls = Math.max(seen.cls, burst.sum);
  });
  watch("longtask", ({ duration }) => {
    seen.tbt += Math.max(0, duration - 50);
  });
  watch("event", (entry) => {
    if (entry["interactionId"]) seen.inp = Math.max(seen.inp, entry.duration);
  });
}
