import type { RequestedStep, VendorOrderView } from "@etalase/domain/order";
import { expect, it } from "vitest";
import { board, otherSteps, primaryStep, taskOf, unsettled } from "./board.ts";

type Placed = Pick<VendorOrderView, "state" | "steps" | "claimedAt" | "due" | "unsent"> & { id: string };

const order = (
  id: string,
  state: VendorOrderView["state"],
  steps: RequestedStep[],
  more: Partial<Placed> = {},
): Placed => ({
  id,
  state,
  steps,
  claimedAt: undefined,
  due: undefined,
  unsent: [],
  ...more,
});
const AT = "2026-11-24T01:00:00.000Z";

it("sorts orders by what to do next, the most overdue first", () => {
  const orders = [
    order("late", "paid", ["accept", "cancel"], { due: "2026-11-25T00:00:00.000Z" }),
    order("later", "paid", ["accept", "cancel"], { due: "2026-11-26T00:00:00.000Z" }),
    order("unpaid", "pending_payment", ["confirm_payment", "cancel"], { due: AT }),
    order("claimed", "pending_payment", ["confirm_payment", "cancel"], { claimedAt: AT }),
    order("packing", "accepted", ["ship", "cancel"]),
    order("away", "shipped", ["deliver"]),
    order("money", "cancelled", ["refund"]),
  ];
  expect(board(orders.toReversed()).map(({ task, orders: found }) => [task, found.map(({ id }) => id)])).toEqual([
    ["refund", ["money"]],
    ["confirm", ["claimed"]],
    ["accept", ["late", "later"]],
    ["prepare", ["packing"]],
    ["hand_over", ["away"]],
    ["wait", ["unpaid"]],
  ]);
});

it("makes the next step the big button, and keeps the others beside it", () => {
  const claimed = order("a", "pending_payment", ["confirm_payment", "cancel"], { claimedAt: AT });
  expect([primaryStep(claimed), otherSteps(claimed)]).toEqual(["confirm_payment", []]);
  const unpaid = order("b", "pending_payment", ["confirm_payment", "cancel"]);
  expect([primaryStep(unpaid), otherSteps(unpaid)]).toEqual([undefined, ["confirm_payment"]]);
  expect(taskOf(order("c", "ready", ["deliver", "cancel"]))).toBe("hand_over");
});

const untold = (to: "buyer" | "shop") => ({ to, channel: "whatsapp" as const, since: AT, text: "" });

it("brings back closed orders that still ask for something", () => {
  const closed = [
    order("done", "completed", []),
    order("owed", "cancelled", ["refund"]),
    order("doubt", "disputed", ["confirm_payment", "cancel"], { claimedAt: AT }),
    order("over", "expired", ["confirm_payment"]),
    order("untold", "cancelled", [], { unsent: [untold("buyer")] }),
    order("unheard", "cancelled", [], { unsent: [untold("shop")] }),
  ];
  expect(unsettled(closed).map(({ id }) => id)).toEqual(["owed", "doubt", "untold"]);
});
