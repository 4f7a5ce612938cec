import { categories } from "@etalase/domain/category";
import type { Card, DistrictView } from "@etalase/domain/page";
import type { Product } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import { moment } from "@etalase/kit";
import { shops as sample } from "@etalase/sample";

/** A regency of any size for figures: the sample's own words and, as the catalogue grows, ever new ones, as real catalogues have (Heaps's law). Always the same. */

const DISTRICTS = 29;
const PRODUCTS_PER_SHOP = 4;
const FIRST = Date.parse("2026-11-24T01:00:00.000Z");
const MINUTES = 60_000;
/** Of a hundred words how many come from the sample; the others are made up, and rarer the later they come. */
const FROM_SAMPLE = 0.8;
const MADE_UP = 12_000;
const SYLLABLES =
  "ba be bi bu ca ci da de do ga gu ja ju ka ke ko ku la li lu ma mi na ngo nya pa pe ra ri sa se su ta ti tu wa yu".split(
    " ",
  );
const ENDINGS = ["", "", "n", "ng", "r", "s", "k", "h"];
const NAMES =
  "Dapur Warung Toko Rumah Kedai Griya Omah Saung Berkah Karya Putra Mandiri Sari Jaya Bu Pak Mak Teh Hj".split(" ");

/** Mulberry32: small, and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomOf(3603);
const below = (most: number): number => Math.floor(random() * most);
const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const madeUp = Array.from({ length: MADE_UP }, () => {
  const syllables = Array.from({ length: 2 + below(2) }, () => pick(SYLLABLES)).join("");
  return syllables + pick(ENDINGS);
});
const sampleWords = sample.flatMap(({ products }) => products.flatMap(({ name }) => name.split(" ")));
/** The n-th of the made-up words comes about n times rarer than the first. */
const rare = (): string => title(madeUp[Math.floor(Math.exp(random() * Math.log(MADE_UP)))] ?? "");
const word = (): string => (random() < FROM_SAMPLE ? pick(sampleWords) : rare());
const id = (kind: string): string =>
  `${kind}_01J8${Array.from({ length: 22 }, () => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[below(32)]).join("")}`;
const slugOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/** The districts of a regency with so many products between them; districts differ in size as they do in life. */
export function largeRegency(products: number): DistrictView[] {
  const sizes = Array.from({ length: DISTRICTS }, () => 0.4 + random());
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size, at) => district(at, Math.round((products * size) / all)));
}

function district(at: number, size: number): DistrictView {
  const code = `3603${String(at + 1).padStart(2, "0")}`;
  const name = `${title(madeUp[at] ?? "")}`;
  const slug = slugOf(name);
  const villages = Array.from({ length: 9 }, (_, index) => ({
    code: `${code}20${String(index + 1).padStart(2, "0")}`,
    name: title(madeUp[100 + at * 9 + index] ?? ""),
    kind: "desa" as const,
  }));
  const place = { code, name, slug, villages };
  const shops = Array.from({ length: Math.max(1, Math.round(size / PRODUCTS_PER_SHOP)) }, () => shop(place));
  const cards = Array.from({ length: size }, (_, index) => card(shops[index % shops.length] as Shop, name));
  return { district: place, shops, products: cards };
}

function shop({ code, slug, villages }: DistrictView["district"]): Shop {
  const name = `${pick(NAMES)} ${pick(NAMES)} ${rare()}`;
  const village = pick(villages);
  const fees = Object.fromEntries(
    Array.from({ length: 3 + below(6) }, () => [`3603${String(1 + below(DISTRICTS)).padStart(2, "0")}`, 10_000]),
  );
  return {
    id: id("shp"),
    slug: slugOf(name),
    name,
    district: code,
    districtSlug: slug,
    village: village.code,
    villageName: village.name,
    owner: { name: "Contoh", phone: "+6281290010001" },
    about: "",
    address: "",
    hours: "",
    state: "verified",
    delivery: { pickup: random() < 0.9, ...(random() < 0.7 ? { courier: { fees } } : {}) },
    cash: true,
    version: 1,
    createdAt: moment(FIRST),
  };
}

function card(of: Shop, districtName: string): Card {
  const name = Array.from({ length: 2 + below(4) }, word).join(" ");
  const at = moment(FIRST - below(500_000) * MINUTES);
  const product: Product = {
    id: id("prd"),
    shop: of.id,
    slug: slugOf(name),
    name,
    category: pick(categories).slug,
    district: of.district,
    price: (5 + below(120)) * 1_000 - (random() < 0.3 ? 100 : 0),
    unit: "pcs",
    weightGrams: 250,
    description: "",
    attributes: {},
    pictures: [{ id: id("pic"), colour: "#a0b0c0" }],
    ...(random() < 0.4 ? { halal: true } : {}),
    ...(random() < 0.1 ? { madeToOrderDays: 3 } : {}),
    state: "published",
    publishedAt: at,
    version: 1,
    createdAt: at,
  };
  const availability = random() < 0.05 ? "sold_out" : random() < 0.1 ? "few" : "available";
  const sold = random() < 0.3 ? pick([5, 10, 20, 50, 100]) : undefined;
  const repute = { sold, rating: sold && random() < 0.6 ? pick([4, 4.5, 5]) : undefined };
  return { product, shop: of, districtName, availability, repute };
}
