import { type Envelope, HOUR, MINUTE, moment } from "@etalase/kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Order, reduceOrder, takeStep } from "../order/index.ts";
import {
  countReview,
  countService,
  type Figures,
  reputeOf,
  reputeOnCard,
  type Standing,
  standingEvents,
} from "./index.ts";

const NOW = Date.parse("2026-11-24T01:00:00.000Z");
const standing = (figures: Partial<Figures>, version = 1): Standing => ({
  id: "prd_1",
  shop: "shp_1",
  district: "360319",
  version,
  at: moment(NOW),
  ...figures,
});

describe("what is shown", () => {
  it("is the mean to one decimal with its count, and on cards at least so many halves, from three reviews on", () => {
    expect(reputeOf({ reviews: 3, stars: 14 }).rating).toEqual({ mean: 4.7, count: 3 });
    expect(reputeOnCard({ reviews: 3, stars: 14 }).rating).toBe(4.5);
    expect(reputeOnCard({ reviews: 2, stars: 10 }).rating).toBeUndefined();
    expect(reputeOf({}).rating).toBeUndefined();
  });

  it("is pieces in steps, and none below the first", () => {
    expect([0, 4, 5, 19, 20, 99_999].map((sold) => reputeOf({ sold }).sold)).toEqual([
      undefined,
      undefined,
      5,
      10,
      20,
      10_000,
    ]);
  });

  it("is how soon three of four orders were answered, once there were five", () => {
    expect(reputeOf({ within1h: 4 }).answers).toBeUndefined();
    expect(reputeOf({ within1h: 4, later: 1 }).answers).toBe("within1h");
    expect(reputeOf({ within1h: 3, within3h: 1, later: 1 }).answers).toBe("within3h");
    expect(reputeOf({ within1h: 2, later: 3 }).answers).toBeUndefined();
  });
});

describe("a change of what is counted", () => {
  it("is told with how far it can be seen, and not where it cannot", () => {
    const seen = (before: Partial<Figures> | undefined, after: Partial<Figures>) =>
      standingEvents("3603", before && standing(before), standing(after, 2))[0]?.data["seen"];
    expect(seen({ sold: 5 }, { sold: 9 })).toBeUndefined();
    expect(seen({ sold: 9 }, { sold: 10 })).toBe("cards");
    expect(seen({ reviews: 9, stars: 45 }, { reviews: 10, stars: 50 })).toBe("page");
    expect(seen(undefined, { reviews: 1, stars: 5 })).toBe("page");
  });

  it("has the same id whenever the stream is read", () => {
    const [event] = standingEvents("3603", undefined, standing({ sold: 7 }, 3));
    expect(event).toMatchObject({
      id: "prd_1@3:standing",
      type: "standing.changed",
      subject: { kind: "product", id: "prd_1", version: 3 },
      data: { shop: "shp_1" },
    });
    expect(standingEvents("3603", undefined, { ...standing({ within1h: 5 }), id: "shp_1" })[0]?.subject.kind).toBe(
      "shop",
    );
  });
});

const TOPI = "prd_01KAT0000000000000000000ZA";
const KIPAS = "prd_01KAT0000000000000000000ZB";
const envelope = (type: string, data: object, actor: Envelope["actor"] = "vendor"): Envelope => ({
  id: "evt_1",
  type,
  version: 1,
  tenant: "3603",
  at: moment(NOW),
  actor,
  subject: { kind: "order", id: "ord_1", version: 2 },
  data: { ...data },
});
const order = (changes: Partial<Order> = {}): Order => ({
  id: "ord_1",
  checkout: crypto.randomUUID(),
  shop: "shp_1",
  district: "360319",
  state: "accepted",
  hold: "sold",
  payment: "cash",
  delivery: "pickup",
  lines: [
    { sku: `${TOPI}-1`, name: "Topi", price: 1, quantity: 2 },
    { sku: `${TOPI}-2`, name: "Topi besar", price: 1, quantity: 1 },
    { sku: `${KIPAS}-1`, name: "Kipas", price: 1, quantity: 4 },
  ],
  goods: 7,
  fee: 0,
  discount: 0,
  times: { placed: moment(NOW - 20 * MINUTE), accepted: moment(NOW) },
  version: 2,
  ...changes,
});
const facts = { shop: "shp_1", district: "360319", payment: "cash", units: 7, goods: 7 };
const pieces = order().lines.map(({ sku, quantity }) => ({ sku, quantity }));
const accepted = envelope("order.accepted", { ...facts, was: "held", hold: "sold", lines: pieces });
const added = (event: Envelope, of: Order) =>
  Object.fromEntries(countService(event, of).additions.map(({ subject, figures }) => [subject.id, figures]));

