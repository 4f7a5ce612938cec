import { createHash } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import type { PageAddress } from "@etalase/domain/page";
import { render } from "@etalase/site/render";
import * as catalogue from "../../site/test-support/catalogue.ts";
import { fixtureStore } from "../../site/test-support/fixture-store.ts";

const COPIES = 12;
const AT_ONCE = 8;

/** The small catalogue, a dozen times over, with first pictures of the usual size that no compression makes smaller. */
function store() {
  const times = Array.from({ length: COPIES }, (_, at) => at);
  const shops = times.flatMap((at) =>
    catalogue.shops.map((shop) => ({ ...shop, id: `${shop.id}${at}`, slug: `${shop.slug}-${at}` })),
  );
  const products = times.flatMap((at) =>
    catalogue.products.map((product) => ({ ...product, id: `${product.id}${at}`, shop: `${product.shop}${at}` })),
  );
  const noise = Array.from({ length: 192 }, (_, at) => createHash("sha256").update(String(at)).digest());
  return fixtureStore({ shops, products, preview: Buffer.concat(noise) });
}

/** Bytes that are still needed once everything else was thrown away. */
function needed(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

/** Renders every address over and over until its time is up, a few at once as a function does; tells how many, and how long one took that was alone. */
async function main({ milliseconds }: { milliseconds: number }): Promise<void> {
  const pages = store();
  const addresses: PageAddress[] = [];
  for await (const address of pages.addresses()) addresses.push(address);
  const one = async (address: PageAddress) => {
    const { status } = await render(pages, address);
    if (status !== 200) throw new Error(`${address} is ${status}`);
  };
  for (const address of addresses) await one(address);

  const before = needed();
  const until = performance.now() + milliseconds;
  let done = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < until) await one(addresses[done++ % addresses.length] ?? "/");
    }),
  );

  const grown = needed() - before;
  const product = addresses.find((address) => address.split("/").length === 5) ?? "/";
  const begun = performance.now();
  const rounds = 200;
  for (let round = 0; round < rounds; round++) await one(product);
  parentPort?.postMessage({ done, grown, alone: (performance.now() - begun) / rounds });
}

await main(workerData as { milliseconds: number });
