import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { type Product, skuOf, tellProduct } from "@etalase/domain/product";
import { type Shop, ShopVerified } from "@etalase/domain/shop";
import type { District, TenantId } from "@etalase/domain/tenant";
import { productStore, shopStore, slugKey, tenantStore } from "@etalase/dynamo";
import { addPerson } from "@etalase/functions/people";
import { HOUR, MINUTE, moment, newId } from "@etalase/kit";
import { groundColour, type SampleProduct, type SampleShop, shops as sampleShops } from "@etalase/sample";
import { pictureIdOf, publishPictures } from "./sample-pictures.ts";
import type { Target } from "./target.ts";

const FEW = 5;

/**
 * Loads the sample catalogue, or its first shops, into a tenant: shops, products with their first stock and pictures, and the people who own the shops. Interrupted, it goes on where it
 * was; again, it changes nothing.
 */
export async function loadSample(
  target: Target,
  tenant: TenantId,
  progress: (done: number, all: number) => void,
  most = sampleShops.length,
): Promise<{ shops: number; products: number }> {
  const now = Date.now();
  const districts = await tenantStore(target.tableOf).districts(tenant);
  const shops = sampleShops.slice(0, most);
  const all = shops.length;
  await publishPictures(
    target,
    tenant,
    shops.flatMap(({ products }) => products.map(({ picture }) => picture)),
    (done, pictures) => progress(Math.floor((done / pictures) * all), 2 * all),
  );
  for (const [index, sample] of shops.entries()) {
    await loadShop(target, tenant, { sample, districts, now: now - index * HOUR });
    progress(all + index + 1, 2 * all);
  }
  return { shops: all, products: shops.reduce((sum, { products }) => sum + products.length, 0) };
}

interface Loading {
  sample: SampleShop;
  districts: District[];
  now: number;
}

async function loadShop(target: Target, tenant: TenantId, loading: Loading): Promise<void> {
  const { sample, now } = loading;
  const district = loading.districts.find(({ code }) => code === sample.districtCode);
  const village = district?.villages.find(({ code }) => code === sample.villageCode);
  if (!district || !village) throw new Error(`The sample shop ${sample.slug} stands nowhere in ${tenant}.`);
  const shop =
    (await standing(target, tenant, district.slug, sample.slug)) ??
    newShop(sample, { district, village: village.name, now });
  const shelf = await productStore(target.tableOf).shelf(tenant, shop.id);
  if (!shelf) {
    const place = { district: shop.district, districtSlug: shop.districtSlug, slug: shop.slug };
    await shopStore(target.tableOf).addShop(tenant, shop, ShopVerified.of(place, { actor: "officer", now }));
  }
  const known = new Set(shelf?.products.map(({ slug }) => slug));
  for (const [index, product] of sample.products.entries()) {
    if (!known.has(product.slug)) await loadProduct(target, tenant, { shop, product, now: now - index * MINUTE });
  }
  await addPerson(target.people, {
    phone: sample.owner.phone,
    name: sample.owner.name,
    memberships: [{ tenant, role: "owner", shop: shop.id }],
  });
}

async function standing(target: Target, tenant: TenantId, district: string, slug: string): Promise<Shop | undefined> {
  const { db, name } = target.tableOf(tenant);
  const { Item } = await db.send(new GetCommand({ TableName: name, Key: { ...slugKey(tenant, district, slug) } }));
  return Item && shopStore(target.tableOf).shop(tenant, String(Item["shop"]));
}

function newShop(
  sample: SampleShop,
  { district, village, now }: { district: District; village: string; now: number },
): Shop {
  const { courier, pickup } = sample.delivery;
  return {
    id: newId("shop", now),
    slug: sample.slug,
    name: sample.name,
    district: district.code,
    districtSlug: district.slug,
    village: sample.villageCode,
    villageName: village,
    owner: sample.owner,
    about: sample.about,
    ...(sample.story ? { story: sample.story } : {}),
    since: sample.since,
    address: sample.address,
    hours: sample.hours,
    state: "verified",
    delivery: { pickup, ...(courier ? { courier } : {}) },
    qris: sample.qris,
    cash: sample.cash,
    version: 1,
    createdAt: moment(now),
  };
}

async function loadProduct(
  target: Target,
  tenant: TenantId,
  { shop, product: sample, now }: { shop: Shop; product: SampleProduct; now: number },
): Promise<void> {
  const id = newId("product", now);
  const product: Product = {
    id,
    shop: shop.id,
    slug: sample.slug,
    name: sample.name,
    category: sample.category,
    district: shop.district,
    price: sample.price,
    unit: sample.unit,
    weightGrams: sample.weightGrams,
    description: sample.description.join("\n\n"),
    attributes: sample.attributes,
    pictures: [{ id: pictureIdOf(sample.picture), colour: groundColour(sample.picture.ground) }],
    ...(sample.halal === undefined ? {} : { halal: sample.halal }),
    ...(sample.pirt === undefined ? {} : { pirt: sample.pirt }),
    ...(sample.madeToOrderDays === undefined ? {} : { madeToOrderDays: sample.madeToOrderDays }),
    state: "published",
    publishedAt: moment(now),
    version: 1,
    createdAt: moment(now),
  };
  const event = tellProduct(shop, undefined, product, { actor: "vendor", now });
  await productStore(target.tableOf).addProduct(
    tenant,
    product,
    { sku: skuOf(id), quantity: sample.stock, low: FEW },
    event,
  );
}
