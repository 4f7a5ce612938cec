import { expect, it } from "vitest";
import { isSought } from "./find.ts";

const order = {
  id: "ord_01KAT00000000000007K3Q9ABC",
  buyer: { name: "Siti Nurhaliza Ramadhani", phone: "+6281234567890" },
};

it.each(["7K3Q-9ABC", "7k3q9abc", "9abc", "siti rama", "NURHALÍZA", "0812-3456-7890", "+62 812 345", "567890", " "])(
  "finds an order by %j",
  (text) => expect(isSought(text, order)).toBe(true),
);

it.each(["7K3X", "budi", "siti budi", "0813", "12", "x81234567890"])("does not take %j for it", (text) =>
  expect(isSought(text, order)).toBe(false),
);
