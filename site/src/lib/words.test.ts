import { expect, it } from "vitest";
import { defineWords } from "./words.ts";

const words = defineWords(
  { empty: "Belum ada pesanan", left: (count: number) => `Sisa ${count}`, states: { paid: "Dibayar" } },
  { empty: "No orders yet", left: (count: number) => `${count} left`, states: { paid: "Paid" } },
);

it("speaks the language it is asked for", () => {
  expect(words("id").left(3)).toBe("Sisa 3");
  expect(words("en").left(3)).toBe("3 left");
  expect(words("en").empty).toBe("No orders yet");
  expect(words("en").states.paid).toBe("Paid");
});
