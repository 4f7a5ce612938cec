import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { languageOf } from "@etalase/domain/language";
import type { PageAddress, PageStore } from "@etalase/domain/page";
import { beforeAll, describe, expect, it } from "vitest";
import { builtRenderer } from "./test-support/built.ts";
import * as catalogue from "./test-support/catalogue.ts";
import { fixtureStore } from "./test-support/fixture-store.ts";

const PRODUCT = "/panongan/anyaman-ciakar/topi-bambu-capio/";
let render: (store: PageStore, address: PageAddress) => Promise<{ status: number; body: string }>;

beforeAll(async () => {
  ({ render } = await builtRenderer());
}, 120_000);

/** The words of a page as someone without scripts reads them. */
const words = (body: string): string =>
  body
    .replaceAll(/<(script|style|template)\b[\s\S]*?<\/\1>/g, " ")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

describe("every address that exists", () => {
  it("is a page in its language with one heading, a way past the menu and the marketplace's and the ministry's complaint contacts", async () => {
    const store = fixtureStore();
    for await (const address of store.addresses()) {
      if (!address.endsWith("/")) continue;
      const { status, body } = await render(store, address);
      expect([address, status]).toEqual([address, 200]);
      expect(body).toContain(`<html lang="${languageOf(address).language}">`);
      expect(body).toContain('href="#isi"');
      if (["/dasbor/", "/dinas/"].includes(languageOf(address).address)) continue;
      expect(body.match(/<h1[ >]/g)?.length, address).toBeGreaterThanOrEqual(1);
      expect(body).toContain("0853-1111-1010");
      expect(body).toContain(catalogue.tenant.complaints.email);
    }
  });

  it("is rendered the same twice", async () => {
    const store = fixtureStore();
    for await (const address of store.addresses()) {
      expect(await render(store, address)).toEqual(await render(store, address));
    }
  });
});

