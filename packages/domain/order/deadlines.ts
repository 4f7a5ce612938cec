import { DAY, HOUR, MINUTE, moment } from "@etalase/kit";
import type { Order } from "./order.ts";

/** Every wait has a deadline and a default; these are the waits. */
export const QRIS_PAYMENT_MINUTES = 30;
/** Who ordered by phone finds the code later, in a message. */
export const TAKEN_PAYMENT_HOURS = 24;
export const CONFIRMATION_DEADLINE_DAYS = 2;
export const ACCEPTANCE_DEADLINE_DAYS = 2;
export const FULFILMENT_DEADLINE_DAYS = 7;
/** After the day that was promised, before the order is cancelled by itself. */
export const GRACE_DAYS = 2;
export const ARRIVAL_DEADLINE_DAYS = 7;
export const COMPLETION_DAYS = 3;

export type Waiting = Pick<Order, "state" | "claimedAt" | "taken" | "rests" | "promised">;

/** When the wait that an order is in ends by itself; undefined where nothing is waited for. */
export function dueOf(order: Waiting, now: number): string | undefined {
  const end = endOf(order, now);
  return end === undefined ? undefined : moment(end);
}

const endOf = ({ state, claimedAt, taken, rests, promised }: Waiting, now: number): number | undefined => {
  // A shop that rests answers when it is back.
  const answers = Math.max(now, rests ? Date.parse(rests) : 0);
  switch (state) {
    case "pending_payment":
      if (claimedAt) return answers + CONFIRMATION_DEADLINE_DAYS * DAY;
      return now + (taken ? TAKEN_PAYMENT_HOURS * HOUR : QRIS_PAYMENT_MINUTES * MINUTE);
    case "placed":
    case "paid":
      return answers + ACCEPTANCE_DEADLINE_DAYS * DAY;
    case "accepted":
      return Math.max(now + FULFILMENT_DEADLINE_DAYS * DAY, promised ? Date.parse(promised) + GRACE_DAYS * DAY : 0);
    case "ready":
    case "shipped":
      return now + ARRIVAL_DEADLINE_DAYS * DAY;
    case "delivered":
      return now + COMPLETION_DAYS * DAY;
    case "completed":
    case "cancelled":
    case "expired":
    case "disputed":
    case "refunded":
      return undefined;
  }
};
