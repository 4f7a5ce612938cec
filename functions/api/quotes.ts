import type { Quote, QuoteView } from "@etalase/domain/order";
import { productPage, shopPage } from "@etalase/domain/page";
import { type Item, itemOf, type Product, picturePath, productOf } from "@etalase/domain/product";
import { courierFee, holidayAt, paymentMethods, type Shop, sellingBy } from "@etalase/domain/shop";
import { settingsOf, type Tenant } from "@etalase/domain/tenant";
import type { Hono } from "hono";
import { products as productStore, shops as shopStore, stock } from "../stores.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { routes } from "./routes.ts";

type Part = Quote["shops"][number];
type PartView = QuoteView["shops"][number];

export function quotes(app: Hono<Env>): void {
  on(app, routes.quote, async ({ body }, { var: { tenant } }) => ({
    shops: await Promise.all(body.shops.map((part) => quotePart(tenant, part, body.district))),
  }));
}

async function quotePart(regency: Tenant, part: Part, district: string | undefined): Promise<PartView> {
  const tenant = regency.id;
  const [standing, products, levels] = await Promise.all([
    shopStore.shop(tenant, part.shop),
    Promise.all(part.lines.map(({ sku }) => productStore.product(tenant, part.shop, productOf(sku)))),
    stock.levels(
      tenant,
      part.lines.map(({ sku }) => sku),
    ),
  ]);
  if (standing?.state !== "verified") return closed(part);
  const shop = sellingBy(settingsOf(regency), standing);
  const available = new Map(levels.map((level) => [level.sku, level.available]));
  const lines = part.lines.flatMap((line, index) => {
    const product = products[index];
    const item = product?.state === "published" ? itemOf(product, line.sku, Date.now()) : undefined;
    if (!product || !item) return [];
    return [{ ...lineView(shop, product, { ...line, item }), available: available.get(line.sku) ?? 0 }];
  });
  const sold = new Set(lines.map(({ sku }) => sku));
  const goods = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const fee = district === undefined ? undefined : courierFee(shop.delivery, district, goods);
  const { courier } = shop.delivery;
  const holiday = holidayAt(shop, Date.now());
  return {
    shop: shop.id,
    open: true,
    ...(holiday ? { holiday } : {}),
    name: shop.name,
    path: shopPage(shop.districtSlug, shop.slug),
    address: shop.address,
    hours: shop.hours,
    lines,
    gone: part.lines.map(({ sku }) => sku).filter((sku) => !sold.has(sku)),
    goods,
    pickup: shop.delivery.pickup,
    courier: {
      offered: courier !== undefined,
      districts: Object.keys(courier?.fees ?? {}),
      ...(fee === undefined ? {} : { fee }),
      ...(courier?.freeFrom === undefined ? {} : { freeFrom: courier.freeFrom }),
    },
    payments: paymentMethods(shop),
  };
}

const lineView = (shop: Shop, product: Product, { sku, quantity, item }: Part["lines"][number] & { item: Item }) => {
  const { price, regular, chosen, variant } = item;
  const picture = variant?.picture ?? product.pictures[0]?.id;
  return {
    sku,
    name: product.name,
    ...(chosen ? { variant: chosen } : {}),
    path: productPage(shop.districtSlug, shop.slug, product.slug),
    ...(picture ? { picture: picturePath(picture, 320) } : {}),
    unit: product.unit,
    price,
    ...(price === regular ? {} : { regular }),
    ...(product.limit === undefined ? {} : { limit: product.limit }),
    ...(product.minimum === undefined ? {} : { minimum: product.minimum }),
    quantity,
  };
};

const closed = (part: Part): PartView => ({
  shop: part.shop,
  open: false,
  name: "",
  path: "/",
  address: "",
  hours: "",
  lines: [],
  gone: part.lines.map(({ sku }) => sku),
  goods: 0,
  pickup: false,
  courier: { offered: false, districts: [] },
  payments: [],
});
