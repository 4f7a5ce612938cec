import type { Actor, EventDefinition } from "@etalase/kit";
import * as z from "zod/mini";
import * as events from "./events.ts";
import { type Order, type OrderState, totalOf } from "./order.ts";

/** What people ask for; `expire` is what happens when nobody does. */
export const RequestedStep = z.enum([
  "claim",
  "confirm_payment",
  "accept",
  "ready",
  "ship",
  "deliver",
  "complete",
  "cancel",
  "refund",
  "undo",
]);
export type RequestedStep = z.infer<typeof RequestedStep>;
export type Step = RequestedStep | "expire";

type OrderEvent = EventDefinition<string, events.OrderFacts>;

interface Rule {
  by: readonly Actor[];
  /** In which orders that actor may take it. */
  when(order: Order, actor: Actor): boolean;
  /** In which orders it has been taken already. */
  taken(order: Order): boolean;
  change(order: Order, at: string): Partial<Order>;
  /** Whether it moves no pieces and no money, so that taking it back leaves nothing behind. */
  undoable?: true;
  event(order: Order): OrderEvent;
}

const inState =
  (...states: OrderState[]) =>
  (order: Order): boolean =>
    states.includes(order.state);

const PAID: ReadonlySet<OrderState> = new Set(["paid", "accepted", "ready", "shipped", "delivered", "completed"]);
/** Whether the money is with the vendor already. */
export const isPaid = (order: Order): boolean => order.payment === "qris" && PAID.has(order.state);

const stillOwed = ({ refundDue, owed = 0 }: Order): number => (refundDue ? owed : 0);

/** An order that goes on with less returns only what was taken off, and stays where it is. */
const goesOn = inState("paid", "accepted", "ready", "shipped", "delivered", "completed");

const cancelled = (order: Order, reason?: string): Partial<Order> => ({
  state: "cancelled",
  hold: "free",
  ...(isPaid(order) || order.claimedAt ? { refundDue: true, owed: totalOf(order) + stillOwed(order) } : {}),
  ...(reason ? { reason } : {}),
});

/** What may happen to an order, in whose hands, and what it moves. */
export const steps: Record<Step, Rule> = {
  claim: {
    by: ["shopper"],
    when: (order) => order.payment === "qris" && !order.claimedAt && inState("pending_payment", "expired")(order),
    taken: (order) => order.claimedAt !== undefined,
    change: (_order, at) => ({ claimedAt: at }),
    event: () => events.PaymentClaimed,
  },
  confirm_payment: {
    by: ["vendor"],
    when: (order) => order.payment === "qris" && inState("pending_payment", "expired", "disputed")(order),
    taken: isPaid,
    change: () => ({ state: "paid", hold: "sold" }),
    event: () => events.OrderPaid,
  },
  accept: {
    by: ["vendor"],
    when: inState("placed", "paid"),
    taken: inState("accepted", "ready", "shipped", "delivered", "completed"),
    change: () => ({ state: "accepted", hold: "sold" }),
    undoable: true,
    event: () => events.OrderAccepted,
  },
  ready: {
    by: ["vendor"],
    when: (order) => order.delivery === "pickup" && order.state === "accepted",
    taken: (order) => order.delivery === "pickup" && inState("ready", "delivered", "completed")(order),
    change: () => ({ state: "ready" }),
    undoable: true,
    event: () => events.OrderReady,
  },
  ship: {
    by: ["vendor"],
    when: (order) => order.delivery === "courier" && order.state === "accepted",
    taken: (order) => order.delivery === "courier" && inState("shipped", "delivered", "completed")(order),
    change: () => ({ state: "shipped" }),
    undoable: true,
    event: () => events.OrderShipped,
  },
  deliver: {
    by: ["vendor", "shopper"],
    when: inState("ready", "shipped"),
    taken: inState("delivered", "completed"),
    change: () => ({ state: "delivered" }),
    undoable: true,
    event: () => events.OrderDelivered,
  },
  complete: {
    by: ["vendor", "shopper"],
    when: inState("delivered"),
    taken: inState("completed"),
    change: () => ({ state: "completed" }),
    event: () => events.OrderCompleted,
  },
  cancel: {
    by: ["vendor", "shopper"],
    when: (order, actor) =>
      actor === "shopper"
        ? !order.claimedAt && inState("pending_payment", "placed")(order)
        : // What is on its way cannot be called back; the rest can be taken off.
          !order.parcels && inState("pending_payment", "placed", "paid", "accepted", "ready", "disputed")(order),
    taken: inState("cancelled", "refunded"),
    change: (order) => cancelled(order),
    event: () => events.OrderCancelled,
  },
  refund: {
    by: ["vendor"],
    when: (order) => order.refundDue === true || (order.state === "expired" && order.claimedAt !== undefined),
    taken: inState("refunded"),
    change: (order) => ({ ...(goesOn(order) ? {} : { state: "refunded" as const }), refundDue: false }),
    event: () => events.PaymentRefunded,
  },
  undo: {
    by: ["vendor"],
    when: (order) => order.back !== undefined,
    taken: () => false,
    change: ({ back }) => (back ? { state: back.state } : {}),
    event: () => events.OrderCorrected,
  },
  expire: {
    by: ["system"],
    when: (order) => order.due !== undefined,
    taken: () => false,
    change: (order) => defaults(order).change,
    event: (order) => defaults(order).event,
  },
};

/** What happens when a wait ends and nobody acted. */
function defaults(order: Order): { change: Partial<Order>; event: OrderEvent } {
  const delivered = { change: { state: "delivered" as const }, event: events.OrderDelivered };
  switch (order.state) {
    case "pending_payment":
      return order.claimedAt
        ? { change: { state: "disputed" }, event: events.OrderDisputed }
        : { change: { state: "expired", hold: "free" }, event: events.OrderExpired };
    case "placed":
    case "paid":
      return { change: cancelled(order, "not_accepted"), event: events.OrderCancelled };
    case "accepted":
      return { change: cancelled(order, "not_fulfilled"), event: events.OrderCancelled };
    case "ready":
      return order.payment === "cash"
        ? { change: cancelled(order, "not_collected"), event: events.OrderCancelled }
        : delivered;
    case "shipped":
      return delivered;
    case "delivered":
      return { change: { state: "completed" }, event: events.OrderCompleted };
    case "completed":
    case "cancelled":
    case "expired":
    case "disputed":
    case "refunded":
      throw new Error(`an order that is ${order.state} waits for nothing`);
  }
}
