import { describe, expect, it } from "vitest";
import { newDataKey, sealWith } from "./seal.ts";

const key = newDataKey();
const seal = sealWith(key);
const PHONE = "+6281234567890";

describe("what is closed", () => {
  it("opens with the same key in the same place, and is never the same twice", () => {
    const [one, other] = [seal.close("Siti 😀", "a"), seal.close("Siti 😀", "a")];
    expect(one).not.toBe(other);
    expect([one, other].map((each) => sealWith(key).open(each, "a"))).toEqual(["Siti 😀", "Siti 😀"]);
    expect(Buffer.from(one, "base64").toString()).not.toContain("Siti");
  });

  it("opens with no other key, in no other place, and not once it was changed or cut", () => {
    const sealed = seal.close("Siti", "a");
    const bytes = Buffer.from(sealed, "base64");
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => sealWith(newDataKey()).open(sealed, "a")).toThrow();
    expect(() => seal.open(sealed, "b")).toThrow();
    expect(() => seal.open(bytes.toString("base64"), "a")).toThrow();
    expect(() => seal.open(sealed.slice(0, 20), "a")).toThrow();
  });
});

it("marks a number the same in one regency, and otherwise in the next", () => {
  expect(sealWith(key).mark(PHONE)).toBe(seal.mark(PHONE));
  expect(seal.mark("+6281234567891")).not.toBe(seal.mark(PHONE));
  expect(sealWith(newDataKey()).mark(PHONE)).not.toBe(seal.mark(PHONE));
});
