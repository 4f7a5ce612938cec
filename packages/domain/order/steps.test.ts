import { DAY, MINUTE, moment, newId } from "@etalase/kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayTake, type Order, RequestedStep, stepsOpenTo, takeStep } from "./index.ts";

const NOW = Date.parse("2026-11-24T01:00:00.000Z");

const order = (changes: Partial<Order> = {}): Order => ({
  id: newId("order", NOW),
  checkout: crypto.randomUUID(),
  shop: newId("shop", NOW),
  district: "360319",
  state: "pending_payment",
  hold: "held",
  payment: "qris",
  delivery: "pickup",
  lines: [
    { sku: `${newId("product", NOW)}-1`, name: "Topi bambu", price: 45_000, quantity: 2 },
    { sku: `${newId("product", NOW)}-1`, name: "Tudung saji", price: 60_000, quantity: 1 },
  ],
  goods: 150_000,
  fee: 0,
  discount: 37,
  times: { pending_payment: moment(NOW) },
  due: moment(NOW + 30 * MINUTE),
  version: 1,
  ...changes,
});

const cash = (changes: Partial<Order> = {}) =>
  order({ payment: "cash", state: "placed", times: { placed: moment(NOW) }, due: moment(NOW + 2 * DAY), ...changes });

const after = (start: Order, ...steps: [Parameters<typeof takeStep>[1], "shopper" | "vendor" | "system"][]): Order =>
  steps.reduce((current, [step, actor]) => takeStep(current, step, { actor, now: NOW })?.order ?? current, start);

