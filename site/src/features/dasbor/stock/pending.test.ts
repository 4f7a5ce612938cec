import { describe, expect, it } from "vitest";
import { expected, type Pending, tapped } from "./pending.ts";

const tap = (quantity: number, sku = "a") => ({ shop: "shp", sku, quantity });
const taps = (...all: [number, string?][]) =>
  all.reduce<Pending[]>((waiting, [quantity, sku], index) => tapped(waiting, tap(quantity, sku), `key${index}`), []);

describe("taps of plus and minus", () => {
  it("become one difference for each SKU", () => {
    expect(taps([1], [1], [-1, "b"], [1])).toEqual([
      { ...tap(3), key: "key0" },
      { ...tap(-1, "b"), key: "key2" },
    ]);
  });

  it("that cancel each other leave nothing to send", () => {
    expect(taps([1], [-1])).toEqual([]);
  });

  it("never change what was sent already: it may have been applied", () => {
    const sent: Pending = { ...tap(2), key: "first", sent: true };
    expect(tapped([sent], tap(1), "second")).toEqual([sent, { ...tap(1), key: "second" }]);
  });

  it("are shown as if they were applied, unless they were refused", () => {
    expect(expected(5, taps([-2], [1, "b"]), "a")).toBe(3);
    expect(expected(5, [{ ...tap(-9), key: "k", sent: true, refused: "Kurang" }], "a")).toBe(5);
  });
});
