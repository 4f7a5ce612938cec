import { describe, expect, it } from "vitest";
import { checkQris, checkStaticQris, crc16, parseQris, QRIS_REASONS, withAmount } from "./index.ts";
import vectors from "./vectors.json" with { type: "json" };

const STATIC = payloadOf("static");

describe("the vectors", () => {
  for (const { name, payload, crcValid, crcExpected } of vectors) {
    it(`reads "${name}"`, () => {
      expect(crc16(payload.slice(0, -4))).toBe(crcExpected);
      expect(checkQris(payload).ok).toBe(crcValid);
    });
  }

  for (const { name, payload, from, amount } of vectors) {
    if (from === undefined || amount?.includes(".")) continue;
    it(`makes "${name}"`, () => expect(withAmount(payloadOf(from), Number(amount))).toBe(payload));
  }
});

it("knows the check value of its checksum", () => expect(crc16("123456789")).toBe("29B1"));

it("shows who is paid, where, and how", () => {
  expect(parseQris(`  ${STATIC}\r\n`)).toMatchObject({
    method: "static",
    merchant: {
      name: "WARUNG CONTOH SATU",
      city: "TIGARAKSA",
      postalCode: "15720",
      mcc: "5812",
      nmid: "ID1020000000001",
    },
    accounts: [{ tag: "26", domain: "COM.CONTOH.WWW", pan: "936009140000000018", criteria: "UMI" }],
    additional: { "07": "A01" },
    warnings: [],
  });
});

it("reads amounts with decimals and tips of each kind", () => {
  expect(parseQris(payloadOf("static->dynamic amount 12500.00"))).toMatchObject({ method: "dynamic", amount: 12_500 });
  expect(parseQris(payloadOf("dynamic 12500 tip fixed 500")).tip).toEqual({ mode: "fixed", rupiah: 500 });
  expect(parseQris(payloadOf("dynamic 12500 tip 0.7%")).tip).toEqual({ mode: "percent", percent: 0.7 });
  expect(parseQris(code({ "55": "01" })).tip).toEqual({ mode: "prompt" });
  for (const legal of ["1000", "1000.", "1000.00"]) expect(parseQris(code({ "54": legal })).amount).toBe(1000);
});

it("warns of what real codes leave out, and takes them", () => {
  expect(parseQris(code({ "51": null })).warnings).toEqual(["no_national_repository"]);
  expect(parseQris(code({ "51": "0014ID.CO.QRIS.WWW0204ID12" })).warnings).toEqual(["unusual_nmid"]);
  expect(parseQris(code({ "01": "12" })).warnings).toEqual(["dynamic_without_amount"]);
});

describe("refuses, and says why,", () => {
  const wrong: [reason: keyof typeof QRIS_REASONS, what: string, text: string][] = [
    ["truncated", "nothing", " "],
    ["truncated", "half a scan", STATIC.slice(0, 60)],
    ["bad_tag", "a web address", "https://contoh.id/menu"],
    ["bad_length", "an empty value", seal("0002010100")],
    ["bad_format", "another payment code", seal("000202")],
    ["bad_crc", "a misread letter", STATIC.replace("WARUNG", "WARANG")],
    ["bad_crc", "a checksum in small letters", STATIC.replace("A3B8", "a3b8")],
    ["bad_crc", "a code without its checksum", STATIC.slice(0, -8)],
    ["duplicate_tag", "a tag written twice", seal(`${STATIC.slice(0, -8)}5303360`)],
    ["duplicate_tag", "a nested tag written twice", code({ "62": "0701A0701B" })],
    ["truncated", "a nested tag that is too long", code({ "62": "0799A" })],
    ["too_long", "more than 512 characters", "0".repeat(513)],
    ["not_ascii", "letters QRIS does not have", STATIC.replace("WARUNG", "WARÜNG")],
    ["missing_field", "a code without a name", code({ "59": null })],
    ["missing_field", "a code without a postal code", code({ "61": null })],
    ["missing_field", "a code without any account", code({ "26": null, "51": null })],
    ["bad_field", "a name over 25 characters", code({ "59": "W".repeat(26) })],
    ["bad_field", "an account number that is no number", code({ "26": "0001X0103AB1" })],
    ["bad_field", "an unknown method", code({ "01": "13" })],
    ["wrong_currency", "dollars", code({ "53": "840" })],
    ["wrong_country", "a foreign merchant", code({ "58": "SG" })],
    ["transfer_qr", "a transfer between people", code({ "40": "0001X" })],
    ["bad_amount", "an amount of nothing", code({ "54": "0.00" })],
    ["bad_amount", "thousands marks", code({ "54": "12.500" })],
    ["bad_amount", "14 digits", code({ "54": "10000000000000" })],
    ["bad_tip", "a fixed tip without its sum", code({ "55": "02" })],
    ["bad_tip", "a sum without its mode", code({ "56": "500" })],
    ["bad_tip", "a tip of nothing percent", code({ "55": "03", "57": "0" })],
  ];
  for (const [reason, what, text] of wrong) {
    it(`${what}: ${reason}`, () => {
      expect(checkQris(text)).toMatchObject({ ok: false, reason, sentence: QRIS_REASONS[reason] });
    });
  }
});