describe("a product's page", () => {
  it("says without any script what it is, what it costs, whether there is any, how it comes and how it is paid", async () => {
    const text = words((await render(fixtureStore(), PRODUCT)).body);
    for (const part of [
      "Topi Bambu Capio Anyaman Halus",
      "Rp 45.000",
      "Tersedia",
      "Diantar kurir toko",
      "QRIS",
      "Bambu tali",
      "Anyaman Ciakar",
      "Diverifikasi dinas",
    ]) {
      expect(text).toContain(part);
    }
  });

  it("can be ordered over WhatsApp where scripts do not run", async () => {
    const { body } = await render(fixtureStore(), PRODUCT);
    expect(body).toMatch(/href="https:\/\/wa\.me\/6281234567890\?text=[^"]*topi-bambu-capio/);
  });

  it("arrives whole in the first round trip, its picture included", async () => {
    // Bytes that no compression makes smaller, as many as a picture of 320 pixels has.
    const noise = Array.from({ length: 192 }, (_, index) => createHash("sha256").update(String(index)).digest());
    const preview = Buffer.concat(noise);
    const { body } = await render(fixtureStore({ preview }), PRODUCT);
    expect(preview).toHaveLength(6_144);
    expect(brotliCompressSync(body).length).toBeLessThanOrEqual(14 * 1024);
    expect(body).toContain("data:image/avif;base64,");
  });

  const LONG_OPTIONS = [
    { name: "Lingkar kepala", values: ["54 cm", "56 cm", "58 cm", "60 cm", "62 cm"] },
    { name: "Warna pita", values: ["Merah bata", "Hijau daun", "Kuning kunyit"] },
    { name: "Tepi", values: ["Rangkap", "Tunggal"] },
  ];
  /** The hat in as many variants as there may be, with long words for each. */
  const manyHats = (options = LONG_OPTIONS, preview?: Uint8Array) => {
    const combined = options.reduce<string[][]>(
      (all, { values }) => all.flatMap((before) => values.map((value) => [...before, value])),
      [[]],
    );
    const variants = combined.map((values, index) => ({
      number: index + 1,
      values,
      ...(index > 0 ? { price: 45_000 + index * 1_700 } : {}),
    }));
    const products = catalogue.products.map((product) =>
      product.slug === "topi-bambu-capio" ? { ...product, options, variants } : product,
    );
    const soldOut = [`${catalogue.products[0]?.id}-3`];
    return { variants, store: fixtureStore({ products, soldOut, ...(preview ? { preview } : {}) }) };
  };

  it("says of every variant without any script what it is, what it costs and whether there is any", async () => {
    const { variants, store } = manyHats();
    const { body } = await render(store, PRODUCT);
    const text = words(body);
    expect(text).toContain("mulai Rp 45.000");
    expect(text).toContain("54 cm , Hijau daun , Rangkap Rp 48.400 Habis");
    expect(body.match(/<input [^>]*type="radio" name="sku"/g)).toHaveLength(variants.length);
    expect(body.match(/<input [^>]* disabled/g)).toHaveLength(1);
    expect(words((await render(fixtureStore(), PRODUCT)).body)).not.toContain("mulai Rp 45");
  });

  it("arrives whole in the first round trip with the sizes it has, too", async () => {
    const noise = Array.from({ length: 192 }, (_, index) => createHash("sha256").update(String(index)).digest());
    const sizes = [{ name: "Lingkar kepala", values: ["54 cm", "56 cm", "58 cm", "60 cm"] }];
    const { body } = await render(manyHats(sizes, Buffer.concat(noise)).store, PRODUCT);
    expect(brotliCompressSync(body).length).toBeLessThanOrEqual(14 * 1024);
  });

  it("shows neither price nor stock of what stands beside it, so that editing one product leaves the others' pages as they are", async () => {
    const before = await render(fixtureStore(), PRODUCT);
    const products = catalogue.products.map((product) =>
      product.slug === "tudung-saji" ? { ...product, price: 99_000 } : product,
    );
    expect(await render(fixtureStore({ products }), PRODUCT)).toEqual(before);
  });

  it("offers no cart for what is sold out", async () => {
    const { body } = await render(fixtureStore(), "/kronjo/hasil-laut-pak-rahmat/terasi-udang/");
    expect(body).not.toContain("<add-to-cart");
    expect(words(body)).toContain("Habis");
  });

  it.each([
    ["paid", { cash: false, qris: undefined }],
    ["delivered", { delivery: { pickup: false, courier: { fees: {} } } }],
  ])("offers no cart where nothing can be %s any more, and says what to do", async (_, change) => {
    const shops = catalogue.shops.map((shop) => ({ ...shop, ...change }) as typeof shop);
    const { body } = await render(fixtureStore({ shops }), PRODUCT);
    expect(body).not.toContain("<add-to-cart");
    expect(words(body)).toContain("Tanyakan cara membelinya kepada penjual.");
    expect(body).toContain("https://wa.me/");
  });
});

describe("where a page is shared", () => {
  const tags = (body: string) =>
    Object.fromEntries(
      [...body.matchAll(/<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)"/g)].map(
        ([, name = "", value]) => [name, value],
      ),
    );

  it.each([
    ["/panongan/", "/media/share/panongan/picture.jpg", "Letak Kecamatan Panongan di peta Kabupaten Tangerang"],
    [
      "/en/panongan/",
      "/media/share/panongan/picture.jpg",
      "Where Kecamatan Panongan lies on the map of Kabupaten Tangerang",
    ],
    [PRODUCT, `/media/share${PRODUCT}picture.jpg`, "Foto Topi Bambu Capio Anyaman Halus dari Anyaman Ciakar"],
    [
      "/kategori/hasil-laut/",
      "/media/share/picture.jpg",
      "Peta kecamatan Kabupaten Tangerang, masing-masing dengan motifnya",
    ],
  ] as const)("%s shows a large picture, with its measures and what it shows", async (address, path, shows) => {
    expect(tags((await render(fixtureStore(), address)).body)).toMatchObject({
      "og:image": catalogue.tenant.origin + path,
      "og:image:type": "image/jpeg",
      "og:image:width": "1200",
      "og:image:height": "630",
      "og:image:alt": shows,
      "twitter:card": "summary_large_image",
    });
  });
});

