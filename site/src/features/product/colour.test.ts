import { expect, it } from "vitest";
import { colourClass, colourRules } from "./colour.ts";

const pictures = ["#d9b98a", "#d8ba8c", "#000000"].map((colour, number) => ({ id: `pic_${number}`, colour }));

it("gives pictures of nearly one colour one rule", () => {
  expect(colourRules(pictures)).toBe(".c-db8{background:#db8}.c-000{background:#000}");
});

it("names the rule that a picture's place takes", () => {
  expect(pictures.map(colourClass)).toEqual(["c-db8", "c-db8", "c-000"]);
});
