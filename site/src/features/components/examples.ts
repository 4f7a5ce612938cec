import type { Card, Neighbour, Storyteller } from "@etalase/domain/page";
import type { ProductOnPage } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";

/** Things to show the parts of a page with; no shopper meets them. */

export const shop: Shop = {
  id: "shp_01J80000000000000000000001",
  slug: "anyaman-contoh",
  name: "Anyaman Contoh",
  district: "360319",
  districtSlug: "panongan",
  village: "3603192007",
  villageName: "Ciakar",
  owner: { name: "Hj. Siti Aminah", phone: "+6281290010000" },
  about: "Topi dan perabot dari bambu tali, dianyam tangan oleh sebelas perajin.",
  story:
    "Dimulai dari satu anyaman di beranda rumah. Kini sebelas perajin menganyam bersama tiga hari seminggu, dari bambu yang kami petik sendiri.",
  address: "Kp. Ciakar RT 003/RW 002",
  hours: "Senin-Sabtu 08.00-16.00",
  state: "verified",
  delivery: { pickup: true, courier: { fees: { "360319": 5_000, "360318": 8_000 }, freeFrom: 150_000 } },
  qris: "contoh",
  cash: true,
  version: 1,
  createdAt: "2026-11-01T01:00:00.000Z",
};

export const story: Storyteller = { ...shop, owner: shop.owner.name, story: shop.story ?? "" };

const product: Card["product"] = {
  id: "prd_01J80000000000000000000001",
  slug: "topi-capio",
  name: "Topi Capio Anyaman Halus",
  category: "kerajinan-bambu",
  district: shop.district,
  price: 45_000,
  pictures: [],
  publishedAt: "2026-11-01T01:00:00.000Z",
};
const promotion = { price: 36_000, from: "2026-11-01T01:00:00.000Z", until: "2026-11-30T16:59:00.000Z" };
const card = (
  changes: Partial<Card["product"]>,
  availability: Card["availability"] = "available",
  repute: Card["repute"] = { rating: undefined, sold: undefined },
): Card => ({
  product: { ...product, ...changes },
  shop,
  districtName: "Panongan",
  availability,
  repute,
});

/** A card in each of its states. */
export const cards: Card[] = [
  card({}, "available", { rating: 4.5, sold: 50 }),
  card({ name: "Tudung Saji Bambu Besar, Motif Belenong 50 cm", category: "perabot-rumah", promotion }),
  card({ name: "Keripik Tempe", category: "kue-camilan", halal: true, district: "360307" }, "few"),
  card({ name: "Kain Batik Tulis", category: "batik-kain", madeToOrderDays: 14, district: "360320" }, "sold_out"),
];

/** Beside another product a card has neither price nor stock nor repute. */
export const neighbour: Neighbour = { product, shop };

/** With every paper that a product can have. */
export const documented: ProductOnPage = {
  ...product,
  shop: shop.id,
  unit: "buah",
  weightGrams: 150,
  description: "",
  attributes: {},
  halal: true,
  pirt: true,
  madeToOrderDays: 3,
};
