import type { PageAddress, PageStore } from "@etalase/domain/page";
import type { TenantId } from "@etalase/domain/tenant";
import { pageStore } from "@etalase/dynamo";
import { build, render } from "@etalase/site/render";
import { log } from "./log.ts";
import { type Outcome, publishWith } from "./publisher.ts";
import { folderOf } from "./site-bucket.ts";
import { tableOf } from "./stores.ts";
import type { Touched } from "./touched-pages.ts";

/** What the pages of a tenant are made from, read with its own credentials. */
export const pagesOf = (tenant: TenantId): PageStore =>
  pageStore(tenant, tableOf, (path) => folderOf(tenant).read(path));

/** Leaves each page as the tenant's data say; throws when one failed, after the others are done. */
export async function publish(tenant: TenantId, touched: Touched): Promise<void> {
  const press = {
    folder: folderOf(tenant),
    pages: () => pagesOf(tenant),
    render,
    build,
    failed: (address: PageAddress, error: unknown) =>
      log.error("page failed", { tenant, address, error: error as Error }),
  };
  const outcomes = await publishWith(press, touched);
  log.info("pages published", { tenant, ...tally(outcomes) });
}

const tally = (outcomes: Map<PageAddress, Outcome>): Partial<Record<Outcome, number>> =>
  Object.fromEntries(
    [...Map.groupBy(outcomes.values(), (outcome) => outcome)].map(([name, all]) => [name, all.length]),
  );
