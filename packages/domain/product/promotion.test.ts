import { DAY, DomainError, HOUR, moment } from "@etalase/kit";
import { describe, expect, it } from "vitest";
import { aProduct, aShop } from "../../../test/support/shop-fixture.ts";
import { editProduct, nextTurn, type Product, priceAt, turnPromotion, turnsAt } from "./index.ts";

const NOW = Date.parse("2026-11-24T01:00:00.000Z");
const shop = aShop();
const promotion = { price: 39_000, from: moment(NOW + HOUR), until: moment(NOW + 2 * DAY) };
const product = (changes: Partial<Product> = {}) => aProduct(shop, { price: 45_000, promotion, ...changes });

describe("a promotion", () => {
  it("lowers the price from its first moment until just before its end", () => {
    const at = (now: number) => priceAt(product(), now);
    expect([NOW + HOUR - 1, NOW + HOUR, NOW + 2 * DAY - 1, NOW + 2 * DAY].map(at)).toEqual([
      45_000, 39_000, 39_000, 45_000,
    ]);
    expect(priceAt(aProduct(shop), NOW)).toBe(45_000);
  });

  it("turns the price twice, and then no more", () => {
    expect(nextTurn(product(), NOW)).toBe(promotion.from);
    expect(nextTurn(product(), NOW + HOUR)).toBe(promotion.until);
    expect(nextTurn(product(), NOW + 2 * DAY)).toBeUndefined();
    expect(nextTurn(aProduct(shop), NOW)).toBeUndefined();
  });

  it("tells that it began and that it ended, with the place of the pages that follow", () => {
    const began = turnPromotion(shop, product(), NOW + HOUR);
    expect(began).toMatchObject({ event: { type: "promotion.began", actor: "system" }, next: promotion.until });
    expect(began.event.data).toMatchObject({ category: "kerajinan-bambu", shop: { districtSlug: "panongan" } });
    const ended = turnPromotion(shop, product(), NOW + 2 * DAY);
    expect([ended.event.type, ended.next]).toEqual(["promotion.ended", undefined]);
  });

  it("is forgotten at a moment that the vendor has moved since", () => {
    expect(turnsAt(product(), promotion.from)).toBe(true);
    expect(turnsAt(product({ promotion: { ...promotion, from: moment(NOW) } }), promotion.from)).toBe(false);
    expect(turnsAt(aProduct(shop), promotion.from)).toBe(false);
  });
});

describe("a vendor", () => {
  const edit = (changes: object, before = product()) =>
    editProduct(shop, before, { version: 1, ...changes }, { actor: "vendor", now: NOW }).product;
  const refusal = (changes: object) => {
    try {
      edit(changes);
      return undefined;
    } catch (error) {
      return error instanceof DomainError ? error.errors.map(({ code }) => code) : error;
    }
  };

  it("announces a promotion and takes it back", () => {
    const sooner = { ...promotion, until: moment(NOW + DAY) };
    expect(edit({ promotion: sooner }).promotion).toEqual(sooner);
    expect("promotion" in edit({ promotion: null })).toBe(false);
    expect(edit({ name: "Topi Bambu" }).promotion).toEqual(promotion);
  });

  it.each([
    ["is not lower than the price", { promotion: { ...promotion, price: 45_000 } }, "promotion_not_lower"],
    ["a new price would undercut", { price: 39_000 }, "promotion_not_lower"],
    ["ends before it begins", { promotion: { ...promotion, until: promotion.from } }, "promotion_over"],
    ["is over already", { promotion: { ...promotion, from: moment(0), until: moment(NOW) } }, "promotion_over"],
    ["never ends", { promotion: { ...promotion, until: moment(NOW + 90 * DAY) } }, "promotion_too_long"],
  ])("is told when a promotion %s", (_why, changes, code) => {
    expect(refusal(changes)).toEqual([code]);
  });

  it("says how many pieces one order may have, and lets go of it", () => {
    const bounded = edit({ limit: 5, minimum: 2 });
    expect(bounded).toMatchObject({ limit: 5, minimum: 2 });
    expect("limit" in edit({ limit: null }, { ...bounded, version: 1 })).toBe(false);
    expect(refusal({ limit: 2, minimum: 3 })).toEqual(["minimum_over_limit"]);
  });
});
