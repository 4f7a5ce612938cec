import { fileURLToPath } from "node:url";
import { publishAssets } from "@etalase/cli";
import type { Product } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContext, type Page, chromium as playwright } from "playwright-core";
import { sharedCloud, type TestCloud, testCloud } from "./cloud.ts";

const CLIENT = fileURLToPath(new URL("../../site/dist/client/", import.meta.url));
export const PHONE = { width: 360, height: 800 };
export const DESKTOP = { width: 1440, height: 900 };

export interface TestSite extends TestCloud {
  browser: Browser;
  /** The whole address of a page on the marketplace's host. */
  at(path: string): string;
}

// Not the package's own flags: its single process ends with the first page that is closed.
export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({ executablePath: await chromium.executablePath(), args: ["--no-sandbox"] });

/** The marketplace in memory with everything that its pages load, and a browser before it, for one file alone. */
export const testSite = async (): Promise<TestSite> => siteOf(await testCloud());

/** The same for every file of a lane that leaves it as it was, but for its own shops. */
export const sharedSite = async (): Promise<TestSite> => siteOf(await sharedCloud());

async function siteOf(test: TestCloud): Promise<TestSite> {
  await publishAssets(test.target, CLIENT);
  const browser = await openBrowser();
  return {
    ...test,
    browser,
    at: (path) => `${test.cloud.url}${path}`,
    async close() {
      await browser.close();
      await test.close();
    },
  };
}

/** A small phone with a finger on it. What its pages throw is kept in `failures`. */
export async function smallPhone({ browser }: Pick<TestSite, "browser">): Promise<{
  context: BrowserContext;
  page: Page;
  failures: string[];
}> {
  // What a service worker fetches passes by the routes that a test sets.
  const context = await browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    locale: "id-ID",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  return { context, page, failures };
}

export const shopPath = ({ districtSlug, slug }: Shop): string => `/${districtSlug}/${slug}/`;
export const productPath = (shop: Shop, product: Product | undefined): string =>
  `${shopPath(shop)}${product?.slug ?? ""}/`;

/** Asks until the answer is yes; how long that took in milliseconds. Throws what was waited for after thirty seconds. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > 30_000) throw new Error(`waited in vain until ${what}`);
    await new Promise(setImmediate);
  }
  return performance.now() - begun;
}
