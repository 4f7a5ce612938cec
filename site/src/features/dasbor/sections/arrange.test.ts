import { expect, it } from "vitest";
import { arrangedOf, forward, isSame, sectionsOf } from "./arrange.ts";

it("moves one place forward, and the first nowhere", () => {
  expect(forward(["a", "b", "c"], 2)).toEqual(["a", "c", "b"]);
  expect(forward(["a", "b"], 0)).toEqual(["a", "b"]);
});

it("sends what has a name", () => {
  const arranged = arrangedOf([
    { name: " Terlaris ", products: ["a"] },
    { name: " ", products: [] },
  ]);
  expect(sectionsOf(arranged)).toEqual([{ name: "Terlaris", products: ["a"] }]);
});

it("knows what another phone arranged from what it left alone", () => {
  const section = { name: "Terlaris", products: ["a", "b"] };
  expect(isSame(undefined, [])).toBe(true);
  expect(isSame([section], [{ ...section, products: ["b", "a"] }])).toBe(false);
});
