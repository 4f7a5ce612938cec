import * as fc from "fast-check";
import { expect, it } from "vitest";
import { checkQris, encodeQris, parseQris, type Qris, QrisError, type QrisParts, withAmount } from "./index.ts";

const ascii = (min: number, max: number) =>
  fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: min,
    maxLength: max,
  });
const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(""));

const parts: fc.Arbitrary<QrisParts> = fc.record({
  merchantName: ascii(1, 25),
  merchantCity: ascii(1, 15),
  postalCode: digits(5),
  mcc: digits(4),
  criteria: fc.constantFrom("UMI", "UKE", "UME", "UBE", "URE"),
  account: fc.record({ domain: ascii(1, 32), pan: digits(18), merchantId: ascii(1, 15) }),
  nmid: digits(13).map((number) => `ID${number}`),
  terminal: ascii(1, 8),
});
const rupiah = fc.integer({ min: 1, max: 9_999_999_999_999 });

it("reads back whatever it wrote", () => {
  fc.assert(
    fc.property(parts, rupiah, (given, amount) => {
      const payload = encodeQris(given);
      const code = parseQris(payload);
      const { merchant, accounts, warnings } = code;
      expect(merchant).toMatchObject({ name: given.merchantName, city: given.merchantCity, nmid: given.nmid });
      expect(accounts).toMatchObject([{ ...given.account, criteria: given.criteria }]);
      expect(warnings).toEqual([]);

      const paid = parseQris(withAmount(payload, amount));
      expect(paid).toMatchObject({ method: "dynamic", amount, merchant });
      expect(otherThanMethodAndAmount(paid)).toEqual(otherThanMethodAndAmount(code));
    }),
  );
});

it("catches every single character that was misread", () => {
  fc.assert(
    fc.property(
      parts,
      fc.nat(),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      (given, place, character) => {
        const payload = encodeQris(given);
        const at = place % payload.length;
        fc.pre(payload[at] !== character);
        expect(checkQris(payload.slice(0, at) + character + payload.slice(at + 1)).ok).toBe(false);
      },
    ),
    { numRuns: 1000 },
  );
});

it("throws nothing but its own error, whatever is scanned", () => {
  const scans = fc.oneof(
    fc.string({ unit: "binary", maxLength: 600 }),
    fc.tuple(parts, fc.nat(), fc.nat()).map(([given, from, to]) => encodeQris(given).slice(from % 40, -(to % 40))),
    fc.array(fc.tuple(digits(4), ascii(0, 30))).map((pieces) => `000201${pieces.flat().join("")}6304`),
  );
  fc.assert(
    fc.property(scans, fc.double(), (scan, amount) => {
      for (const read of [() => parseQris(scan), () => withAmount(scan, amount)]) {
        try {
          read();
        } catch (error) {
          expect(error).toBeInstanceOf(QrisError);
        }
      }
    }),
    { numRuns: 500 },
  );
});

function otherThanMethodAndAmount({ fields }: Qris) {
  return fields.filter(({ id }) => id !== "01" && id !== "54");
}
