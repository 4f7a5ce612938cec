import { QrisError } from "./error.ts";

const MAX_CHARACTERS = 13;
const AMOUNT = /^\d+(\.\d{0,2})?$/;

/** Reads tag 54 or 56: digits, at most one point and two decimals, above zero. @throws QrisError bad_amount */
export function readAmount(text: string): number {
  const rupiah = AMOUNT.test(text) && text.length <= MAX_CHARACTERS ? Number(text) : 0;
  if (rupiah === 0) throw new QrisError("bad_amount", `"${text}" is not an amount`);
  return rupiah;
}

/** Writes whole rupiah, without decimals or thousands marks. @throws QrisError bad_amount */
export function writeAmount(rupiah: number): string {
  const text = String(rupiah);
  if (!Number.isSafeInteger(rupiah) || rupiah <= 0 || text.length > MAX_CHARACTERS) {
    throw new QrisError("bad_amount", `${text} is not a whole, positive number of rupiah`);
  }
  return text;
}
