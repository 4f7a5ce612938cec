import type { PageAddress } from "@etalase/domain/page";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { builtRenderer } from "./test-support/built.ts";
import * as catalogue from "./test-support/catalogue.ts";
import { fixtureStore } from "./test-support/fixture-store.ts";

/**
 * What Google documents as required, and as recommended where we have it, of the types that we tell: merchant listings, local businesses, breadcrumbs, lists, sites
 * (developers.google.com/search/docs/appearance/structured-data, read in November 2026).
 */
const { origin } = catalogue.tenant;
const Url = z.string().check(z.startsWith(`${origin}/`), z.url());
const Text = z.string().check(z.minLength(1));
const schemaOrg = (...names: string[]) => z.enum(names.map((name) => `https://schema.org/${name}`));
/** Google takes a rating of one to five for granted where neither end is said. */
const Rating = z.object({
  "@type": z.literal("AggregateRating"),
  ratingValue: z.number().check(z.gte(1), z.lte(5)),
  reviewCount: z.int().check(z.gte(1)),
});
const Offer = z.object({
  "@type": z.literal("Offer"),
  url: Url,
  price: z.int().check(z.gt(0)),
  priceCurrency: z.literal("IDR"),
  priceValidUntil: z.optional(z.iso.datetime()),
  availability: schemaOrg("InStock", "LimitedAvailability", "OutOfStock"),
  itemCondition: schemaOrg("NewCondition"),
  availableDeliveryMethod: z.optional(schemaOrg("OnSitePickup")),
  seller: z.object({ "@type": z.literal("Store"), name: Text, url: Url }),
});
const Position = z.int().check(z.gte(1));

const TYPES = {
  Product: z.object({
    name: Text,
    description: Text,
    image: z.optional(z.array(Url).check(z.minLength(1))),
    sku: Text,
    aggregateRating: z.optional(Rating),
    brand: z.object({ "@type": z.literal("Brand"), name: Text }),
    offers: Offer,
  }),
  ProductGroup: z.object({
    name: Text,
    description: Text,
    productGroupID: Text,
    variesBy: z.array(Text).check(z.minLength(1)),
    brand: z.object({ "@type": z.literal("Brand"), name: Text }),
    hasVariant: z
      .array(z.object({ "@type": z.literal("Product"), sku: Text, name: Text, image: z.optional(Url), offers: Offer }))
      .check(z.minLength(1)),
  }),
  Store: z.object({
    "@id": Url,
    name: Text,
    url: Url,
    image: z.optional(Url),
    aggregateRating: z.optional(Rating),
    telephone: z.string().check(z.regex(/^\+62\d+$/)),
    address: z.object({
      "@type": z.literal("PostalAddress"),
      streetAddress: Text,
      addressLocality: Text,
      addressRegion: Text,
      addressCountry: z.literal("ID"),
    }),
  }),
  BreadcrumbList: z.object({
    itemListElement: z
      .array(z.object({ "@type": z.literal("ListItem"), position: Position, name: Text, item: Url }))
      .check(z.minLength(2)),
  }),
  ItemList: z.object({
    name: Text,
    numberOfItems: Position,
    itemListElement: z
      .array(z.object({ "@type": z.literal("ListItem"), position: Position, url: Url }))
      .check(z.minLength(1)),
  }),
  WebSite: z.object({
    name: Text,
    url: Url,
    potentialAction: z.object({
      "@type": z.literal("SearchAction"),
      target: z.object({
        "@type": z.literal("EntryPoint"),
        urlTemplate: z.string().check(z.regex(/^https:\/\/.*\/cari\/\?q=\{search_term_string\}$/)),
      }),
      "query-input": z.literal("required name=search_term_string"),
    }),
  }),
  Organization: z.object({ name: Text, url: Url, contactPoint: z.object({ telephone: Text, email: z.email() }) }),
};
type Type = keyof typeof TYPES;

let render: Awaited<ReturnType<typeof builtRenderer>>["render"];
beforeAll(async () => {
  ({ render } = await builtRenderer());
}, 120_000);

interface Told {
  "@type": Type;
  itemListElement?: { position: number; url?: string; item?: string }[];
}

