import { DAY, HOUR, moment, newId } from "@etalase/kit";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  leftToSend,
  mayTake,
  type Order,
  reduceOrder,
  type SendParcel,
  type StepTaken,
  sendParcel,
  sentPieces,
  takeStep,
  unitsOf,
} from "./index.ts";

const NOW = Date.parse("2026-11-24T01:00:00.000Z");
const VENDOR = { actor: "vendor" as const, now: NOW };
const [HAT, COVER] = [`${newId("product")}-1`, `${newId("product")}-1`];

const order = (changes: Partial<Order> = {}): Order => ({
  id: newId("order", NOW),
  checkout: crypto.randomUUID(),
  shop: newId("shop", NOW),
  district: "360319",
  state: "accepted",
  hold: "sold",
  payment: "qris",
  delivery: "courier",
  lines: [
    { sku: HAT, name: "Topi bambu", price: 45_000, quantity: 3 },
    { sku: COVER, name: "Tudung saji", price: 60_000, quantity: 1 },
  ],
  goods: 195_000,
  fee: 10_000,
  discount: 37,
  times: { accepted: moment(NOW) },
  due: moment(NOW + 7 * DAY),
  version: 2,
  ...changes,
});

const jne = { courier: "jne" as const, number: "CGK1" };
const first: SendParcel = { number: 1, lines: [{ sku: HAT, quantity: 2 }], tracking: jne };
const rest: SendParcel = {
  number: 2,
  lines: [
    { sku: HAT, quantity: 1 },
    { sku: COVER, quantity: 1 },
  ],
  tracking: { courier: "own" },
};
const after = (taken: StepTaken | undefined): Order => {
  if (!taken) throw new Error("nothing was done");
  return taken.order;
};
const parted = () => after(sendParcel(order(), first, NOW));

it("waits for the rest until its deadline when a part is sent, and is shipped when the rest is", () => {
  const taken = sendParcel(order(), first, NOW);
  expect(taken).toMatchObject({ event: { type: "order.part_shipped", data: { parcel: 1 } }, moves: [] });
  expect(taken?.order).toMatchObject({ state: "accepted", due: order().due, parcels: [{ lines: first.lines }] });
  const whole = sendParcel(after(taken), rest, NOW + HOUR);
  expect(whole).toMatchObject({ event: { type: "order.shipped" }, order: { state: "shipped" } });
  expect(whole?.order.parcels).toEqual([
    { at: moment(NOW), lines: first.lines, tracking: jne },
    { at: moment(NOW + HOUR), lines: rest.lines, tracking: { courier: "own" } },
  ]);
});

it("is sent whole as ever, without parcels", () => {
  const all = { number: 1, lines: order().lines.map(({ sku, quantity }) => ({ sku, quantity })), tracking: jne };
  const taken = sendParcel(order(), all, NOW);
  expect(taken?.order).toMatchObject({ state: "shipped", tracking: jne });
  expect(taken?.order.parcels).toBeUndefined();
  expect(sendParcel(after(taken), all, NOW)).toBeUndefined();
});

it("sends each parcel once, and no other phone's in between", () => {
  expect(sendParcel(parted(), first, NOW)).toBeUndefined();
  expect(() => sendParcel(order(), rest, NOW)).toThrow("conflict");
});

it.each([
  ["more than is left", { ...rest, lines: [{ sku: HAT, quantity: 2 }] }],
  ["one kind twice", { ...rest, lines: [...rest.lines, { sku: COVER, quantity: 1 }] }],
  ["what was not ordered", { ...rest, lines: [{ sku: `${newId("product")}-1`, quantity: 1 }] }],
])("refuses %s", (_, parcel) => {
  expect(() => sendParcel(parted(), parcel, NOW)).toThrow("request.invalid");
});

it("takes the last parcel back, be it a part or the rest", () => {
  const undone = after(takeStep(parted(), "undo", VENDOR));
  expect(undone).toMatchObject({ state: "accepted", times: { accepted: moment(NOW) } });
  expect(undone.parcels).toBeUndefined();
  const whole = after(sendParcel(parted(), rest, NOW));
  expect(after(takeStep(whole, "undo", VENDOR))).toMatchObject({
    state: "accepted",
    parcels: [{ lines: first.lines }],
  });
});

it("cannot be cancelled once a part is on its way; what is left can be taken off, and it is shipped", () => {
  expect(mayTake(parted(), "cancel", "vendor")).toBe(false);
  const less = (hats: number) => ({
    lines: [
      { sku: HAT, quantity: hats },
      { sku: COVER, quantity: 0 },
    ],
    reason: "Bahan habis",
  });
  expect(() => reduceOrder(parted(), less(1), VENDOR)).toThrow("request.invalid");
  const reduced = reduceOrder(parted(), less(2), VENDOR);
  expect(reduced?.order).toMatchObject({ state: "shipped", owed: 105_000, times: { shipped: moment(NOW) } });
  expect(reduced?.order.due).toBe(moment(NOW + 7 * DAY));
});

it("loses only what was not sent when its time is over", () => {
  const expired = takeStep(parted(), "expire", { actor: "system", now: NOW + 7 * DAY });
  expect(expired).toMatchObject({
    event: { type: "order.reduced", actor: "system" },
    order: { state: "shipped", reason: "not_fulfilled", refundDue: true, owed: 105_000 },
  });
  expect(expired?.moves.map(({ sku, reason, quantity }) => [sku, reason, quantity])).toEqual([
    [HAT, "returned", 1],
    [COVER, "returned", 1],
  ]);
});

it("never sends more than was ordered, and is shipped exactly when nothing is left, whatever its vendor does", () => {
  const step = fc.record({
    what: fc.constantFrom("send" as const, "send" as const, "reduce" as const, "undo" as const, "ship" as const),
    hats: fc.nat(3),
    covers: fc.nat(1),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (all) => {
      let current = order();
      let back = 0;
      for (const { what, hats, covers } of all) {
        const taken = attempt(current, what, { [HAT]: hats, [COVER]: covers });
        back += (taken?.moves ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
        current = taken?.order ?? current;
        const sent = sentPieces(current.parcels ?? []);
        const ordered = new Map(current.lines.map(({ sku, quantity }) => [sku, quantity]));
        for (const [sku, quantity] of sent) expect(quantity).toBeLessThanOrEqual(ordered.get(sku) ?? 0);
        if (current.parcels) expect(current.state === "shipped").toBe(leftToSend(current).length === 0);
        expect(unitsOf(current) + back).toBe(4);
        expect(current.goods).toBe(current.lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0));
      }
    }),
  );
});

function attempt(
  current: Order,
  what: "send" | "reduce" | "undo" | "ship",
  pieces: Record<string, number>,
): StepTaken | undefined {
  const lines = Object.entries(pieces).map(([sku, quantity]) => ({ sku, quantity }));
  try {
    if (what === "reduce") return reduceOrder(current, { lines, reason: "Habis" }, VENDOR);
    if (what !== "send") return takeStep(current, what, VENDOR);
    const some = lines.filter(({ quantity }) => quantity > 0);
    return sendParcel(current, { number: (current.parcels?.length ?? 0) + 1, lines: some }, NOW);
  } catch {
    return undefined;
  }
}
