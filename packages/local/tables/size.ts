import type { AttributeValue, Item } from "./values.ts";

/** 400 KB, names and values together. */
export const MAX_ITEM_BYTES = 409_600;

/** Bytes an item counts for capacity and limits: names and strings as UTF-8. Source: the DynamoDB guide, "item sizes and formats". */
export function itemSize(item: Item | undefined): number {
  let bytes = 0;
  for (const name in item) {
    const value = item[name];
    if (value !== undefined) bytes += Buffer.byteLength(name) + valueSize(value);
  }
  return bytes;
}

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.B !== undefined) return Buffer.byteLength(value.B, "base64");
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  if (value.M) return 3 + Object.keys(value.M).length + itemSize(value.M);
  if (value.L) return 3 + sum(value.L, (each) => 1 + valueSize(each));
  if (value.SS) return sum(value.SS, (each) => Buffer.byteLength(each));
  if (value.NS) return sum(value.NS, numberSize);
  return sum(value.BS ?? [], (each) => Buffer.byteLength(each, "base64"));
}

const sum = <T>(values: T[], size: (value: T) => number) => values.reduce((bytes, each) => bytes + size(each), 0);

/** Two significant digits share a byte, aligned to even powers of ten; one byte for the exponent, one more for a minus. */
function numberSize(number: string): number {
  const [whole = "", fraction = ""] = number.replace("-", "").split(".");
  const digits = (whole + fraction).replace(/^0+/, "").replace(/0+$/, "");
  if (digits === "") return 1;
  const leadingZeros = (whole + fraction).search(/[1-9]/);
  const exponent = whole.length - 1 - leadingZeros;
  const straddles = digits.length % 2 === 0 && exponent % 2 === 0;
  return 1 + Math.ceil(digits.length / 2) + (straddles ? 1 : 0) + (number.startsWith("-") ? 1 : 0);
}
