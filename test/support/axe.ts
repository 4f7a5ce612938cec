import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { DESKTOP, PHONE } from "./browser.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 A and AA, and what axe's authors hold to be good practice. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const FACES = [PHONE, DESKTOP].flatMap((size) =>
  (["light", "dark"] as const).map((colorScheme) => ({ size, colorScheme })),
);

/** Whatever axe finds wrong with a page as it stands, on a phone and a desk, by day and by night; one sentence each. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { size, colorScheme } of FACES) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const { id, nodes } of await axeResults(page))
      found.push(
        ...nodes.map(({ target, html }) => `${size.width} ${colorScheme}: ${id} at ${String(target)}: ${html}`),
      );
  }
  return found;
}

async function axeResults(page: Page): Promise<axe.Result[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  return page.evaluate(async (values) => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await run.run(document, {
      runOnly: { type: "tag", values },
      resultTypes: ["violations"],
      // Experimental: it takes a name that is hyphenated on a tile of the map for another word.
      rules: { "label-content-name-mismatch": { enabled: false } },
    });
    return found;
  }, TAGS);
}