describe("other pages", () => {
  it("show every district at home, with the number of its shops", async () => {
    const text = words((await render(fixtureStore(), "/")).body);
    for (const { name } of catalogue.districts) expect(text).toContain(name);
    expect(text).toContain("Panongan 2 toko");
  });

  it("show at home a map whose tiles lead to the districts and say how many shops wait there, in less than 2 KB", async () => {
    const { body } = await render(fixtureStore(), "/");
    const map = /<figure class="cartogram">[\s\S]*?<\/figure>/.exec(body)?.[0] ?? "";
    expect(map.match(/<a href="\/[a-z-]+\/"/g)).toHaveLength(29);
    expect(map).toContain('<a href="/panongan/" aria-label="Panongan, 2 toko">');
    expect(map).toContain('aria-label="Teluknaga, belum ada toko"');
    expect(brotliCompressSync(map).length).toBeLessThanOrEqual(2 * 1024);
  });

  it("invite a neighbour where a district has no shop yet", async () => {
    const { body } = await render(fixtureStore(), "/balaraja/");
    expect(words(body)).toContain("Belum ada toko di Kecamatan Balaraja");
  });

  it("list a shop's delivery fees by district", async () => {
    const text = words((await render(fixtureStore(), "/panongan/anyaman-ciakar/")).body);
    expect(text).toContain("Cikupa Rp 8.000");
  });

  it("show every token and every part together, by day and by night, only where the data are samples", async () => {
    const { body } = await render(fixtureStore(), "/peraga/");
    for (const part of ["Tersedia", "Habis", "Rp 36.000", "Panongan", "on-leaf di leaf 7.6", "on-leaf di leaf 9.1"])
      expect(words(body)).toContain(part);
    expect(body).toMatch(/\.sample-night\{[^}]*--paper:#121815/);
    for (const [id, times] of Object.entries(Object.groupBy(body.match(/ id="[^"]+"/g) ?? [], (each) => each)))
      expect([id, times?.length]).toEqual([id, 1]);
    const real = fixtureStore({ tenant: { ...catalogue.tenant, sample: false } });
    expect((await render(real, "/peraga/")).status).toBe(404);
  });

  it("say that data are samples only where they are", async () => {
    const real = fixtureStore({ tenant: { ...catalogue.tenant, sample: false } });
    expect(words((await render(fixtureStore(), "/")).body)).toContain("Data contoh");
    expect(words((await render(real, "/")).body)).not.toContain("Data contoh");
  });

  it("give the address form its villages, and the search what a district sells", async () => {
    const places = JSON.parse((await render(fixtureStore(), "/data/districts.json")).body);
    expect(places).toHaveLength(29);
    expect(places[0].villages[0]).toEqual({ code: "3603012001", name: "Balaraja Kulon" });
    const found = JSON.parse((await render(fixtureStore(), "/data/search/kronjo.json")).body);
    expect(found.products).toMatchObject({
      name: ["Terasi Udang Rebon Asli Kronjo", "Otak-otak Bandeng Bakar"],
      price: [22_000, 25_000],
      stock: "02",
    });
  });
});

describe("what is not there", () => {
  it.each([
    "/tidak-ada/",
    "/panongan/tidak-ada/",
    "/panongan/anyaman-ciakar/tidak-ada/",
    "/kategori/tidak-ada/",
    "/data/search/tidak-ada.json",
  ] as const)("is not found: %s", async (address) => {
    expect((await render(fixtureStore(), address)).status).toBe(404);
  });

  it("has a page that stands for it", async () => {
    const { status, body } = await render(fixtureStore(), "/404/");
    expect(status).toBe(200);
    expect(words(body)).toContain("Halaman ini tidak ada");
  });

  it("is told apart from a store that fails", async () => {
    const broken = { ...fixtureStore(), product: () => Promise.reject(new Error("the table is away")) };
    expect((await render(broken, PRODUCT)).status).toBe(500);
  });
});
