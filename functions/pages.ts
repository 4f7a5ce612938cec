import { createHash } from "node:crypto";
import type { PageAddress, PageStore } from "@etalase/domain/page";
import type { TenantId } from "@etalase/domain/tenant";
import { pageStore } from "@etalase/dynamo";
import { render } from "@etalase/site/render";
import { log } from "./log.ts";
import { folderOf, type Standing } from "./site-bucket.ts";
import { tableOf } from "./stores.ts";

/** A page is fresh for seconds at the edge and then shown while it is fetched anew: no invalidation is ever needed. */
const CACHE_CONTROL = "public, max-age=0, s-maxage=5, stale-while-revalidate=60";
const ROUNDS = 8;
const AT_ONCE = 8;

export type Outcome = "written" | "unchanged" | "deleted" | "overtaken";

/** What the pages of a tenant are made from, read with its own credentials. */
export const pagesOf = (tenant: TenantId): PageStore =>
  pageStore(tenant, tableOf, (path) => folderOf(tenant).read(path));

/**
 * Renders pages and leaves each as its data says. Rounds go on while others write the same pages; a page that fails makes the call fail after the others are done,
 * so that its message comes again.
 */
export async function publish(tenant: TenantId, addresses: PageAddress[]): Promise<Map<PageAddress, Outcome>> {
  const outcomes = new Map<PageAddress, Outcome>();
  const failures: unknown[] = [];
  let left = [...new Set(addresses)];
  for (let round = 0; left.length > 0 && round < ROUNDS; round++) {
    await publishRound(tenant, left, { outcomes, failures });
    left = left.filter((address) => outcomes.get(address) === "overtaken");
  }
  if (left.length > 0) failures.push(new Error(`kept being overtaken: ${left.join(" ")}`));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${addresses.length} pages failed`);
  return outcomes;
}

/** Publishes the pages of shops, one shop after the other: a handful of them may have many products. */
export async function publishShops(tenant: TenantId, shops: { district: string; shop: string }[]): Promise<void> {
  for (const { district, shop } of shops) await publish(tenant, await pagesOf(tenant).shopAddresses(district, shop));
}

/** Tags are read before the data: a render that was slow never replaces what a later one wrote. */
async function publishRound(
  tenant: TenantId,
  addresses: PageAddress[],
  { outcomes, failures }: { outcomes: Map<PageAddress, Outcome>; failures: unknown[] },
): Promise<void> {
  const standing = new Map<PageAddress, Standing | undefined>();
  await inParallel(addresses, async (address) => {
    standing.set(address, await folderOf(tenant).head(objectPath(address)));
  });
  const store = pagesOf(tenant);
  await inParallel(addresses, async (address) => {
    try {
      outcomes.set(address, await publishPage(tenant, address, { store, standing: standing.get(address) }));
    } catch (error) {
      log.error("page failed", { tenant, address, error: error as Error });
      outcomes.delete(address);
      failures.push(error);
    }
  });
}

async function publishPage(
  tenant: TenantId,
  address: PageAddress,
  { store, standing }: { store: PageStore; standing: Standing | undefined },
): Promise<Outcome> {
  const folder = folderOf(tenant);
  const path = objectPath(address);
  const { status, body } = await render(store, address);
  if (status === 404) {
    if (!standing) return "unchanged";
    return (await folder.remove(path, standing)) ? "deleted" : "overtaken";
  }
  if (status !== 200) throw new Error(`${address} answered ${status}`);
  const hash = createHash("sha256").update(body).digest("base64url");
  if (standing?.hash === hash) return "unchanged";
  const file = { body, hash, type: contentType(path), cacheControl: CACHE_CONTROL };
  return (await folder.replace(path, file, standing)) ? "written" : "overtaken";
}

const objectPath = (address: PageAddress): string => (address.endsWith("/") ? `${address}index.html` : address);

const contentType = (path: string): string =>
  path.endsWith(".json") ? "application/json" : "text/html; charset=utf-8";

async function inParallel<T>(all: T[], work: (each: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const worker = async () => {
    for (let each = left.shift(); each !== undefined; each = left.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, worker));
}
