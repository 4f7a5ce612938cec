import { type Actor, DomainError, HOUR, moment, type RidingEvent } from "@etalase/kit";
import type { Sku } from "../product/sku.ts";
import { type Deltas, orderDeltas } from "../stock/index.ts";
import { dueOf } from "./deadlines.ts";
import { factsOf } from "./events.ts";
import type { Order } from "./order.ts";
import { leftToSend, sentPieces } from "./parcel.ts";
import { reduceOrder } from "./reduce-order.ts";
import { RequestedStep, type Step, steps } from "./steps.ts";
import type { Tracking } from "./tracking.ts";

/** A movement of one SKU that lands with the order's new state or not at all. */
export interface OrderMove {
  sku: Sku;
  reason: "sold" | "released" | "returned" | "retaken";
  quantity: number;
  deltas: Deltas;
}

export interface StepTaken {
  order: Order;
  event: RidingEvent;
  moves: OrderMove[];
}

/** Whether a person may take a step now; the same rule shows the buttons and guards the route. */
export const mayTake = (order: Order, step: Step, actor: Actor): boolean => {
  const { by, when } = steps[step];
  return by.includes(actor) && when(order, actor);
};

export const stepsOpenTo = (order: Order, actor: Actor): RequestedStep[] =>
  RequestedStep.options.filter((step) => mayTake(order, step, actor));

interface Taking {
  actor: Actor;
  now: number;
  reason?: string;
  /** By whom it was sent. */
  tracking?: Tracking;
}

/**
 * The order after a step, the event that tells of it and the stock that moves with it; undefined when the step was already taken, so that a request sent twice
 * changes nothing. Throws `order.step_not_allowed`.
 */
export function takeStep(order: Order, step: Step, taking: Taking): StepTaken | undefined {
  const { actor, now } = taking;
  const rule = steps[step];
  if (rule.by.includes(actor) && rule.taken(order)) return undefined;
  if (!mayTake(order, step, actor)) throw new DomainError("order.step_not_allowed", { data: { state: order.state } });
  // What was sent stays sold; only the rest ends with the wait for it.
  if (step === "expire" && order.state === "accepted" && order.parcels) return restTakenOff(order, now);
  const next = step === "undo" ? takenBack(order, now) : moved(order, step, taking);
  return {
    order: next,
    event: rule.event(order).of(factsOf(next, order.hold), { actor, now }),
    moves: movesOf(order, next),
  };
}

function moved(order: Order, step: Step, { actor, now, reason, tracking }: Taking): Order {
  const { due: _ended, back: _gone, ...rest } = order;
  const next: Order = { ...rest, ...steps[step].change(order, moment(now)), version: order.version + 1 };
  if (next.state !== order.state) next.times = { ...order.times, [next.state]: moment(now) };
  if (reason !== undefined) next.reason = reason;
  if (step === "ship") Object.assign(next, sentBy(order, tracking, now));
  if (actor === "vendor" && steps[step].undoable && next.hold === order.hold)
    next.back = { state: order.state, ...(order.due ? { due: order.due } : {}) };
  // What changes nothing of the wait leaves its deadline.
  const due = step === "refund" && next.state === order.state ? order.due : dueOf(next, now);
  return due === undefined ? next : { ...next, due };
}

/** By whom an order went, or the last part of it. */
function sentBy(order: Order, tracking: Tracking | undefined, now: number): Pick<Order, "tracking" | "parcels"> {
  const by = tracking ? { tracking } : {};
  if (!order.parcels) return by;
  return { parcels: [...order.parcels, { at: moment(now), lines: leftToSend(order), ...by }] };
}

function restTakenOff(order: Order, now: number): StepTaken | undefined {
  const sent = sentPieces(order.parcels ?? []);
  const lines = order.lines.map(({ sku }) => ({ sku, quantity: sent.get(sku) ?? 0 }));
  return reduceOrder(order, { lines, reason: "not_fulfilled" }, { actor: "system", now });
}

/** What is left of a deadline that came back, at least: nobody corrects a mistake to lose the order by it. */
const TIME_AFTER_UNDO = HOUR;

/** The order as it was before the vendor's last step; its old deadline counts on. */
function takenBack({ back, ...order }: Order, now: number): Order {
  if (!back) return order;
  const times = { ...order.times };
  if (order.state !== back.state) delete times[order.state];
  const due = back.due && moment(Math.max(Date.parse(back.due), now + TIME_AFTER_UNDO));
  const { due: _ended, ...rest } = order;
  const next: Order = { ...rest, state: back.state, times, version: order.version + 1, ...(due ? { due } : {}) };
  // Only a parcel that left leads back to there.
  if (back.state !== "accepted") return next;
  delete next.tracking;
  const parcels = order.parcels?.slice(0, -1) ?? [];
  if (parcels.length > 0) next.parcels = parcels;
  else delete next.parcels;
  return next;
}

function movesOf(before: Order, after: Order): OrderMove[] {
  const reason = moveReason(before.hold, after.hold);
  if (!reason) return [];
  return after.lines.map(({ sku, quantity }) => ({ sku, reason, quantity, deltas: orderDeltas(reason, quantity) }));
}

const moveReason = (before: Order["hold"], after: Order["hold"]): OrderMove["reason"] | undefined => {
  if (before === after) return undefined;
  if (after === "sold") return before === "held" ? "sold" : "retaken";
  return before === "held" ? "released" : "returned";
};
