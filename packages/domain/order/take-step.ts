import { type Actor, DomainError, moment, type RidingEvent } from "@etalase/kit";
import type { Sku } from "../product/product.ts";
import { type Deltas, orderDeltas } from "../stock/index.ts";
import { dueOf } from "./deadlines.ts";
import { factsOf } from "./events.ts";
import type { Order } from "./order.ts";
import { RequestedStep, type Step, steps } from "./steps.ts";

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

/**
 * The order after a step, the event that tells of it and the stock that moves with it; undefined when the step was already taken, so that a request sent twice
 * changes nothing. Throws `order.step_not_allowed`.
 */
export function takeStep(
  order: Order,
  step: Step,
  { actor, now, reason }: { actor: Actor; now: number; reason?: string },
): StepTaken | undefined {
  const rule = steps[step];
  if (rule.by.includes(actor) && rule.taken(order)) return undefined;
  if (!mayTake(order, step, actor)) throw new DomainError("order.step_not_allowed", { data: { state: order.state } });
  const change = rule.change(order, moment(now));
  const { due: _ended, ...rest } = order;
  const moved: Order = { ...rest, ...change, version: order.version + 1 };
  if (moved.state !== order.state) moved.times = { ...order.times, [moved.state]: moment(now) };
  if (reason !== undefined) moved.reason = reason;
  const due = dueOf(moved, now);
  const next: Order = due === undefined ? moved : { ...moved, due };
  return {
    order: next,
    event: rule.event(order).of(factsOf(next, order.hold), { actor, now }),
    moves: movesOf(order, next),
  };
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
