import type { RequestedStep, VendorOrderView } from "@etalase/domain/order";
import { pageLanguage } from "../../../lib/language.ts";
import { boardWords } from "./words.ts";

const { deadlines } = boardWords(pageLanguage);

/** What a vendor does next with an order, the most pressing first; what waits for others comes last. */
export type Task = "refund" | "confirm" | "accept" | "prepare" | "hand_over" | "tell" | "wait";

const TASKS: Task[] = ["refund", "confirm", "accept", "prepare", "hand_over", "tell", "wait"];

type Placed = Pick<VendorOrderView, "state" | "steps" | "claimedAt" | "unsent">;

const has = (order: Placed, step: RequestedStep): boolean => order.steps.includes(step);

export function taskOf(order: Placed): Task {
  if (has(order, "refund")) return "refund";
  if (has(order, "confirm_payment") && order.state !== "expired" && (order.claimedAt || order.state === "disputed"))
    return "confirm";
  if (has(order, "accept")) return "accept";
  if (has(order, "ready") || has(order, "ship")) return "prepare";
  if (order.state === "ready" || order.state === "shipped") return "hand_over";
  return isUntold(order) ? "tell" : "wait";
}

/** Whether news of it did not reach its buyer. */
const isUntold = ({ unsent }: Placed): boolean => unsent.some(({ to }) => to === "buyer");

const PRIMARY: Record<Task, RequestedStep[]> = {
  refund: ["refund"],
  confirm: ["confirm_payment"],
  accept: ["accept"],
  prepare: ["ship", "ready"],
  hand_over: ["deliver"],
  tell: [],
  wait: [],
};

/** The one step that an order's big button takes, if there is one. */
export const primaryStep = (order: Placed): RequestedStep | undefined =>
  PRIMARY[taskOf(order)].find((step) => has(order, step));

/** What else may be done, cancelling aside. */
export const otherSteps = (order: Placed): RequestedStep[] =>
  order.steps.filter((step) => step !== "cancel" && step !== primaryStep(order));

/** What the present wait is for, as the vendor is told. */
export function deadlineOf({ state, claimedAt }: Pick<VendorOrderView, "state" | "claimedAt">): string {
  switch (state) {
    case "pending_payment":
      return claimedAt ? deadlines.claimed : deadlines.unpaid;
    case "placed":
    case "paid":
      return deadlines.answer;
    case "accepted":
    case "ready":
    case "shipped":
      return deadlines[state];
    default:
      return deadlines.rest;
  }
}

const END_OF_TIME = "9999";

/** Orders by what to do next, late ones first in each group; groups without orders are left out. */
export function board<Order extends Placed & Pick<VendorOrderView, "due">>(orders: Order[]) {
  const byDue = orders.toSorted((a, b) => ((a.due ?? END_OF_TIME) < (b.due ?? END_OF_TIME) ? -1 : 1));
  return TASKS.map((task) => ({ task, orders: byDue.filter((order) => taskOf(order) === task) })).filter(
    ({ orders: found }) => found.length > 0,
  );
}

/** Closed orders that still ask for something: money to return, a payment in doubt, a buyer who was not told. */
export const unsettled = <Order extends Placed>(closed: Order[]): Order[] =>
  closed.filter((order) => ["refund", "confirm", "tell"].includes(taskOf(order)));
