const POLYNOMIAL = 0x1021;
const INITIAL = 0xffff;

/**
 * CRC-16/CCITT-FALSE of an ASCII text, as four upper-case hexadecimal digits.
 * Check value (EMVCo MPM 1.1, section 4.7.3): `crc16("123456789")` is `"29B1"`.
 */
export function crc16(text: string): string {
  let crc = INITIAL;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) << 8;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 0x8000 ? (crc << 1) ^ POLYNOMIAL : crc << 1;
      crc &= 0xffff;
    }
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}
