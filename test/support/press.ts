import { createHash } from "node:crypto";
import type { PageAddress } from "@etalase/domain/page";
import { listingStore, pageStore, productStore, type TableOf } from "@etalase/dynamo";
import type { Envelope } from "@etalase/kit";
import type { Folder, PageFile } from "../../functions/folder.ts";
import { type Outcome, publishWith } from "../../functions/publisher.ts";
import { touchedPages, touching } from "../../functions/touched-pages.ts";
import { builtRenderer } from "../../site/test-support/built.ts";

export type Pages = Map<string, string>;

/** A tenant's folder in memory, with tags that change as S3's do. */
export function memoryFolder(): Folder & { files: Map<string, PageFile> } {
  const files = new Map<string, PageFile>();
  const tagOf = (path: string) => {
    const file = files.get(path);
    return file && createHash("md5").update(file.body).digest("hex");
  };
  return {
    files,
    async head(path) {
      const file = files.get(path);
      return file && { tag: tagOf(path) ?? "", hash: file.hash, made: file.made };
    },
    async read(path) {
      const file = files.get(path);
      return file && Buffer.from(file.body);
    },
    async replace(path, file, standing) {
      if (tagOf(path) !== standing?.tag) return false;
      files.set(path, file);
      return true;
    },
    async remove(path, { tag }) {
      return tagOf(path) === tag && files.delete(path);
    },
  };
}

/** All that makes pages of events, without a cloud: the real stores, rules, publisher and renderer between a table and a folder in memory. */
export async function testPress(tenant: string, tableOf: TableOf, clock: () => number) {
  const { render, build } = await builtRenderer();
  const folder = memoryFolder();
  const pages = () => pageStore(tenant, tableOf, folder.read, clock());
  const failed = (address: PageAddress, error: unknown) => {
    throw new Error(`${address} failed`, { cause: error });
  };
  const press = { folder, pages, render, build, failed };
  const shelves = { products: productStore(tableOf), listings: listingStore(tableOf) };
  return {
    press,
    /** The pages that stand in the folder, by their address. */
    standing: (): Pages =>
      new Map([...folder.files].map(([path, { body }]) => [path.replace(/\/index\.html$/, "/"), String(body)])),
    /** The pages that a full render makes. */
    async whole(): Promise<Pages> {
      const store = pages();
      const found: Pages = new Map();
      for await (const address of store.addresses()) found.set(address, (await render(store, address)).body);
      return found;
    },
    /** Everything that exists. */
    async publishAll(): Promise<Map<PageAddress, Outcome>> {
      const addresses: PageAddress[] = [];
      for await (const address of pages().addresses()) addresses.push(address);
      return publishWith(press, touching(addresses));
    },
    /** What the events of one burst touch. */
    async hear(events: Envelope[]): Promise<Map<PageAddress, Outcome>> {
      return publishWith(press, await touchedPages(events, { ...shelves, pages: pages() }));
    },
  };
}
