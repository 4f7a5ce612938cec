import { type Product, skuOf, tellProduct, varyProduct } from "@etalase/domain/product";
import { type Shop, ShopVerified } from "@etalase/domain/shop";
import type { District, TenantId } from "@etalase/domain/tenant";
import { productStore, shopStore, tenantStore } from "@etalase/dynamo";
import { addPerson } from "@etalase/functions/people";
import { HOUR, MINUTE, moment, newId } from "@etalase/kit";
import { groundColour, reviews, type SampleProduct, type SampleShop, shops as sampleShops } from "@etalase/sample";
import { loadReviews } from "./sample-orders.ts";
import { pictureIdOf, publishPictures } from "./sample-pictures.ts";
import { standingShop } from "./sample-shops.ts";
import type { Target } from "./target.ts";

const FEW = 5;

/**
 * Loads the sample catalogue, or its first shops, into a tenant: shops, products with their first stock and pictures, the people who own the shops, and what was ordered and said.
 * Interrupted, it goes on where it was; again, it changes nothing.
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
  await loadReviews(target, tenant, { shops, now });
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
    (await standingShop(target, tenant, district.slug, sample.slug)) ??
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

/** What the sample's orders will take of a product, so that what the sample says is left. */
const orderedOf = (shop: string, product: string): number =>
  reviews.reduce((sum, each) => sum + (each.shop === shop && each.product === product ? each.quantity : 0), 0);

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
  const ordered = orderedOf(shop.slug, sample.slug);
  const { options } = sample;
  const variants = sample.variants?.map(({ stock: pieces, ...variant }) => ({ ...variant, pieces }));
  const varied = varyProduct(product, { options, variants }, true);
  const first = options ? varied.stock : [{ sku: skuOf(id), quantity: sample.stock, low: FEW }];
  const stock = first.map((each, index) => (index === 0 ? { ...each, quantity: each.quantity + ordered } : each));
  const event = tellProduct(shop, undefined, varied.product, { actor: "vendor", now });
  await productStore(target.tableOf).addProduct(tenant, varied.product, stock, event);
}
