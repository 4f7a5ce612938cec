import { type Product, productOf, skusOf } from "@etalase/domain/product";
import { paymentMethods, sellingBy } from "@etalase/domain/shop";
import { vendorDeltas } from "@etalase/domain/stock";
import { settingsOf } from "@etalase/domain/tenant";
import { DomainError, moment } from "@etalase/kit";
import type { Hono } from "hono";
import { products, stock } from "../stores.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { routes } from "./routes.ts";

const LEDGER_LENGTH = 50;

export function vendorShelf(app: Hono<Env>): void {
  on(app, routes.shelf, async ({ params: { tenant, shop } }, { var: { tenant: regency } }) => {
    const shelf = await products.shelf(tenant, shop);
    if (!shelf) throw new DomainError("not_found");
    const levels = await stock.levels(tenant, shelf.products.flatMap(skusOf));
    const levelOf = new Map(levels.map((level) => [level.sku, level]));
    const withLevels = (product: Product) => {
      const own = skusOf(product).flatMap((sku) => levelOf.get(sku) ?? []);
      return own.length > 0 ? [{ product, levels: own }] : [];
    };
    const payments = paymentMethods(sellingBy(settingsOf(regency), shelf.shop));
    return { shop: shelf.shop, payments, products: shelf.products.flatMap(withLevels) };
  });

  on(app, routes.moveStock, async ({ params, body, key }) => {
    const level = await levelIn(params);
    const cause = { ...body, actor: "vendor" as const, at: moment(Date.now()) };
    return stock.move(params.tenant, level, vendorDeltas(level, body), cause, key);
  });

  on(app, routes.movements, async ({ params }) => {
    const { sku } = await levelIn(params);
    return { movements: await stock.movements(params.tenant, sku, LEDGER_LENGTH) };
  });
}

/** The level of a SKU of that shop; another shop's answers as one that does not exist. */
async function levelIn({ tenant, shop, sku }: { tenant: string; shop: string; sku: string }) {
  const [level, product] = await Promise.all([
    stock.level(tenant, sku),
    products.product(tenant, shop, productOf(sku)),
  ]);
  if (!level || !product || level.shop !== shop) throw new DomainError("not_found");
  return level;
}
