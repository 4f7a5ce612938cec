import { type Actor, DomainError, moment } from "@etalase/kit";
import * as z from "zod/mini";
import { Paragraph } from "../person/index.ts";
import { Sku } from "../product/sku.ts";
import { orderDeltas } from "../stock/index.ts";
import { dueOf } from "./deadlines.ts";
import { factsOf, OrderReduced } from "./events.ts";
import { type Order, type OrderLine, totalOf, unitsOf } from "./order.ts";
import { leftToSend, sentPieces } from "./parcel.ts";
import { isPaid } from "./steps.ts";
import type { OrderMove, StepTaken } from "./take-step.ts";

/** What is left of an order when not all of it can be had; the buyer reads the reason. */
export const ReduceOrder = z.strictObject({
  /** Each line of the order once, with the pieces that stay: none, where it is left out. */
  lines: z
    .array(z.strictObject({ sku: Sku, quantity: z.int().check(z.gte(0), z.lte(999)) }))
    .check(z.minLength(1), z.maxLength(30)),
  reason: Paragraph(200),
});
export type ReduceOrder = z.infer<typeof ReduceOrder>;

/** While the vendor still has the pieces. An unpaid code keeps the amount that the buyer may be paying at this moment. */
export const mayReduce = ({ state, lines }: Pick<Order, "state" | "lines">): boolean =>
  ["placed", "paid", "accepted", "ready"].includes(state) && unitsOf({ lines }) > 1;

/**
 * The order with fewer pieces: what is taken off goes back on the shelf, the total follows, and what was paid too much is owed. Undefined when it is so already. One that
 * has nothing left to send is shipped. Throws `order.step_not_allowed`, `request.invalid` for pieces that are not the order's or when none would be left.
 */
export function reduceOrder(
  order: Order,
  { lines, reason }: ReduceOrder,
  { actor, now }: { actor: Actor; now: number },
): StepTaken | undefined {
  const left = leftOf(order, lines);
  const removed = order.lines.flatMap(({ sku, quantity, price }, index) => {
    const taken = quantity - (left[index]?.quantity ?? 0);
    return taken > 0 ? [{ sku, quantity: taken, goods: price * taken }] : [];
  });
  if (removed.length === 0) return undefined;
  if (!mayReduce(order)) throw new DomainError("order.step_not_allowed", { data: { state: order.state } });
  const kept = left.filter(({ quantity }) => quantity > 0);
  const goods = kept.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const { back: _gone, ...rest } = order;
  const next: Order = {
    ...rest,
    lines: kept,
    goods,
    discount: Math.min(order.discount, goods),
    reason,
    version: order.version + 1,
  };
  if (isPaid(order)) {
    next.refundDue = true;
    next.owed = totalOf(order) - totalOf(next) + (order.refundDue ? (order.owed ?? 0) : 0);
  }
  if (order.parcels && leftToSend(next).length === 0) Object.assign(next, wholeOnItsWay(next, now));
  const facts = {
    ...factsOf(next, order.hold),
    removed: { units: unitsOf(order) - unitsOf(next), goods: order.goods - goods, lines: removed },
  };
  return {
    order: next,
    event: OrderReduced.of(facts, { actor, now }),
    moves: removed.map((line) => moveBack(order, line)),
  };
}

/** What is left of the order has left in parcels. */
function wholeOnItsWay(order: Order, now: number): Partial<Order> {
  const shipped = { ...order, state: "shipped" as const };
  const due = dueOf(shipped, now);
  return { state: "shipped", times: { ...order.times, shipped: moment(now) }, ...(due ? { due } : {}) };
}

/** The order's own lines with the pieces that stay. */
function leftOf(order: Order, lines: ReduceOrder["lines"]): OrderLine[] {
  const wanted = new Map(lines.map(({ sku, quantity }) => [sku, quantity]));
  const invalid = new DomainError("request.invalid", { errors: [{ path: "lines", code: "not_in_order" }] });
  const sent = sentPieces(order.parcels ?? []);
  if (wanted.size !== lines.length) throw invalid;
  const left = order.lines.map((line) => {
    const quantity = wanted.get(line.sku) ?? 0;
    wanted.delete(line.sku);
    if (quantity > line.quantity || quantity < (sent.get(line.sku) ?? 0)) throw invalid;
    return { ...line, quantity };
  });
  const more = [...wanted.values()].some((quantity) => quantity > 0);
  if (more || unitsOf({ lines: left }) === 0) throw invalid;
  return left;
}

const moveBack = ({ hold }: Order, { sku, quantity }: { sku: string; quantity: number }): OrderMove => {
  const reason = hold === "sold" ? "returned" : "released";
  return { sku, reason, quantity, deltas: orderDeltas(reason, quantity) };
};
