import { nextTurn, type Product } from "@etalase/domain/product";
import type { TenantId } from "@etalase/domain/tenant";
import type { RidingEvent } from "@etalase/kit";
import { duePartition, turnKey } from "./keys.ts";
import type { Item } from "./read.ts";

/** The turn of a product's price that is waited for; without one it waits for nothing. */
export const turnItem = (tenant: TenantId, product: Product, next: string | undefined): Item => ({
  ...turnKey(tenant, product.shop, product.id),
  ...(next === undefined ? {} : { gsi2pk: duePartition(tenant), gsi2sk: `${next}#${product.id}` }),
  version: product.version,
});

/** What is written beside a product that has a promotion. A product without one leaves what was foreseen: it finds nothing to do. */
export const foreseen = (tenant: TenantId, product: Product, { at }: RidingEvent): Item[] =>
  product.promotion ? [turnItem(tenant, product, nextTurn(product, Date.parse(at)))] : [];
