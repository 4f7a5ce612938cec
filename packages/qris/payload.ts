import { crc16 } from "./crc16.ts";
import { QrisError } from "./error.ts";
import { type Field, readFields, writeFields } from "./tlv.ts";

const MAX_PAYLOAD = 512;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
const CRC_HEAD = "6304";

/**
 * The data objects of a scanned text whose frame is sound: at most 512 printable ASCII characters, format 01
 * first, checksum right and last. White space around the scan is dropped; inside it counts. Tag 63 is not returned.
 * @throws QrisError
 */
export function openPayload(scanned: string): Field[] {
  const text = scanned.trim();
  if (text.length > MAX_PAYLOAD) throw new QrisError("too_long", `${text.length} characters, ${MAX_PAYLOAD} at most`);
  if (!PRINTABLE_ASCII.test(text)) throw new QrisError("not_ascii", "Only printable ASCII is allowed");
  if (text === "") throw new QrisError("truncated", "The code is empty");

  const fields = readFields(text);
  const first = fields[0];
  if (first?.id !== "00" || first.value !== "01") {
    throw new QrisError("bad_format", "A QRIS code begins with format indicator 000201");
  }
  const last = fields.pop();
  if (last?.id !== "63" || last.value.length !== 4) throw new QrisError("bad_crc", "The checksum (63) is not last");
  const expected = crc16(text.slice(0, -4));
  if (last.value !== expected) {
    throw new QrisError("bad_crc", `The checksum is ${last.value}, it should be ${expected}`);
  }
  return fields;
}

/** The text of data objects, closed with their checksum. @throws QrisError bad_length, too_long */
export function sealPayload(fields: readonly Field[]): string {
  const body = writeFields(fields) + CRC_HEAD;
  const text = body + crc16(body);
  if (text.length > MAX_PAYLOAD) throw new QrisError("too_long", `${text.length} characters, ${MAX_PAYLOAD} at most`);
  return text;
}
