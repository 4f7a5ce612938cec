import type { CheckoutOrders, CheckoutView } from "@etalase/domain/order";
import { isReviewable, type ReviewPlace } from "@etalase/domain/review";
import type { Tenant } from "@etalase/domain/tenant";
import { DomainError } from "@etalase/kit";
import { orders as store } from "../buyers.ts";
import { reviews, shops } from "../stores.ts";
import { districtsOf } from "../tenants.ts";
import { checkoutView } from "./order-view.ts";

/** What is behind a shopper's link. Throws `not_found` where nothing is. */
export async function checkoutBehind({ tenant, key }: { tenant: string; key: string }): Promise<CheckoutOrders> {
  const found = await store.checkout(tenant, key);
  if (!found) throw new DomainError("not_found");
  return found;
}

/** The lines that may have been reviewed. */
export const linesOf = ({ orders }: CheckoutOrders): ReviewPlace[] =>
  orders.filter(isReviewable).flatMap((order) => order.lines.map(({ sku }) => ({ order: order.id, sku })));

export async function viewOf(tenant: Tenant, found: CheckoutOrders): Promise<CheckoutView> {
  const [involved, districts, said] = await Promise.all([
    shops.shops(
      tenant.id,
      found.orders.map(({ shop }) => shop),
    ),
    districtsOf(tenant.id),
    reviews.reviews(tenant.id, linesOf(found)),
  ]);
  return checkoutView(found, new Map(involved.map((shop) => [shop.id, shop])), { tenant, districts, reviews: said });
}
