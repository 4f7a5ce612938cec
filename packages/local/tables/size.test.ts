import { expect, it } from "vitest";
import { itemSize } from "./size.ts";

it.each([
  [{ pk: { S: "kopi" } }, 6],
  [{ é: { S: "é😀" } }, 8],
  [{ n: { N: "0" } }, 2],
  [{ n: { N: "100" } }, 3],
  [{ n: { N: "-12.5" } }, 5],
  [{ n: { N: "0.00012" } }, 4],
  [{ t: { BOOL: false }, z: { NULL: true } }, 4],
  [{ l: { L: [{ S: "ab" }, { N: "1" }] } }, 10],
  [{ m: { M: { a: { S: "b" } } } }, 7],
  [{ s: { SS: ["ab", "c"] }, b: { B: "AQID" } }, 8],
])("counts the bytes of %j", (item, bytes) => expect(itemSize(item)).toBe(bytes));
