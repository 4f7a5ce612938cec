import { expect, it } from "vitest";
import { opening } from "./opening.ts";

it("cuts a text between words", () => {
  const cut = opening("kata ".repeat(60), 155);
  expect(cut.length).toBeLessThanOrEqual(156);
  expect(cut).toMatch(/kata…$/);
  expect(opening("pendek\nsaja", 155)).toBe("pendek saja");
});
