import { DomainError, moment } from "@etalase/kit";
import { type Order, type OrderState, orderNumber } from "./order.ts";
import type { CheckoutOrders } from "./store.ts";

const ENDED: ReadonlySet<OrderState> = new Set(["completed", "cancelled", "expired", "refunded"]);

/** Whether neither side waits for anything of an order, be it a step or money. */
export const isOver = ({ state, refundDue, claimedAt }: Pick<Order, "state" | "refundDue" | "claimedAt">): boolean =>
  ENDED.has(state) && !refundDue && !(state === "expired" && claimedAt);

/**
 * What stays of a checkout when its buyer is forgotten: what was sold, when and for how much, which the law keeps for ten years. Undefined when that was done. Throws
 * `person.orders_open` with the numbers of orders that go on.
 */
export function eraseBuyer({ checkout, orders }: CheckoutOrders, now: number): CheckoutOrders | undefined {
  if (checkout.erasedAt) return undefined;
  const open = orders.filter((order) => !isOver(order)).map(({ id }) => orderNumber(id));
  if (open.length > 0) throw new DomainError("person.orders_open", { data: { orders: open } });
  const { buyer: _, mark: __, ...rest } = checkout;
  // The hash is of a request with a name and a number in it, which can be guessed.
  return { checkout: { ...rest, hash: "", erasedAt: moment(now) }, orders: orders.map(nobodys) };
}

/** The marketplace's own reasons are one word; what a person wrote may name somebody. */
const OWN_REASON = /^[a-z_]+$/;

function nobodys({ note: _, reason, tracking: __, parcels, ...order }: Order): Order {
  return {
    ...order,
    ...(reason && OWN_REASON.test(reason) ? { reason } : {}),
    ...(parcels ? { parcels: parcels.map(({ tracking: ___, ...parcel }) => parcel) } : {}),
    version: order.version + 1,
  };
}
