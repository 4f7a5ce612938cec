import { expect, it } from "vitest";
import { fits, pick } from "./pick.ts";

const shoes = [
  ["Cokelat", "39"],
  ["Cokelat", "41"],
  ["Hitam", "41"],
].map((values) => ({ values }));

it("is complete once every option has a value", () => {
  const first = pick(shoes, [undefined, undefined], 0, "Cokelat");
  expect(first).toEqual({ values: ["Cokelat", undefined], variant: undefined });
  expect(pick(shoes, first.values, 1, "41")).toEqual({ values: ["Cokelat", "41"], variant: shoes[1] });
});

it("keeps what was chosen last and lets go of what cannot be had with it", () => {
  expect(pick(shoes, ["Cokelat", "39"], 0, "Hitam")).toEqual({ values: ["Hitam", undefined], variant: undefined });
  expect(pick(shoes, ["Cokelat", "41"], 0, "Hitam")).toEqual({ values: ["Hitam", "41"], variant: shoes[2] });
});

it("knows what can be had as long as the others stand", () => {
  expect(fits(shoes, ["Hitam", undefined], 1, "39")).toBe(false);
  expect(fits(shoes, ["Hitam", undefined], 1, "41")).toBe(true);
  expect(fits(shoes, ["Hitam", "41"], 0, "Cokelat")).toBe(true);
  expect(fits(shoes, [undefined, undefined], 1, "39")).toBe(true);
});