describe("making a code to pay", () => {
  it("starts only from a static code without an amount", () => {
    expect(checkStaticQris(STATIC).ok).toBe(true);
    expect(checkStaticQris(code({ "01": "12" }))).toMatchObject({ reason: "not_static" });
    expect(checkStaticQris(code({ "01": null }))).toMatchObject({ reason: "not_static" });
    expect(checkStaticQris(code({ "54": "1000" }))).toMatchObject({ reason: "has_amount" });
    expect(() => withAmount(withAmount(STATIC, 1), 1)).toThrow(expect.objectContaining({ reason: "not_static" }));
  });

  it("takes whole, positive rupiah only", () => {
    for (const rupiah of [0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e13, 1e21]) {
      expect(() => withAmount(STATIC, rupiah)).toThrow(expect.objectContaining({ reason: "bad_amount" }));
    }
  });

  it("is not fooled by marks of the frame inside a name", () => {
    const made = parseQris(withAmount(code({ "59": "TOKO 010211 5802ID" }), 7_500));
    expect(made).toMatchObject({ method: "dynamic", amount: 7_500, merchant: { name: "TOKO 010211 5802ID" } });
  });

  it("keeps the tip rule, the space after a name and any order of tags", () => {
    const shuffled = ["58", "01", "59", "53", "55", "26", "52", "60", "61"];
    const values: Record<string, string | null> = { ...valuesOf(STATIC), "55": "01", "59": "WARUNG " };
    const made = parseQris(withAmount(seal(write([["00", "01"], ...shuffled.map((id) => [id, values[id]])])), 900));
    expect(made.fields.map(({ id }) => id)).toEqual(["00", "54", ...shuffled]);
    expect(made).toMatchObject({ amount: 900, tip: { mode: "prompt" }, merchant: { name: "WARUNG " } });
  });
});

function payloadOf(name: string): string {
  const found = vectors.find((vector) => vector.name === name);
  if (!found) throw new Error(`No vector "${name}"`);
  return found.payload;
}

/** The static vector with some tags set anew or left out. */
function code(changes: Record<string, string | null>): string {
  const values = { ...valuesOf(STATIC), ...changes };
  const ids = Object.keys(values).toSorted();
  return seal(write(ids.map((id) => [id, values[id]])));
}

function valuesOf(payload: string): Record<string, string | null> {
  return Object.fromEntries(parseQris(payload).fields.map(({ id, value }) => [id, value]));
}

function write(fields: (string | null | undefined)[][]): string {
  return fields
    .filter((field): field is [string, string] => typeof field[1] === "string")
    .map(([id, value]) => `${id}${String(value.length).padStart(2, "0")}${value}`)
    .join("");
}

function seal(body: string): string {
  return `${body}6304${crc16(`${body}6304`)}`;
}
