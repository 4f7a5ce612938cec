import { describe, expect, it } from "vitest";
import { buyerOf, fieldErrors, fieldOf } from "./buyer.ts";
import { pendingFor } from "./pending.ts";

const fields = {
  name: " Siti ",
  phone: "0812-3456-7890",
  district: "360318",
  village: "3603182001",
  street: "Kp. Cikupa RT 002/RW 001",
  landmark: "",
};

describe("who buys", () => {
  it("needs an address only where something is brought", () => {
    const bare = { ...fields, district: "", village: "", street: "" };
    expect(fieldErrors(bare, false)).toEqual({});
    expect(Object.keys(fieldErrors(bare, true))).toEqual(["district", "village", "street"]);
    expect(buyerOf(fields, false)).toEqual({ name: "Siti", phone: "0812-3456-7890" });
    expect(buyerOf(fields, true)).toMatchObject({
      address: { district: "360318", street: "Kp. Cikupa RT 002/RW 001" },
    });
  });

  it.each(["0812-3456-7890", "+62 812 3456 7890", "6281234567890", "08123456789"])(
    "may write the number as %s",
    (phone) => {
      expect(fieldErrors({ ...fields, phone }, false)).toEqual({});
    },
  );

  it.each(["", "12345", "(021) 5990-123", "0812"])("is asked again for a number such as “%s”", (phone) => {
    expect(Object.keys(fieldErrors({ ...fields, phone }, false))).toEqual(["phone"]);
  });

  it("finds the field that an error of the API is about", () => {
    expect(fieldOf("body.buyer.phone")).toBe("phone");
    expect(fieldOf("body.buyer.address.village")).toBe("village");
    expect(fieldOf("body.shops.0.total")).toBeUndefined();
  });
});

it("sends the same order again with the same key, and another with another", () => {
  const first = pendingFor({ body: "pesanan", shops: ["a"] }, undefined);
  expect(pendingFor({ body: "pesanan", shops: ["a"] }, first)).toBe(first);
  expect(pendingFor({ body: "pesanan lain", shops: ["a"] }, first).key).not.toBe(first.key);
  expect(first.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