/** What a page tells, and the page. */
async function told(address: PageAddress, store = fixtureStore()): Promise<{ things: Told[]; body: string }> {
  const { body } = await render(store, address);
  const scripts = [...body.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  return { things: scripts.flatMap(([, json = "[]"]): Told[] => JSON.parse(json)), body };
}

const typesOf = (things: Told[]) => things.map((thing) => thing["@type"]);

describe("what pages tell search engines", () => {
  it("has everything that its types require, on every page, in the page's own language", async () => {
    const store = fixtureStore();
    let checked = 0;
    for await (const address of store.addresses()) {
      if (!address.endsWith("/")) continue;
      const { things, body } = await told(address, store);
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(body)?.[1];
      for (const thing of things) {
        const { error } = z.safeParse(TYPES[thing["@type"]], thing);
        expect([address, thing["@type"], error?.issues]).toEqual([address, thing["@type"], undefined]);
        expect(thing).toMatchObject({ "@context": "https://schema.org" });
        const positions = thing.itemListElement?.map(({ position }) => position) ?? [];
        expect(positions).toEqual([...positions.keys()].map((index) => index + 1));
        const pages = thing.itemListElement?.map(({ url, item }) => url ?? item ?? "") ?? [];
        expect(pages.filter((page) => page.startsWith(`${origin}/en/`) !== address.startsWith("/en/"))).toEqual([]);
        if (thing["@type"] === "BreadcrumbList") expect(pages.at(-1)).toBe(canonical);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(300);
  });

  it.each<[PageAddress, Type[]]>([
    ["/", ["WebSite", "Organization"]],
    ["/panongan/", ["ItemList", "BreadcrumbList"]],
    ["/panongan/anyaman-ciakar/", ["Store", "BreadcrumbList"]],
    ["/panongan/anyaman-ciakar/topi-bambu-capio/", ["Product", "BreadcrumbList"]],
    ["/kategori/kerajinan-bambu/", ["ItemList", "BreadcrumbList"]],
    ["/koleksi/halal/", ["ItemList", "BreadcrumbList"]],
    ["/koleksi/halal/kronjo/", ["ItemList", "BreadcrumbList"]],
    ["/keranjang/", []],
  ])("%s tells of %j", async (address, types) => {
    expect(typesOf((await told(address)).things)).toEqual(types);
  });

  it("is what the page shows: the price that holds, with its end, and whether there is any", async () => {
    const promotion = { price: 39_000, from: "2020-01-01T00:00:00.000Z", until: "2099-01-01T00:00:00.000Z" };
    const products = catalogue.products.map((product) =>
      product.slug === "topi-bambu-capio" ? { ...product, promotion } : product,
    );
    const { things, body } = await told("/panongan/anyaman-ciakar/topi-bambu-capio/", fixtureStore({ products }));
    expect(things[0]).toMatchObject({ offers: { price: 39_000, priceValidUntil: promotion.until } });
    expect(/Rp\s39\.000/.test(body)).toBe(true);
    const soldOut = await told("/kronjo/hasil-laut-pak-rahmat/terasi-udang/");
    expect(soldOut.things[0]).toMatchObject({ offers: { availability: "https://schema.org/OutOfStock" } });
  });

  it("is of a product with variants each of them, with its price and whether there is any", async () => {
    const products = catalogue.products.map((product) =>
      product.slug === "topi-bambu-capio"
        ? {
            ...product,
            options: [{ name: "Ukuran", values: ["M", "L"] }],
            variants: [
              { number: 1, values: ["M"] },
              { number: 2, values: ["L"], price: 52_000 },
            ],
          }
        : product,
    );
    const soldOut = [`${catalogue.products[0]?.id}-2`];
    const { things } = await told("/panongan/anyaman-ciakar/topi-bambu-capio/", fixtureStore({ products, soldOut }));
    const [group] = things;
    expect(z.safeParse(TYPES.ProductGroup, group).error?.issues).toBeUndefined();
    expect(group).toMatchObject({
      "@type": "ProductGroup",
      hasVariant: [
        { name: "Topi Bambu Capio Anyaman Halus (Ukuran: M)", offers: { price: 45_000 } },
        { offers: { price: 52_000, availability: "https://schema.org/OutOfStock" } },
      ],
    });
    expect(group).not.toHaveProperty("offers");
  });

  it("is the mean that buyers gave and how many they were, as the page shows it, and no rating where nobody rated", async () => {
    const { things, body } = await told("/panongan/anyaman-ciakar/topi-bambu-capio/");
    expect(things[0]).toMatchObject({ aggregateRating: { ratingValue: 4.8, reviewCount: 12 } });
    expect(body).toMatch(/4,8<\/b> .*<a href="#ulasan">12 ulasan/);
    const [store] = (await told("/panongan/anyaman-ciakar/")).things;
    expect(store).toMatchObject({ aggregateRating: { ratingValue: 4.7, reviewCount: 14 } });
    expect((await told("/kronjo/hasil-laut-pak-rahmat/terasi-udang/")).things[0]).not.toHaveProperty("aggregateRating");
  });

  it("leaves pictures out where there are none: an empty list would be an error", async () => {
    const { things } = await told("/panongan/anyaman-ciakar/bakul-nasi/");
    expect(things[0]).not.toHaveProperty("image");
  });
});
