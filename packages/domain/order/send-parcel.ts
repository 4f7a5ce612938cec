import { DomainError, moment } from "@etalase/kit";
import * as z from "zod/mini";
import { factsOf, OrderPartShipped } from "./events.ts";
import { type Order, unitsOf } from "./order.ts";
import { leftToSend, type Parcel, SentLine } from "./parcel.ts";
import { mayTake, type StepTaken, takeStep } from "./take-step.ts";
import { Tracking } from "./tracking.ts";

/** A parcel with some of an order, or with the rest of it. */
export const SendParcel = z.strictObject({
  /** Which of the order's parcels it is, from 1: one that is sent again is the same. */
  number: z.int().check(z.gte(1), z.lte(99)),
  lines: z.array(SentLine).check(z.minLength(1), z.maxLength(30)),
  tracking: z.optional(Tracking),
});
export type SendParcel = z.infer<typeof SendParcel>;

/**
 * The order after a parcel left: it waits for the rest until its own deadline, and is shipped once nothing is left. Undefined where this parcel was sent before. Throws `conflict` where
 * another phone sent one in between, `order.step_not_allowed`, `request.invalid` for pieces that are not left.
 */
export function sendParcel(order: Order, { number, lines, tracking }: SendParcel, now: number): StepTaken | undefined {
  const sent = order.parcels ?? [];
  if (number <= sent.length) return undefined;
  if (number > sent.length + 1) throw new DomainError("conflict");
  checkLeft(order, lines);
  if (unitsOf({ lines }) === unitsOf({ lines: leftToSend(order) }))
    return takeStep(order, "ship", { actor: "vendor", now, ...(tracking ? { tracking } : {}) });
  if (!mayTake(order, "ship", "vendor"))
    throw new DomainError("order.step_not_allowed", { data: { state: order.state } });
  const parcel: Parcel = { at: moment(now), lines, ...(tracking ? { tracking } : {}) };
  const next: Order = {
    ...order,
    parcels: [...sent, parcel],
    back: { state: order.state, ...(order.due ? { due: order.due } : {}) },
    version: order.version + 1,
  };
  const facts = { ...factsOf(next, order.hold), parcel: number };
  return { order: next, event: OrderPartShipped.of(facts, { actor: "vendor", now }), moves: [] };
}

function checkLeft(order: Order, lines: SentLine[]): void {
  const left = new Map(leftToSend(order).map(({ sku, quantity }) => [sku, quantity]));
  const isLeft = lines.every(({ sku, quantity }) => quantity <= (left.get(sku) ?? 0));
  if (!isLeft || new Set(lines.map(({ sku }) => sku)).size !== lines.length)
    throw new DomainError("request.invalid", { errors: [{ path: "lines", code: "not_in_order" }] });
}
