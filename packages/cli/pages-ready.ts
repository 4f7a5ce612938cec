import { setTimeout as pause } from "node:timers/promises";
import { languageOf } from "@etalase/domain/language";
import { settingsOf, type TenantId } from "@etalase/domain/tenant";
import { pageStore } from "@etalase/dynamo";
import { keysBelow } from "./builds.ts";
import type { Target } from "./target.ts";

const LOOK_EVERY = 500;
const PATIENCE = 120_000;

export interface Pages {
  /** How many of them stand in the bucket. */
  standing: number;
  all: number;
}

/** How many pages of the market itself, which is there before any shop, stand in the bucket. */
export async function pagesOf({ tableOf, site }: Target, tenant: TenantId): Promise<Pages> {
  const keys = new Set(await keysBelow(site, `sites/${tenant}/`));
  const found: Pages = { standing: 0, all: 0 };
  const store = pageStore(tenant, tableOf, async () => undefined);
  const { languages } = settingsOf((await store.regency()).tenant);
  for await (const address of store.marketAddresses()) {
    if (!languages.includes(languageOf(address).language)) continue;
    found.all++;
    if (keys.has(`sites/${tenant}${address}${address.endsWith("/") ? "index.html" : ""}`)) found.standing++;
  }
  return found;
}

/** Waits until every one stands. Throws a sentence where that takes too long: what renders them tries again by itself. */
export async function pagesReady(target: Target, tenant: TenantId, progress: (pages: Pages) => void): Promise<Pages> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const pages = await pagesOf(target, tenant);
    progress(pages);
    if (pages.standing === pages.all) return pages;
    if (Date.now() > end)
      throw new Error(
        `${pages.standing} of ${pages.all} pages stand after two minutes; the rest is still being rendered. Run the same command again to look.`,
      );
    await pause(LOOK_EVERY);
  }
}