describe("counting", () => {
  it("adds the pieces of an order that is sold and how soon it was answered, and takes back what comes back", () => {
    expect(added(accepted, order())).toEqual({ [TOPI]: { sold: 3 }, [KIPAS]: { sold: 4 }, shp_1: { within1h: 1 } });
    const cancelled = envelope("order.cancelled", { ...facts, was: "sold", hold: "free", lines: pieces });
    expect(added(cancelled, order({ state: "cancelled" }))).toEqual({ [TOPI]: { sold: -3 }, [KIPAS]: { sold: -4 } });
  });

  it("ends with the pieces that were sold, though the order went on with less before its payment was counted", () => {
    const placed = order({ state: "placed", hold: "held" });
    const taken = takeStep(placed, "accept", { actor: "vendor", now: NOW });
    const less = { lines: [...pieces.slice(0, 2), { sku: `${KIPAS}-1`, quantity: 1 }], reason: "habis" };
    const reduced = reduceOrder(taken?.order ?? placed, less, { actor: "vendor", now: NOW });
    const sent = [taken?.event, reduced?.event];
    const sold = (now: Order) =>
      sent.map((event) => added(envelope(event?.type ?? "", event?.data ?? {}), now)[KIPAS]?.sold);
    expect(sold(reduced?.order ?? placed)).toEqual([4, -3]);
  });

  it.each([
    [HOUR, "within1h"],
    [HOUR + 1, "within3h"],
    [12 * HOUR, "within12h"],
    [24 * HOUR, "within24h"],
    [25 * HOUR, "later"],
  ])("puts a wait of %i ms where it belongs", (wait, figure) => {
    const times = { placed: moment(NOW - wait), accepted: moment(NOW) };
    expect(added(accepted, order({ times }))["shp_1"]).toEqual({ [figure]: 1 });
  });

  it("lets a buyer who paid wait from when they said so, and counts an order that lapsed as late", () => {
    const times = { pending_payment: moment(NOW - 9 * HOUR), paid: moment(NOW - HOUR), accepted: moment(NOW) };
    const paid = order({ payment: "qris", times, claimedAt: moment(NOW - 2 * HOUR) });
    expect(added(accepted, paid)["shp_1"]).toEqual({ within3h: 1 });
    const lapsed = order({ state: "cancelled", reason: "not_accepted", times: { placed: moment(NOW) } });
    const freed = { ...facts, was: "held", hold: "free" };
    expect(added(envelope("order.cancelled", freed, "system"), lapsed)["shp_1"]).toEqual({ later: 1 });
    expect(added(envelope("order.cancelled", freed, "shopper"), lapsed)["shp_1"]).toBeUndefined();
  });

  it("comes to the same mean however often a review was changed, for the product and the shop", () => {
    const stars = fc.integer({ min: 1, max: 5 });
    const property = fc.property(fc.array(stars, { minLength: 1, maxLength: 8 }), (said) => {
      const sums = new Map<string, { reviews: number; stars: number }>();
      for (const [index, now] of said.entries()) {
        const was = said[index - 1];
        const data = { product: "prd_1", shop: "shp_1", district: "360319", stars: now, ...(was ? { was } : {}) };
        for (const { subject, figures } of countReview(envelope("review.posted", data)).additions) {
          const sum = sums.get(subject.id) ?? { reviews: 0, stars: 0 };
          sums.set(subject.id, {
            reviews: sum.reviews + (figures.reviews ?? 0),
            stars: sum.stars + (figures.stars ?? 0),
          });
        }
      }
      const last = { reviews: 1, stars: said.at(-1) };
      expect([...sums]).toEqual([
        ["prd_1", last],
        ["shp_1", last],
      ]);
    });
    fc.assert(property);
  });
});
