import type { PageAddress } from "@etalase/domain/page";
import { beforeAll, expect, it } from "vitest";
import { builtRenderer } from "./test-support/built.ts";
import * as catalogue from "./test-support/catalogue.ts";
import { fixtureStore } from "./test-support/fixture-store.ts";

const { origin } = catalogue.tenant;
let render: Awaited<ReturnType<typeof builtRenderer>>["render"];
beforeAll(async () => {
  ({ render } = await builtRenderer());
}, 120_000);

const file = async (address: string) => (await render(fixtureStore(), address as PageAddress)).body;
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = ""]) => loc);

it("names, from robots.txt on, every page that search engines may list, once, and none that they may not", async () => {
  const robots = await file("/robots.txt");
  const index = /^Sitemap: (.+)$/m.exec(robots)?.[1] ?? "";
  const sitemaps = locations(await file(index.slice(origin.length)));
  const listed: string[] = [];
  for (const sitemap of sitemaps) listed.push(...locations(await file(sitemap.slice(origin.length))));
  expect(new Set(listed).size).toBe(listed.length);

  const store = fixtureStore();
  const wanted: string[] = [];
  for await (const address of store.addresses()) {
    if (!address.endsWith("/")) continue;
    const { body } = await render(store, address);
    // What a district has of a collection is found from the collection.
    const isPart = /\/koleksi\/[^/]+\/[^/]+\//.test(address);
    if (!body.includes('name="robots" content="noindex"') && !isPart) wanted.push(origin + address);
  }
  expect(listed.toSorted()).toEqual(wanted.toSorted());
});

it("tells of each page in the other language", async () => {
  const xml = await file("/sitemap/panongan.xml");
  const page = "/panongan/anyaman-ciakar/topi-bambu-capio/";
  expect(xml).toContain(
    `<url><loc>${origin}/en${page}</loc><xhtml:link rel="alternate" hreflang="id" href="${origin}${page}"/><xhtml:link rel="alternate" hreflang="en" href="${origin}/en${page}"/><xhtml:link rel="alternate" hreflang="x-default" href="${origin}${page}"/></url>`,
  );
});

it("has no sitemap for what is not a district", async () => {
  expect((await render(fixtureStore(), "/sitemap/tidak-ada.xml")).status).toBe(404);
});
