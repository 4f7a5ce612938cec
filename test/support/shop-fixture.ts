import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { type PlaceOrder, placeOrder } from "@etalase/domain/order";
import { type Product, skuOf, tellProduct } from "@etalase/domain/product";
import { type Shop, ShopSuspended, ShopVerified } from "@etalase/domain/shop";
import { everyWay, PRIVACY_TEXT } from "@etalase/domain/tenant";
import {
  districtShops,
  orderStore,
  productStore,
  type SealOf,
  shopKey,
  shopStore,
  type TableOf,
} from "@etalase/dynamo";
import { moment, newId } from "@etalase/kit";

/** The synthetic static code of `packages/qris/vectors.json`. */
export const SYNTHETIC_QRIS =
  "00020101021126640014COM.CONTOH.WWW01189360091400000000180213CONTOH00000010303UMI51440014ID.CO.QRIS.WWW0215ID10200000000010303UMI5204581253033605802ID5918WARUNG CONTOH SATU6009TIGARAKSA61051572062070703A016304A3B8";

const cause = { actor: "vendor" as const, now: Date.parse("2026-11-24T01:00:00.000Z") };

export const aShop = (changes: Partial<Shop> = {}): Shop => ({
  id: newId("shop"),
  slug: `topi-${crypto.randomUUID().slice(0, 8)}`,
  name: "Topi Bambu Ciakar",
  district: "360319",
  districtSlug: "panongan",
  village: "3603192003",
  villageName: "Ciakar",
  owner: { name: "Ibu Sarmi", phone: "+6281290010001" },
  about: "Topi bambu anyaman tangan dari Ciakar.",
  address: "Kp. Ciakar RT 002/RW 004",
  hours: "Setiap hari 08.00-17.00",
  state: "verified",
  delivery: { pickup: true, courier: { fees: { "360319": 5_000, "360318": 10_000 } } },
  qris: SYNTHETIC_QRIS,
  cash: true,
  version: 1,
  createdAt: moment(cause.now),
  ...changes,
});

export const aProduct = (shop: Shop, changes: Partial<Product> = {}): Product => ({
  id: newId("product"),
  shop: shop.id,
  slug: `topi-${crypto.randomUUID().slice(0, 8)}`,
  name: "Topi Bambu Capio Anyaman Halus",
  category: "kerajinan-bambu",
  district: shop.district,
  price: 45_000,
  unit: "pcs",
  weightGrams: 150,
  description: "Dianyam dari bambu tali yang dijemur tiga hari.",
  attributes: { Bahan: "Bambu tali" },
  pictures: [],
  state: "published",
  publishedAt: moment(cause.now),
  version: 1,
  createdAt: moment(cause.now),
  ...changes,
});

/** A shop with products that have so many pieces each, written as they are in production. */
export async function stockShop(
  tableOf: TableOf,
  tenant: string,
  pieces: number[],
  changes: Partial<Shop> = {},
): Promise<{ shop: Shop; products: Product[] }> {
  const shop = aShop(changes);
  const place = { district: shop.district, districtSlug: shop.districtSlug, slug: shop.slug };
  await shopStore(tableOf).addShop(tenant, shop, ShopVerified.of(place, cause));
  const products = pieces.map(() => aProduct(shop));
  for (const [index, product] of products.entries()) {
    const event = tellProduct(shop, undefined, product, cause);
    const stock = { sku: skuOf(product.id), quantity: pieces[index] ?? 0, low: 3 };
    await productStore(tableOf).addProduct(tenant, product, [stock], event);
  }
  return { shop, products };
}

/** What the dinas decided of a shop, as it is written: with its event, and in the lists or out of them. */
export async function decideShop(tableOf: TableOf, tenant: string, shop: Shop, now: number): Promise<void> {
  const { db, name: TableName } = tableOf(tenant);
  const place = { district: shop.district, districtSlug: shop.districtSlug, slug: shop.slug };
  const event = (shop.state === "verified" ? ShopVerified : ShopSuspended).of(place, { actor: "officer", now });
  const listed = shop.state === "verified" ? { gsi1pk: districtShops(tenant, shop.district), gsi1sk: shop.slug } : {};
  await db.send(new PutCommand({ TableName, Item: { ...shopKey(tenant, shop.id), ...listed, ...shop, event } }));
}

export const aBuyer: PlaceOrder["buyer"] = {
  name: "Siti Nurhaliza Ramadhani",
  phone: "+6281234567890",
  address: {
    street: "Jl. Raya Serang Km. 24 No. 8, RT 003/RW 005",
    district: "360318",
    village: "3603181001",
    landmark: "Sebelah masjid Al-Ikhlas",
  },
};

/** The request of a shopper who buys one piece of each product. */
export const orderFor = (shop: Shop, products: Product[], quantity = 1): PlaceOrder => ({
  buyer: aBuyer,
  consent: PRIVACY_TEXT,
  shops: [
    {
      shop: shop.id,
      lines: products.map(({ id }) => ({ sku: skuOf(id), quantity })),
      delivery: "courier",
      payment: "qris",
      total: products.reduce((sum, { price }) => sum + price * quantity, 0) + 10_000,
    },
  ],
});

export async function place(
  { tableOf, sealOf }: { tableOf: TableOf; sealOf: SealOf },
  tenant: string,
  input: PlaceOrder,
  key = crypto.randomUUID(),
) {
  const hash = (await sealOf(tenant)).mark(JSON.stringify(input));
  const store = orderStore(tableOf, sealOf);
  return placeOrder(tenant, key, input, { store, hash, ways: everyWay, now: Date.now() });
}
