import type { Language } from "@etalase/domain/language";
import type { OrderStory, orderNotice, ShopStory } from "@etalase/domain/notice";
import type { Product } from "@etalase/domain/product";

type Envelope = Parameters<typeof orderNotice>[0];

const AT = "2026-11-24T01:00:00.000Z";
export const NOW = Date.parse(AT);

const tenant: OrderStory["tenant"] = {
  id: "3603",
  slug: "kab-tangerang",
  name: "Kabupaten Tangerang",
  province: "Banten",
  origin: "https://pasar.example",
  timeZone: "Asia/Jakarta",
  accent: "#1b5e4b",
  complaints: { whatsapp: "+6281290010000", email: "pengaduan@contoh.id" },
  sample: true,
  createdAt: AT,
  version: 1,
};

const shop: OrderStory["shop"] = {
  id: "shp_01KAVQJ0000000000000000001",
  slug: "topi-bambu-ciakar",
  name: "Topi Bambu Ciakar",
  district: "360319",
  districtSlug: "panongan",
  village: "3603192003",
  villageName: "Ciakar",
  owner: { name: "Ibu Sarmi", phone: "+6281290010001", email: "sarmi@contoh.id" },
  about: "",
  address: "Kp. Ciakar RT 002/RW 004",
  hours: "Setiap hari 08.00-17.00",
  state: "verified",
  delivery: { pickup: true },
  cash: true,
  version: 1,
  createdAt: AT,
};

const product: Product = {
  id: "prd_01KAVQJ0000000000000000002",
  shop: shop.id,
  slug: "topi-bambu-capio",
  name: "Topi Bambu Capio",
  category: "kerajinan-bambu",
  district: shop.district,
  price: 45_000,
  unit: "pcs",
  weightGrams: 150,
  description: "",
  attributes: {},
  pictures: [],
  state: "published",
  version: 1,
  createdAt: AT,
};

const KEY = "0b9a2c1e-5f5d-4a53-9d8e-3c1f6f0a7b21";

const order: OrderStory["order"] = {
  id: "ord_01KAVQJ00000000000007K3Q9A",
  checkout: KEY,
  shop: shop.id,
  district: shop.district,
  state: "placed",
  hold: "held",
  payment: "qris",
  delivery: "courier",
  lines: [{ sku: `${product.id}-1`, name: product.name, price: 45_000, quantity: 2 }],
  goods: 90_000,
  fee: 10_000,
  discount: 0,
  times: { placed: AT },
  parcels: [
    { at: AT, lines: [{ sku: `${product.id}-1`, quantity: 1 }], tracking: { courier: "jne", number: "CGK123456" } },
  ],
  due: "2026-11-26T01:00:00.000Z",
  version: 1,
};

const application: ShopStory["application"] = {
  shop: shop.id,
  person: "per_1",
  state: "submitted",
  papers: {},
  accepted: {},
  notHalal: false,
  answer: {
    at: AT,
    decision: "return",
    reason: "Foto NIB belum terbaca.",
    items: [{ item: "nib", reason: "Foto NIB belum terbaca." }],
  },
  version: 1,
  changedAt: AT,
};

/** What an invented order, whose buyer reads a language, and its shop tell. */
export const story = (language: Language): OrderStory & ShopStory & { product: Product } => ({
  tenant,
  shop,
  order,
  product,
  application,
  checkout: {
    key: KEY,
    hash: "",
    buyer: { name: "Siti", phone: "+6281234567890" },
    orders: [order.id],
    at: AT,
    language,
  },
});

export const envelope = (type: string, actor: Envelope["actor"]): Envelope => ({
  id: `evt_${type}`,
  type,
  version: 1,
  tenant: tenant.id,
  at: AT,
  actor,
  subject: { kind: "order", id: order.id, version: 1 },
  data: {
    shop: shop.id,
    district: shop.district,
    payment: order.payment,
    units: 2,
    goods: order.goods,
    was: "sold",
    hold: "sold",
    parcel: 1,
  },
});
