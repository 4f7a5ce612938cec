import type { PageAddress, PageStore } from "@etalase/domain/page";
import { beforeAll, describe, expect, it } from "vitest";
import { builtRenderer } from "./test-support/built.ts";
import * as catalogue from "./test-support/catalogue.ts";
import { fixtureStore } from "./test-support/fixture-store.ts";

const PRODUCT = "/panongan/anyaman-ciakar/topi-bambu-capio/";
const { origin } = catalogue.tenant;
let render: (store: PageStore, address: PageAddress) => Promise<{ status: number; body: string }>;

beforeAll(async () => {
  ({ render } = await builtRenderer());
}, 120_000);

const page = async (address: PageAddress) => (await render(fixtureStore(), address)).body;

describe("a page in two languages", () => {
  it("names each other and the one for everybody else", async () => {
    for (const address of [PRODUCT, `/en${PRODUCT}`] as const) {
      const body = await page(address);
      expect(body).toContain(`<link rel="canonical" href="${origin}${address}">`);
      expect(body).toContain(`hreflang="id" href="${origin}${PRODUCT}"`);
      expect(body).toContain(`hreflang="en" href="${origin}/en${PRODUCT}"`);
      expect(body).toContain(`hreflang="x-default" href="${origin}${PRODUCT}"`);
    }
  });

  it("leads to the same page in the other language, and says so in that language", async () => {
    expect(await page(PRODUCT)).toMatch(new RegExp(`<a [^>]*href="/en${PRODUCT}" hreflang="en" lang="en"`));
    expect(await page(`/en${PRODUCT}`)).toMatch(new RegExp(`<a [^>]*href="${PRODUCT}" hreflang="id" lang="id"`));
  });

  it("is one page where nothing is found, since the edge has only one", async () => {
    const body = await page("/404/");
    expect(body).toMatch(/lang="id"[^>]*>\s*<h1>Halaman ini tidak ada/);
    expect(body).toMatch(/lang="en"[^>]*>\s*<h2>There is no such page/);
  });

  it("does not exist for what is not there", async () => {
    for (const address of ["/en/tidak-ada/", "/en/en/", "/en/kategori/tidak-ada/"] as const)
      expect((await render(fixtureStore(), address)).status).toBe(404);
  });
});
