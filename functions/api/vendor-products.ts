import {
  type Added,
  addProduct,
  checkRemovable,
  copyProduct,
  editProduct,
  goesLive,
  type Product,
  skusOf,
} from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import type { Tenant } from "@etalase/domain/tenant";
import { DomainError } from "@etalase/kit";
import type { Hono } from "hono";
import { products, shops, stock } from "../stores.ts";
import { checkRoom } from "./check-room.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { idFor } from "./key-id.ts";
import { routes } from "./routes.ts";

const cause = () => ({ actor: "vendor" as const, now: Date.now() });

export function vendorProducts(app: Hono<Env>): void {
  on(app, routes.addProduct, async ({ params: { shop }, body, key }, { var: { tenant } }) => {
    const id = idFor("product", tenant.id, shop, key);
    return addOnce(tenant, shop, id, (shelf) => addProduct(shelf, id, body, cause()));
  });

  on(app, routes.copyProduct, async ({ params: { shop, product }, key }, { var: { tenant } }) => {
    const id = idFor("product", tenant.id, shop, key);
    return addOnce(tenant, shop, id, (shelf) => {
      const original = shelf.products.find((each) => each.id === product);
      if (!original) throw new DomainError("not_found");
      return copyProduct(shelf, id, original, cause());
    });
  });

  on(app, routes.removeProduct, async ({ params }) => {
    const product = await products.product(params.tenant, params.shop, params.product);
    if (!product) throw new DomainError("not_found");
    checkRemovable(product);
    await products.removeDraft(params.tenant, product);
    return { removed: product.id };
  });

  on(app, routes.editProduct, async ({ params, body }, { var: { tenant } }) => {
    const [shop, product] = await Promise.all([
      shops.shop(tenant.id, params.shop),
      products.product(tenant.id, params.shop, params.product),
    ]);
    if (!shop || !product) throw new DomainError("not_found");
    const edited = editProduct(shop, product, body, cause());
    if (goesLive(edited.event)) await checkRoom(tenant, "products");
    await products.saveProduct(tenant.id, edited.product, edited.event, edited.stock);
    return edited.product;
  });
}

/** Adds what is not there yet; a request that is sent again finds what it made. */
async function addOnce(
  tenant: Tenant,
  shop: string,
  id: string,
  make: (shelf: { shop: Shop; products: Product[] }) => Added,
) {
  const shelf = await products.shelf(tenant.id, shop);
  if (!shelf) throw new DomainError("not_found");
  const known = shelf.products.find((product) => product.id === id);
  if (known) return shelved(tenant.id, known);
  const { product, stock: first, event } = make(shelf);
  if (goesLive(event)) await checkRoom(tenant, "products");
  await products.addProduct(tenant.id, product, first, event);
  return shelved(tenant.id, product);
}

async function shelved(tenant: string, product: Product) {
  return { product, levels: await stock.levels(tenant, skusOf(product)) };
}
