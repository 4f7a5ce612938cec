import { brotliCompressSync } from "node:zlib";
import type { PageAddress, PageStore } from "@etalase/domain/page";
import { beforeAll, describe, expect, it } from "vitest";
import { builtRenderer } from "../../../test-support/built.ts";
import * as catalogue from "../../../test-support/catalogue.ts";
import { fixtureStore } from "../../../test-support/fixture-store.ts";
import { modulesOf, readQr } from "../../../test-support/read-qr.ts";
import { qrView } from "../order/qr.ts";

const TAGS = "/label/panongan/anyaman-ciakar/";
let render: (store: PageStore, address: PageAddress) => Promise<{ status: number; body: string }>;

beforeAll(async () => {
  ({ render } = await builtRenderer());
}, 120_000);

describe("the price tags of a shop", () => {
  it("name every product with its regular price, its unit and the address that its code leads to", async () => {
    const { body } = await render(fixtureStore(), TAGS);
    expect(body.match(/<li class="tag">/g)).toHaveLength(3);
    expect(body).toContain('data-address="https://kab-tangerang.example/panongan/anyaman-ciakar/topi-bambu-capio/"');
    expect(body).toMatch(/Rp\s45\.000/);
    expect(body).toContain("per buah");
    expect(body).toContain('<meta name="robots" content="noindex">');
    expect(brotliCompressSync(body).length).toBeLessThan(14 * 1024);
  });

  it("stay as they are while a promotion holds, since paper does not know when it ends", async () => {
    const promotion = { price: 30_000, from: "2020-01-01T00:00:00.000Z", until: "2099-01-01T00:00:00.000Z" };
    const products = catalogue.products.map((product) => ({ ...product, promotion }));
    expect(await render(fixtureStore({ products }), TAGS)).toEqual(await render(fixtureStore(), TAGS));
  });

  it("lead Indonesians to the Indonesian page, also from the English one", async () => {
    const { body } = await render(fixtureStore(), `/en${TAGS}`);
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('data-address="https://kab-tangerang.example/panongan/anyaman-ciakar/bakul-nasi/"');
  });

  it("are not there for a shop that is not", async () => {
    expect((await render(fixtureStore(), "/label/panongan/tidak-ada/")).status).toBe(404);
  });
});

it.each([
  "https://kab-tangerang.example/panongan/anyaman-ciakar/topi-bambu-capio/",
  "http://localhost:8080/gunung-kaler/dapur-ibu-hj-siti-aminah/keripik-tempe-daun-jeruk-renyah-kemasan-besar-500-gram/",
  "https://a.id/",
])("the code of %s says that and nothing else", (address) => {
  expect(readQr(modulesOf(qrView(address, "").text))).toBe(address);
});