describe("an order", () => {
  it("goes from payment to completion, and its pieces are sold once it is paid", () => {
    const paid = takeStep(order(), "confirm_payment", { actor: "vendor", now: NOW });
    expect(paid?.order).toMatchObject({ state: "paid", hold: "sold", version: 2, due: moment(NOW + 2 * DAY) });
    expect(paid?.moves.map(({ reason, quantity, deltas }) => [reason, quantity, deltas.held, deltas.sold])).toEqual([
      ["sold", 2, -2, 2],
      ["sold", 1, -1, 1],
    ]);
    expect(paid?.event).toMatchObject({
      type: "order.paid",
      data: { units: 3, goods: 150_000, was: "held", hold: "sold" },
    });
    const done = after(
      paid?.order ?? order(),
      ["accept", "vendor"],
      ["ready", "vendor"],
      ["deliver", "shopper"],
      ["complete", "vendor"],
    );
    expect(done).toMatchObject({ state: "completed", hold: "sold" });
    expect(done.due).toBeUndefined();
    expect(Object.keys(done.times)).toEqual(["pending_payment", "paid", "accepted", "ready", "delivered", "completed"]);
  });

  it("of cash is sold when the vendor accepts it", () => {
    expect(takeStep(cash(), "accept", { actor: "vendor", now: NOW })).toMatchObject({
      order: { state: "accepted", hold: "sold" },
      moves: [{ reason: "sold" }, { reason: "sold" }],
    });
  });

  it("changes nothing when a step is sent twice", () => {
    const claimed = after(order(), ["claim", "shopper"]);
    expect(takeStep(claimed, "claim", { actor: "shopper", now: NOW })).toBeUndefined();
    const cancelled = after(order(), ["cancel", "shopper"]);
    expect(takeStep(cancelled, "cancel", { actor: "shopper", now: NOW })).toBeUndefined();
  });

  it("waits longer for its vendor once the shopper says that it was paid", () => {
    const claimed = after(order(), ["claim", "shopper"]);
    expect(claimed).toMatchObject({ state: "pending_payment", due: moment(NOW + 2 * DAY) });
    expect(mayTake(claimed, "cancel", "shopper")).toBe(false);
  });

  it("gives its pieces back when it is not paid in time", () => {
    const expired = takeStep(order(), "expire", { actor: "system", now: NOW });
    expect(expired).toMatchObject({
      order: { state: "expired", hold: "free" },
      moves: [{ reason: "released" }, { reason: "released" }],
    });
    expect(expired?.event.type).toBe("order.expired");
  });

  it("is disputed, not expired, when a claimed payment was never confirmed", () => {
    const disputed = after(order(), ["claim", "shopper"], ["expire", "system"]);
    expect(disputed).toMatchObject({ state: "disputed", hold: "held" });
    expect(stepsOpenTo(disputed, "vendor")).toEqual(["confirm_payment", "cancel"]);
  });

  it("takes stock again when its payment arrives after it expired", () => {
    const late = after(order(), ["expire", "system"], ["claim", "shopper"]);
    expect(takeStep(late, "confirm_payment", { actor: "vendor", now: NOW })).toMatchObject({
      order: { state: "paid", hold: "sold" },
      moves: [{ reason: "retaken" }, { reason: "retaken" }],
    });
    expect(stepsOpenTo(late, "vendor")).toContain("refund");
  });

  it("owes the money back when it is cancelled after payment", () => {
    const cancelled = takeStep(after(order(), ["confirm_payment", "vendor"]), "cancel", {
      actor: "vendor",
      now: NOW,
      reason: "Bahan habis",
    });
    expect(cancelled?.order).toMatchObject({
      state: "cancelled",
      refundDue: true,
      reason: "Bahan habis",
      hold: "free",
    });
    expect(cancelled?.moves[0]).toMatchObject({ reason: "returned" });
    expect(after(cancelled?.order ?? order(), ["refund", "vendor"])).toMatchObject({
      state: "refunded",
      refundDue: false,
    });
  });

  it("is cancelled when nobody accepts it and completed when nobody complains", () => {
    expect(after(cash(), ["expire", "system"])).toMatchObject({ state: "cancelled", reason: "not_accepted" });
    const delivered = after(cash(), ["accept", "vendor"], ["ready", "vendor"], ["deliver", "vendor"]);
    expect(after(delivered, ["expire", "system"])).toMatchObject({ state: "completed" });
  });

  it("goes back over a step that the vendor tapped by mistake, with its old deadline", () => {
    const accepted = after(order({ delivery: "courier" }), ["confirm_payment", "vendor"], ["accept", "vendor"]);
    const tracking = { courier: "jne" as const, number: "JX0012345678" };
    const shipped = takeStep(accepted, "ship", { actor: "vendor", now: NOW, tracking })?.order ?? accepted;
    expect(shipped).toMatchObject({ state: "shipped", tracking, back: { state: "accepted", due: accepted.due } });
    const corrected = takeStep(shipped, "undo", { actor: "vendor", now: NOW + 1_000 });
    expect(corrected?.event.type).toBe("order.corrected");
    expect(corrected?.moves).toEqual([]);
    const { back: _, version: __, ...before } = accepted;
    expect(corrected?.order).toEqual({ ...before, version: shipped.version + 1 });
  });

  it("takes nothing back that moved pieces or money, that the buyer said, or that is twice undone", () => {
    expect(stepsOpenTo(after(cash(), ["accept", "vendor"]), "vendor")).not.toContain("undo");
    expect(stepsOpenTo(after(order(), ["confirm_payment", "vendor"]), "vendor")).not.toContain("undo");
    const ready = after(cash(), ["accept", "vendor"], ["ready", "vendor"]);
    expect(stepsOpenTo(ready, "shopper")).not.toContain("undo");
    expect(stepsOpenTo(after(ready, ["deliver", "shopper"]), "vendor")).not.toContain("undo");
    expect(stepsOpenTo(after(ready, ["undo", "vendor"]), "vendor")).not.toContain("undo");
  });

  it.each([
    ["confirm_payment", "shopper"],
    ["accept", "shopper"],
    ["claim", "vendor"],
    ["expire", "vendor"],
    ["ship", "vendor"],
  ] as const)("refuses %s from a %s", (step, actor) => {
    expect(() => takeStep(order(), step, { actor, now: NOW })).toThrow("order.step_not_allowed");
  });

  it("keeps every piece accounted for, whatever steps people try in whatever order", () => {
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom(...RequestedStep.options, "expire" as const),
        fc.constantFrom("shopper", "vendor", "system"),
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(
        steps,
        fc.constantFrom("qris", "cash"),
        fc.constantFrom("pickup", "courier"),
        (tried, payment, delivery) => {
          let current = payment === "qris" ? order({ delivery }) : cash({ delivery });
          const shelf = { received: 10, available: 8, held: 2, sold: 0 };
          for (const [step, actor] of tried) {
            if (actor !== "system" && step === "expire") continue;
            try {
              const taken = takeStep(current, step, { actor, now: NOW });
              if (!taken) continue;
              for (const figure of ["received", "available", "held", "sold"] as const)
                shelf[figure] += taken.moves[0]?.deltas[figure] ?? 0;
              expect(taken.order.version).toBe(current.version + 1);
              current = taken.order;
            } catch (error) {
              expect((error as Error).message).toBe("order.step_not_allowed");
            }
            expect(shelf.available + shelf.held + shelf.sold).toBe(shelf.received);
            const where = { held: [8, 2, 0], sold: [8, 0, 2], free: [10, 0, 0] }[current.hold];
            expect([shelf.available, shelf.held, shelf.sold]).toEqual(where);
          }
        },
      ),
    );
  });
});
