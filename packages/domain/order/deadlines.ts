import { DAY, MINUTE, moment } from "@etalase/kit";
import type { Order } from "./order.ts";

/** Every wait has a deadline and a default; these are the waits. */
export const QRIS_PAYMENT_MINUTES = 30;
export const CONFIRMATION_DEADLINE_DAYS = 2;
export const ACCEPTANCE_DEADLINE_DAYS = 2;
export const FULFILMENT_DEADLINE_DAYS = 7;
export const ARRIVAL_DEADLINE_DAYS = 7;
export const COMPLETION_DAYS = 3;

/** When the wait that an order is in ends by itself; undefined where nothing is waited for. */
export function dueOf(order: Pick<Order, "state" | "claimedAt">, now: number): string | undefined {
  const wait = waitOf(order);
  return wait === undefined ? undefined : moment(now + wait);
}

const waitOf = ({ state, claimedAt }: Pick<Order, "state" | "claimedAt">): number | undefined => {
  switch (state) {
    case "pending_payment":
      return claimedAt ? CONFIRMATION_DEADLINE_DAYS * DAY : QRIS_PAYMENT_MINUTES * MINUTE;
    case "placed":
    case "paid":
      return ACCEPTANCE_DEADLINE_DAYS * DAY;
    case "accepted":
      return FULFILMENT_DEADLINE_DAYS * DAY;
    case "ready":
    case "shipped":
      return ARRIVAL_DEADLINE_DAYS * DAY;
    case "delivered":
      return COMPLETION_DAYS * DAY;
    case "completed":
    case "cancelled":
    case "expired":
    case "disputed":
    case "refunded":
      return undefined;
  }
};
