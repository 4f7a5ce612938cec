import { expect, it } from "vitest";
import { paragraphs, weight } from "./facts.ts";

it("weighs in grams and kilograms", () => {
  expect([weight(250, "id"), weight(1_250, "id"), weight(2_000, "id")]).toEqual(["250 g", "1,25 kg", "2 kg"]);
  expect(weight(1_250, "en")).toBe("1.25 kg");
});

it("parts a text where a line is left empty", () => {
  expect(paragraphs("satu\ndua\n\n\ntiga\n\n")).toEqual(["satu\ndua", "tiga"]);
});
