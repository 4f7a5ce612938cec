import { createHash } from "node:crypto";
import { categories } from "@etalase/domain/category";
import type { Line, PageSource, Slot } from "@etalase/domain/page";
import type { Product } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import type { Standing } from "@etalase/domain/standing";
import { moment } from "@etalase/kit";
import { shops as sample } from "@etalase/sample";
import { districts, tenant } from "../../site/test-support/catalogue.ts";

const PRODUCTS_OF_A_SHOP = 20;
const FIRST = Date.parse("2026-01-01T01:00:00.000Z");
const MINUTE = 60_000;

const words = sample.flatMap(({ products }) => products.flatMap(({ name }) => name.split(" ")));
const texts = sample.flatMap(({ products }) => products.map(({ description }) => description.join("\n\n")));
/** As large as a picture of 320 pixels, and as hard to compress. */
const preview = Buffer.concat(Array.from({ length: 192 }, (_, at) => createHash("sha256").update(String(at)).digest()));

const at = <T>(all: readonly T[], number: number): T => all[number % all.length] as T;
const id = (kind: string, number: number): string => `${kind}_01J8${String(number).padStart(22, "0")}`;
const numberIn = (of: string): number => Number(of.slice(-12));

/**
 * A regency of any size that takes hardly any memory: everything but ids is told by its number when it is asked for. Shops stand in the districts in turn, products in the categories, the higher
 * their number the newer.
 */
export function endlessRegency(products: number): PageSource {
  const shops = Math.ceil(products / PRODUCTS_OF_A_SHOP);
  const districtAt = (code: string) => districts.findIndex((district) => district.code === code);
  const shopsIn = (code: string) => numbers(districtAt(code), shops, districts.length).map(shop);
  const numbersOf = (of: number) =>
    numbers(of * PRODUCTS_OF_A_SHOP, Math.min(products, (of + 1) * PRODUCTS_OF_A_SHOP), 1);

  /** Each page of a category asks for them all, which costs a table a read and would cost more here. */
  const slots = new Map<string, Slot[]>();

  function* newestNumbers(line: Line): Generator<number> {
    if ("category" in line) {
      const kind = categories.findIndex(({ slug }) => slug === line.category);
      yield* numbers(kind, products, categories.length).reverse();
      return;
    }
    for (const of of numbers(districtAt(line.district), shops, districts.length).reverse())
      yield* numbersOf(of).reverse();
  }

  return {
    regency: async () => ({ tenant, districts }),
    shopCount: async (district) => shopsIn(district).length,
    shopsIn: async (district) => shopsIn(district),
    async *shopSlugsIn(district) {
      for (const number of numbers(districtAt(district), shops, districts.length)) yield slugOf("toko", number);
    },
    async shelf(_, slug) {
      const of = Number(slug.split("-").at(-1));
      return { shop: shop(of), products: numbersOf(of).map(product) };
    },
    async labels(district, limit) {
      const found = [...newestNumbers({ district })].slice(0, limit).map(product);
      return {
        shops: shopsIn(district),
        products: found.map((each) => ({ ...each, publishedAt: each.publishedAt ?? "" })),
      };
    },
    async *newest(line, atOnce = products) {
      const all = [...newestNumbers(line)];
      for (let from = 0; from < all.length; from += atOnce) yield all.slice(from, from + atOnce).map(product);
    },
    slots: async (category) => {
      const known = slots.get(category) ?? [...newestNumbers({ category })].reverse().map(slot);
      slots.set(category, known);
      return known;
    },
    products: async (slots) => slots.map((each) => product(numberIn(each.id))),
    shops: async (ids) => [...new Set(ids)].map((each) => shop(numberIn(each))),
    availability: async (ids) =>
      new Map(ids.map((each) => [each, at(["available", "few", "sold_out"], numberIn(each))])),
    standings: async (subjects) => new Map(subjects.map(({ id, district }) => [id, standing(id, district)])),
    standingsIn: async (district) =>
      [...newestNumbers({ district })].slice(0, 40).map((each) => standing(product(each).id, district)),
    reviews: async () => [],
    searchFile: async () => undefined,
    media: async () => preview,
  };
}

/** Every third was bought and reviewed a few times. */
const standing = (id: string, district: string): Standing => {
  const often = numberIn(id) % 3 === 0 ? numberIn(id) % 90 : 0;
  return { id, shop: id, district, reviews: often, stars: 4 * often, sold: 3 * often, version: 1, at: moment(0) };
};

const numbers = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, index) => from + index * step);

const slugOf = (kind: string, number: number): string => `${kind}-${number}`;
const slot = (number: number): Slot => ({
  id: id("prd", number),
  shop: id("shp", Math.floor(number / PRODUCTS_OF_A_SHOP)),
});

function shop(number: number): Shop {
  const { code, slug, villages } = at(districts, number);
  const village = at(villages, number);
  return {
    id: id("shp", number),
    slug: slugOf("toko", number),
    name: `Toko ${at(words, number)} ${number}`,
    district: code,
    districtSlug: slug,
    village: village.code,
    villageName: village.name,
    owner: { name: "Ibu Contoh", phone: "+6281290010001" },
    about: at(texts, number).slice(0, 200),
    story: at(texts, number + 1),
    since: 2009,
    address: "Kp. Contoh RT 002/RW 004",
    hours: "Setiap hari 08.00-17.00",
    state: "verified",
    delivery: {
      pickup: true,
      courier: { fees: Object.fromEntries(districts.slice(0, 8).map((each) => [each.code, 9_000])) },
    },
    cash: true,
    version: 1,
    createdAt: moment(FIRST),
  };
}

function product(number: number): Product {
  const of = Math.floor(number / PRODUCTS_OF_A_SHOP);
  const published = moment(FIRST + number * MINUTE);
  return {
    id: id("prd", number),
    shop: id("shp", of),
    slug: slugOf("barang", number),
    name: `${at(words, number)} ${at(words, number * 7)} ${number}`,
    category: at(categories, number).slug,
    district: at(districts, of).code,
    price: 5_000 + 500 * (number % 90),
    unit: "pcs",
    weightGrams: 250,
    description: at(texts, number),
    attributes: { Bahan: at(words, number + 3) },
    pictures: [{ id: id("pic", number), colour: "#d9b98a" }],
    state: "published",
    publishedAt: published,
    version: 1,
    createdAt: published,
  };
}
